"""Pieces of a text carried over to another form of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.text.spans import TextSpan, carried, overlap


@pytest.mark.parametrize(
    ("before", "after", "piece", "there"),
    [
        ("at Ninh Ku harbour", "at Ninh Kieu harbour", "Ninh Ku", "Ninh Kieu"),
        ("at Ninh Ku harbour", "at Ninh Kieu harbour", "harbour", "harbour"),
        ("see KX12 now", "see https://a.example now", "KX12", "https://a.example"),
        ("see KX12 now", "see https://a.example now", "now", "now"),
        ("one two", "two", "one", ""),
        ("wait… what", "wait... what", "…", "..."),
    ],
)
def test_a_piece_is_found_again(before, after, piece, there):
    """What was put in its place belongs to it."""
    start = before.index(piece)
    (span,) = carried(before, after, [(start, start + len(piece))])
    assert after[slice(*span)] == there


def test_the_same_text_changes_nothing():
    """Not even an empty piece."""
    assert carried("abc", "abc", [(0, 0), (1, 3)]) == [TextSpan(0, 0), TextSpan(1, 3)]


@given(st.text("abc ", max_size=12), st.text("abc ", max_size=12), st.data())
def test_a_piece_stays_within_the_text(before, after, data):
    """And never ends before it begins."""
    start = data.draw(st.integers(0, len(before)))
    end = data.draw(st.integers(start, len(before)))
    (span,) = carried(before, after, [(start, end)])
    assert 0 <= span.start <= span.end <= len(after)


def test_what_overlaps():
    """Not what only touches."""
    assert overlap(TextSpan(0, 3), TextSpan(2, 5))
    assert overlap(TextSpan(2, 5), TextSpan(3, 4))
    assert not overlap(TextSpan(0, 3), TextSpan(3, 5))
