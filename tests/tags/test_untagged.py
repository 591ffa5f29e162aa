"""Tests of taking tags out, and of places in a text with them and without."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from support.marked import Marked, marked

from translate.model import Mark, MarkKind
from translate.tags import tagged, untagged, without_tags

TEXT = "Xem <a1>bản đồ</a1>.<n2/>"
MARKS = (Mark(MarkKind.LINK, 4, 10, number=1), Mark(MarkKind.NOTE, 11, 11, number=2))


def test_without_an_article_the_form_counts() -> None:
    """Any letter and any number are a tag; what has another form is text."""
    assert without_tags(TEXT) == "Xem bản đồ."
    assert without_tags("<z9>a</z9> <a0> <A1> <ab1> <a 1> <a1 /> x<1") == (
        "a <a0> <A1> <ab1> <a 1> <a1 /> x<1"
    )


def test_with_marks_their_tags_alone_count() -> None:
    """Another number or letter is text."""
    assert without_tags(f"{TEXT} <a2> <b1> </i3>", MARKS) == "Xem bản đồ. <a2> <b1> </i3>"
    assert without_tags(TEXT, ()) == TEXT


def test_a_piece_of_plain_text_is_found_in_the_tagged_one() -> None:
    """Without the tags around it, with those inside; an empty piece is before the tags."""
    found = untagged(TEXT, MARKS)
    for words, start, end in (("bản đồ", 4, 10), ("Xem <a1>bản", 0, 7), (".", 10, 11)):
        place = found.to_tagged(start, end)
        assert TEXT[slice(*place)] == words
        assert found.to_plain(*place) == (start, end)
    assert TEXT[: found.to_tagged(11, 11).start].endswith("</a1>.")


def test_replacing_plain_text_keeps_the_tags() -> None:
    """Those inside the piece that begin a mark stand before the new text, others after it."""
    found = untagged(TEXT, MARKS)
    assert found.replaced(4, 10, "sơ đồ") == "Xem <a1>sơ đồ</a1>.<n2/>"
    assert found.replaced(0, 7, "Coi bản") == "<a1>Coi bản đồ</a1>.<n2/>"
    assert found.replaced(8, 11, "vẽ!") == "Xem <a1>bản vẽ!</a1><n2/>"
    assert untagged("abc").replaced(1, 2, "x") == "axc"


@given(marked(), st.data())
def test_places_are_carried_both_ways(sentence: Marked, data: st.DataObject) -> None:
    """A piece that is not empty is the same text in both, apart from tags."""
    plain, marks = sentence
    written = tagged(plain, marks)
    found = untagged(written.text, written.marks)
    start = data.draw(st.integers(0, len(plain)))
    end = data.draw(st.integers(start, len(plain)))
    there = found.to_tagged(start, end)
    assert without_tags(written.text[slice(*there)], written.marks) == plain[start:end]
    assert found.to_plain(*there) == (start, end)
    new = found.replaced(start, end, "mới")
    assert without_tags(new, written.marks) == f"{plain[:start]}mới{plain[end:]}"
    assert len(untagged(new, written.marks).tags) == len(found.tags)
