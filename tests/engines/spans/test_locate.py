"""Pieces of a source found again in its draft."""

from translate.engines.spans.locate import Clues, find_once, locate_piece
from translate.text.spans import TextSpan

TEXT = "Xem bản đồ của Cần Thơ ở a@b.example."
DRAFT = "See the map of Can Tho at a@b.example."


def found(piece, draft=DRAFT, text=TEXT, **how):
    """What of ``draft`` stands for ``piece`` of the text."""
    start = text.index(piece)
    span = locate_piece(text, (start, start + len(piece)), draft, Clues(**how))
    return span and draft[slice(*span)]


def test_the_whole_text_is_the_whole_draft():
    """But for the marks around it that are not a part of it."""
    assert found(TEXT) == DRAFT
    assert found(TEXT.rstrip(".")) == DRAFT.rstrip(".")
    assert found("Có.", "“Yes.”", "“Có.”") == "Yes."


def test_what_is_copied_is_found():
    """As it is, or without its marks; of several the one whose turn it is."""
    assert found("a@b.example") == "a@b.example"
    assert found("Cần Thơ") == "Can Tho"
    text, draft = "Huế gần Huế", "Hue near Hue"
    assert locate_piece(text, (8, 11), draft, Clues()) == TextSpan(9, 12)
    assert locate_piece(text, (8, 11), "Hue", Clues()) is None


def test_a_part_of_a_word_is_found_in_the_word():
    """The figure of a formula."""
    assert locate_piece("Nước là H2O.", (9, 10), "Water is H2O.", Clues()) == TextSpan(10, 11)
    assert locate_piece("Rộng 20 m2.", (9, 10), "20 square metres wide.", Clues()) is None


def test_a_phrase_is_found_by_what_the_model_makes_of_it_alone():
    """Word by word before its attention is asked, in another form after that."""
    assert found("bản đồ", alone=lambda _: ("A map.",)) == "map"
    assert found("bản đồ", alone=lambda _: ("card", "the map")) == "map"
    assert found("bản đồ", rendering=lambda _: TextSpan(0, 3), alone=lambda _: ("map",)) == "map"
    assert found("bản đồ", rendering=lambda _: TextSpan(0, 3), alone=lambda _: ("maps",)) == "See"
    assert found("bản đồ", alone=lambda _: ("mapping",)) == "map"


def test_attention_rests_on_no_small_words():
    """Prepositions at the edges of what it points at are none of the piece."""
    whole = TextSpan(4, DRAFT.index(" Can"))
    assert found("bản đồ", rendering=lambda _: whole) == "the map"
    assert found("bản đồ", rendering=lambda _: TextSpan(12, 14)) is None


def test_a_number_is_found_by_its_value():
    """However it is written in English."""
    here, there = TextSpan(3, 16), TextSpan(0, 13)
    values = [(here, there)]
    assert found("1,2 triệu đồng", "VND1.2 million", "Có 1,2 triệu đồng") is None
    spans = [(TextSpan(3, 17), TextSpan(0, 14))]
    assert found("1,2 triệu đồng", "VND1.2 million is", "Có 1,2 triệu đồng", values=spans)
    assert found("1,2", "VND1.2 million is", "Có 1,2 triệu đồng", values=values) is None


def test_a_mark_at_the_end_of_a_piece_is_taken_in():
    """A label with its colon."""
    draft = "Note: closed at 5."
    assert found("Lưu ý:", draft, "Lưu ý: 5 giờ đóng cửa.") == "Note:"
    assert found("Lưu ý", draft, "Lưu ý: 5 giờ đóng cửa.") == "Note"


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
