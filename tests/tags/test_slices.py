"""Tests of cutting marks with the text that they are in."""

from __future__ import annotations

from translate.model import Mark, MarkKind
from translate.tags import shared_out, sliced


def test_a_translation_is_cut_with_its_tags() -> None:
    """They keep their numbers; a mark over both pieces is in both."""
    text = "In <b2>Huế <a1>it rains.</a1> People</b2> flee.<n3/>"
    assert sliced(text, ["In Huế it rains.", "People flee."]) == [
        "In <b2>Huế <a1>it rains.</a1></b2>",
        "<b2>People</b2> flee.<n3/>",
    ]
    assert sliced("One. Two.", ["One.", "Two."]) == ["One.", "Two."]


def test_what_stands_alone_belongs_to_the_piece_that_it_touches() -> None:
    """Its end before another's start; else the next; else the last."""
    notes = [Mark(MarkKind.NOTE, place, place) for place in (0, 2, 3, 5, 9)]
    shared, lost = shared_out([*notes, Mark(MarkKind.STRONG, 2, 4)], [(0, 2), (4, 6)])
    assert [[mark.start for mark in one] for one in shared] == [[0, 2], [3, 5, 9]]
    assert lost == [Mark(MarkKind.STRONG, 2, 4)]
    assert shared_out(notes, []) == ([], [])


def test_an_image_at_the_end_of_a_mark_stays_with_its_piece() -> None:
    """Behind a space too, where a mark over the piece's words ends with it."""
    pieces = ["One.", "Two."]
    assert sliced("<a1>One. <m2/></a1> Two.", pieces) == ["<a1>One. <m2/></a1>", "Two."]
    assert sliced("<a1>One. <m2/> Two.</a1>", pieces) == ["<a1>One.</a1>", "<a1><m2/>Two.</a1>"]
    assert sliced("<a1>One.<m2/> Two.</a1>", pieces) == ["<a1>One.<m2/></a1>", "<a1>Two.</a1>"]
