"""Tests of marks that are read from tags alone."""

from __future__ import annotations

from hypothesis import given
from support.marked import Marked, marked

from translate.tags import marks_by_form, tagged, untagged
from translate.text.tag_form import TAG


def test_marks_are_read_from_tags() -> None:
    """In their order; a tag without a partner, and one with another letter, is text."""
    text = "Xem <b2><a1><m4/> bản</a1></b2> <z3>đồ</z3> <b5> </i6>.<n7/>"
    marks = marks_by_form(text)
    plain = untagged(text, marks).plain
    assert plain == "Xem  bản <z3>đồ</z3> <b5> </i6>."
    found = [(mark.number, plain[mark.start : mark.end]) for mark in marks]
    assert found == [(2, " bản"), (1, " bản"), (4, ""), (7, "")]


def test_the_names_can_be_given() -> None:
    """Others are text; a tag that comes again means nothing."""
    assert [mark.number for mark in marks_by_form("<a1>a</a1> <b2>b</b2>", {"b2"})] == [2]
    [once] = marks_by_form("<a1>a</a1> <a1>b</a1>")
    assert (once.start, once.end) == (0, 1)


@given(marked())
def test_a_tagged_sentence_has_its_marks(sentence: Marked) -> None:
    """All but where they lead."""
    found = tagged(*sentence)
    if TAG.search(sentence[0]):
        return
    places = [(mark.kind, mark.start, mark.end, mark.number) for mark in found.marks]
    assert [(m.kind, m.start, m.end, m.number) for m in marks_by_form(found.text)] == places
