"""Tests of a text in pieces, some of them marked."""

from hypothesis import given
from hypothesis import strategies as st

from translate.pipeline.find import FoundSentence
from translate.review.keys import key_of
from translate.review.views.found_words import concordance_line, marked
from translate.text.spans import TextSpan

_SPANS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)).map(sorted), max_size=4)


@given(st.text(max_size=12), _SPANS)
def test_the_pieces_are_the_text(text: str, spans: list[list[int]]) -> None:
    """Nothing is lost or doubled; just what is in a span is marked."""
    inside = [TextSpan(min(a, len(text)), min(b, len(text))) for a, b in spans]
    pieces = marked(text, inside)
    assert "".join(piece for piece, _ in pieces) == text
    flags = [found for piece, found in pieces for _ in piece]
    assert flags == [any(a <= at < b for a, b in inside) for at in range(len(text))]


def test_a_found_sentence_has_a_place_only_in_an_article() -> None:
    """Its words are marked on the side that has them."""
    found = FoundSentence("mua", "mua.po:1", "Mưa.", "Rain.", None, (TextSpan(0, 3),), key="Mưa.")
    line = concordance_line(found)
    assert (line.source, line.target) == ((("Mưa", True), (".", False)), (("Rain.", False),))
    assert line.key == key_of("Mưa.")
    assert concordance_line(FoundSentence("", "old", "a", "b", None)).key == ""
