"""Tests of cutting a text's marks with its sentences."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.every_kind import split
from support.marked import Marked, marked, written

from translate.model import Article, Mark, MarkKind, Metadata, Text, TextKind
from translate.tags import STANDALONE
from translate.walk import passages, with_sentences
from translate.walk.cut import cut


def _cut(tagged: str) -> list[str]:
    plain, marks = written(tagged)
    found, _ = cut(Text(TextKind.PARAGRAPH, plain, 1, marks=marks), split)
    return [sentence.text for sentence in found.sentences]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Xem <a1>bản đồ</a1>. Ở <b2>Huế</b2>.", ["Xem <a1>bản đồ</a1>.", "Ở <b1>Huế</b1>."]),
        ("Một <b1>hai. Ba</b1> bốn.", ["Một <b1>hai.</b1>", "<b1>Ba</b1> bốn."]),
        ("<b1>Một. Hai. Ba.</b1>", ["<b1>Một.</b1>", "<b1>Hai.</b1>", "<b1>Ba.</b1>"]),
        ("Một.<n1/> Hai.", ["Một.<n1/>", "Hai."]),
        ("Một. <n1/>Hai.", ["Một.", "<n1/>Hai."]),
        ("Một.  <n1/>  Hai.", ["Một.", "<n1/> Hai."]),
        ("Một. Hai.  <n1/>", ["Một.", "Hai. <n1/>"]),
        ("Một.\n\n <a1><m2/></a1> Hai.", ["Một.", "<a1><m2/></a1> Hai."]),
        ("Một. <b1><m2/> Hai.</b1>", ["Một.", "<b1><m2/> Hai.</b1>"]),
        ("<a1>Một.<m2/></a1> Hai.", ["<a1>Một.<m2/></a1>", "Hai."]),
        ("<a1>Một. <m2/></a1> Hai.", ["<a1>Một. <m2/></a1>", "Hai."]),
        ("<a1><b2>Một.\n<m3/></b2></a1>Hai.", ["<a1><b2>Một. <m3/></b2></a1>", "Hai."]),
        ("<a1>Một. <m2/></a1><b3>Hai.</b3>", ["<a1>Một. <m2/></a1>", "<b1>Hai.</b1>"]),
        ("Một. <i1>Hai. <m2/></i1> <m3/> Ba.", ["Một.", "<i1>Hai. <m2/></i1>", "<m1/> Ba."]),
        ("<a1>Một.<m2/> Hai.</a1>", ["<a1>Một.<m2/></a1>", "<a1>Hai.</a1>"]),
        ("<a1>Một. <m2/> Hai.</a1>", ["<a1>Một.</a1>", "<a1><m2/> Hai.</a1>"]),
        ("<a1>Một.<n2/> Hai.</a1>", ["<a1>Một.</a1><n2/>", "<a1>Hai.</a1>"]),
        ("<m1/> một  <m2/>  \n <m3/> hai <m4/>", ["<m1/> một <m2/> <m3/> hai <m4/>"]),
        ("<x1/>một <n2/>hai<n3/> ba", ["<x1/>một <n2/>hai<n3/> ba"]),
        ("Gọi <c1>a. B</c1> đi. Ba.", ["Gọi <c1>a. B</c1> đi.", "Ba."]),
        ("Gọi <c1>a. B. C. D</c1>", ["Gọi <c1>a. B. C. D</c1>"]),
        ("Gọi <c1>a.</c1> <c2>b.</c2> c", ["Gọi <c1>a.</c1>", "<c1>b.</c1>", "c"]),
        (
            "Dòng \n <b1>đầu\t tiên</b1><r2/>\nhai.\n Ba <i3>là</i3>.",
            ["Dòng <b1>đầu tiên</b1><r2/> hai.", "Ba <i1>là</i1>."],
        ),
    ],
)  # fmt: skip
def test_marks_go_with_their_sentences(text: str, sentences: list[str]) -> None:
    """Numbers begin at 1 in each; what stands alone is where a reader expects it.

    An image at the end of a link is not the next sentence's, whatever spaces are before it.
    """
    assert _cut(text) == sentences


def test_an_image_at_the_end_of_a_mark_stays_in_it_where_the_mark_is_cut() -> None:
    """It is in the part that it stands at the end of."""
    marks = (Mark(MarkKind.LINK, 0, 13, "u", at_end=1), Mark(MarkKind.IMAGE, 13, 13, "a.png"))
    text, _ = cut(Text(TextKind.PARAGRAPH, "Một là. Hai là", 1, marks=marks), split)
    assert [one.text for one in text.sentences] == ["<a1>Một là.</a1>", "<a1>Hai l<m2/></a1>à"]


def test_a_mark_without_text_is_reported() -> None:
    """With its line, and where it leads."""
    marks = (Mark(MarkKind.STRONG, 4, 6), Mark(MarkKind.LINK, 4, 4, "https://a.example"))
    found, remarks = cut(Text(TextKind.PARAGRAPH, "Một.  Hai.", 7, marks=marks), split)
    assert [sentence.text for sentence in found.sentences] == ["Một.", "Hai."]
    assert [(one.line, one.text) for one in remarks] == [
        (7, "a mark without text (strong) is left out"),
        (7, "a mark without text (link to https://a.example) is left out"),
    ]


def test_a_mark_in_two_sentences_leads_to_the_same_place() -> None:
    """Each has its own part of it, with offsets into the sentence."""
    plain, marks = written("Một <a1>hai. Ba</a1> bốn.", a1="u")
    found, _ = cut(Text(TextKind.PARAGRAPH, plain, 1, marks=marks), split)
    assert [mark for sentence in found.sentences for mark in sentence.marks] == [
        Mark(MarkKind.LINK, 4, 8, "u", number=1),
        Mark(MarkKind.LINK, 0, 2, "u", number=1),
    ]
    assert [sentence.plain for sentence in found.sentences] == ["Một hai.", "Ba bốn."]


def test_a_lost_mark_is_a_remark_of_the_article_once() -> None:
    """To cut an article again does not repeat it."""
    empty = Text(TextKind.PARAGRAPH, "Mưa.", 3, marks=(Mark(MarkKind.STRONG, 2, 2),))
    once = with_sentences(Article("a", "seeds/a.md", "vi", Metadata(), (empty,)), split)
    assert len(once.reading.remarks) == 1
    assert with_sentences(once, split).reading == once.reading


@given(marked(st.text("ab. \n", max_size=20)))
def test_no_mark_is_lost(sentence: Marked) -> None:
    """Each character keeps its kinds of marks, and what stands alone is there once."""
    plain, marks = sentence
    whole = with_sentences(
        Article("a", "a.md", "vi", Metadata(), (Text(TextKind.PARAGRAPH, plain, 1, marks=marks),)),
        lambda text: [match.span() for match in re.finditer(r"[^.]*\.|[^.]+", text)],
    )
    cuts = [one for passage in passages(whole) for one in passage.text.sentences]
    before = [
        (char, {mark.kind for mark in marks if mark.start <= place < mark.end})
        for place, char in enumerate(plain)
    ]
    after = [
        (char, {mark.kind for mark in one.marks if mark.start <= place < mark.end})
        for one in cuts
        for place, char in enumerate(one.plain)
    ]
    assert [one for one in before if one[0].strip()] == [one for one in after if one[0].strip()]
    if cuts:
        alone = [mark.kind for one in cuts for mark in one.marks if mark.kind in STANDALONE]
        assert sorted(kind.value for kind in alone) == sorted(
            mark.kind.value for mark in marks if mark.kind in STANDALONE
        )
