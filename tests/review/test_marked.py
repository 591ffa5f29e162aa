"""Tests of a text in pieces, some of them marked."""

from hypothesis import given
from hypothesis import strategies as st

from translate.review.marked import marked
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
