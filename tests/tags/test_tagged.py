"""Tests of writing marks as tags."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import example, given
from support.marked import Marked, marked, written

from translate.model import Mark, MarkKind
from translate.tags import LETTERS, STANDALONE, plain_of, problems, resolve, tagged, without_tags
from translate.tags.letters import MEANINGS

LINK, STRONG, CODE = MarkKind.LINK, MarkKind.STRONG, MarkKind.CODE
IMAGE, NOTE, BREAK = MarkKind.IMAGE, MarkKind.NOTE, MarkKind.BREAK


def test_every_kind_has_a_letter_of_its_own() -> None:
    """The letters are those that the documentation lists, and each means one kind."""
    assert "".join(LETTERS[kind] for kind in MarkKind) == "bicapqstmnrx"
    assert {MEANINGS[letter]: letter for letter in MEANINGS} == LETTERS


@pytest.mark.parametrize(
    "text",
    [
        "Xem <a1>bản đồ</a1> của <i2>Trung tâm</i2>.<n3/>",
        "<b1>Mưa <i2>lớn</i2></b1>.",
        "Hai<r1/> dòng.",
        "<a1><m2/></a1> Ảnh.",
        "H<q1>2</q1>O và x<p2>2</p2>, <s3>bỏ</s3>, <c4>a.b</c4>.",
        "<a1><c2>print</c2></a1>",
        "Một <a1>bản đồ <m2/></a1> và <b3>đậm<m4/></b3><m5/>.",
        "<b1>Xem <a2>bản đồ <m3/></a2><m4/></b1><n5/> rồi",
        "<a1>Xem <b2>đậm</b2><m3/></a1>",
    ],
)
def test_a_sentence_is_written_with_its_tags(text: str) -> None:
    """Tags are numbered in the order in which they begin."""
    plain, marks = written(text)
    assert tagged(plain, marks).text == text


@pytest.mark.parametrize(
    ("plain", "marks", "text"),
    [
        ("ab", [Mark(STRONG, 0, 2), Mark(LINK, 0, 1)], "<b1><a2>a</a2>b</b1>"),
        ("ab", [Mark(LINK, 0, 1), Mark(STRONG, 0, 2)], "<b1><a2>a</a2>b</b1>"),
        ("ab", [Mark(LINK, 0, 2), Mark(STRONG, 0, 2)], "<a1><b2>ab</b2></a1>"),
        ("ab", [Mark(STRONG, 0, 2), Mark(LINK, 0, 2)], "<b1><a2>ab</a2></b1>"),
        ("ab", [Mark(CODE, 0, 2), Mark(LINK, 0, 2)], "<a1><c2>ab</c2></a1>"),
        ("ab", [Mark(BREAK, 0, 0), Mark(STRONG, 0, 2)], "<r1/><b2>ab</b2>"),
        ("ab", [Mark(STRONG, 0, 2), Mark(IMAGE, 0, 0)], "<b1><m2/>ab</b1>"),
        ("ab", [Mark(STRONG, 0, 1), Mark(NOTE, 1, 1)], "<b1>a</b1><n2/>b"),
        ("ab", [Mark(NOTE, 2, 2), Mark(BREAK, 2, 2)], "ab<n1/><r2/>"),
        ("a b ", [Mark(STRONG, 0, 2), Mark(LINK, 1, 4)], "<b1>a</b1> <a2>b</a2> "),
        (" a", [Mark(LINK, 0, 2), Mark(IMAGE, 0, 0)], "<a1><m2/> a</a1>"),
        ("a b", [Mark(LINK, 0, 2, at_end=1), Mark(IMAGE, 2, 2)], "<a1>a <m2/></a1>b"),
        ("ab", [Mark(LINK, 0, 1, at_end=1), *[Mark(IMAGE, 1, 1)] * 2], "<a1>a<m2/></a1><m3/>b"),
        (
            "abc",
            [Mark(STRONG, 0, 2), Mark(LINK, 1, 3, at_end=1), Mark(IMAGE, 3, 3)],
            "<b1>a<a2>b</a2></b1><a3>c<m4/></a3>",
        ),
    ],
)
def test_where_marks_meet(plain: str, marks: list[Mark], text: str) -> None:
    """Longer marks are outside, else the one listed first; code is innermost; spaces outside."""
    assert tagged(plain, marks).text == text


def test_crossing_marks_are_split() -> None:
    """The one that begins later is split where the other ends, and keeps its target."""
    found = tagged("abc", [Mark(STRONG, 0, 2), Mark(LINK, 1, 3, "u")])
    assert found.text == "<b1>a<a2>b</a2></b1><a3>c</a3>"
    assert [mark.target for mark in found.marks] == ["", "u", "u"]
    assert found.dropped == ()


def test_a_mark_over_no_text_is_dropped_and_reported() -> None:
    """So is one over spaces; a link keeps its image, and nothing else."""
    empty = [Mark(LINK, 1, 1, "u"), Mark(STRONG, 1, 2), Mark(LINK, 2, 2, "v"), Mark(NOTE, 2, 2)]
    found = tagged("a b", empty)
    assert found.text == "a <n1/>b"
    assert found.dropped == tuple(empty[:3])
    image = [Mark(LINK, 2, 2, "v"), Mark(IMAGE, 2, 2, "a.png")]
    assert tagged("a b", image).text == "a <a1><m2/></a1>b"


def test_two_linked_images_side_by_side() -> None:
    """Each is in its own link."""
    marks = [Mark(kind, 0, 0, target) for kind, target in ((LINK, "u"), (IMAGE, "a"))] * 2
    assert tagged("", marks).text == "<a1><m2/></a1><a3><m4/></a3>"


def test_numbers_that_stand_in_the_text_are_skipped() -> None:
    """Whatever the letter is, and also of an end tag."""
    plain = "Thẻ <b1> và </i3> in đậm"
    assert tagged(plain, [Mark(STRONG, 0, 3), Mark(NOTE, 24, 24)]).text == (
        "<b2>Thẻ</b2> <b1> và </i3> in đậm<n4/>"
    )


def test_marks_nested_too_deep_are_dropped() -> None:
    """Thousands inside each other are no markup of a person."""
    found = tagged("ab", [Mark(STRONG, 0, 2)] * 5000)
    assert 10 < len(found.marks) < 50
    assert len(found.marks) + len(found.dropped) == 5000


@given(marked())
@example(("<b2>", (Mark(NOTE, 1, 1),)))
def test_tags_lose_nothing(sentence: Marked) -> None:
    """Text and marks come back: every character has the kinds of marks that it had."""
    plain, marks = sentence
    found = tagged(plain, marks)
    assert without_tags(found.text, found.marks) == plain
    assert plain_of(resolve(found.text, found.text, found.marks)) == plain
    assert not problems(found.text, found.text, found.marks)
    for place, char in enumerate(plain):
        if not char.isspace():
            assert _kinds(found.marks, place) == _kinds(marks, place)
    alone = [mark for mark in marks if mark.kind in STANDALONE]
    assert sorted(_bare(alone), key=str) == sorted(
        _bare(mark for mark in found.marks if mark.kind in STANDALONE), key=str
    )
    numbers = [mark.number for mark in found.marks]
    assert numbers == sorted(set(numbers))
    assert not [n for n in numbers if re.search(rf"</?[a-z]{n}/?>", plain)]


@given(marked())
def test_tags_are_the_same_for_marks_that_have_been_tagged(sentence: Marked) -> None:
    """To tag the marks of a sentence again changes nothing."""
    once = tagged(*sentence)
    again = tagged(sentence[0], once.marks)
    assert (again.text, again.marks, again.dropped) == (once.text, once.marks, ())
    assert all(one.start <= two.start for one, two in pairwise(once.marks))


def _kinds(marks: Iterable[Mark], place: int) -> set[MarkKind]:
    return {mark.kind for mark in marks if mark.start <= place < mark.end}


def _bare(marks: Iterable[Mark]) -> list[Mark]:
    return [replace(mark, number=0) for mark in marks]
