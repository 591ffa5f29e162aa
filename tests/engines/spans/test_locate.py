"""Pieces of a source found again in its draft."""

from translate.engines.spans.locate import find_once, locate
from translate.text.spans import TextSpan

TEXT = "Xem bản đồ của Cần Thơ ở a@b.example."
DRAFT = "See the map of Can Tho at a@b.example."


def found(piece, draft=DRAFT, **how):
    """What of ``draft`` stands for ``piece`` of the text."""
    start = TEXT.index(piece)
    (span,) = locate(TEXT, [(start, start + len(piece))], draft, **how)
    return span and draft[slice(*span)]


def test_the_whole_text_is_the_whole_draft():
    """But for the marks around it."""
    assert found(TEXT.rstrip(".")) == DRAFT
    assert locate("“Có.”", [(1, 3)], "“Yes.”") == [TextSpan(0, 6)]


def test_what_is_copied_is_found():
    """As it is, or without its marks."""
    assert found("a@b.example") == "a@b.example"
    assert found("Cần Thơ") == "Can Tho"


def test_a_phrase_is_found_by_what_the_model_makes_of_it_alone():
    """Or of its attention, which is asked first."""
    assert found("bản đồ", alone=lambda _: ("A map.",)) == "map"
    assert found("bản đồ", alone=lambda _: ("card", "the map")) == "map"
    assert found("bản đồ", rendering=lambda _: TextSpan(0, 3), alone=lambda _: ("map",)) == "See"


def test_what_is_not_found_is_not_guessed():
    """Nothing says where it is, or too much."""
    assert found("bản đồ") is None
    assert found("bản đồ", alone=lambda _: ("plan",)) is None
    assert found("bản đồ", "A map and a map", alone=lambda _: ("map",)) is None


def test_a_phrase_must_stand_there_once_and_as_words():
    """A plural may stand for it."""
    assert find_once("the maps", ["a map"], inflected=True) == TextSpan(4, 8)
    assert find_once("the maps", ["map"]) is None
    assert find_once("anything", ["", "."]) is None
