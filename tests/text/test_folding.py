"""Tests of folding texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from translate.text.folding import fold_spaces, folded_places


def test_folding_keeps_meaningful_spaces() -> None:
    """Line ends and tabs become spaces; a no-break space inside a number is kept."""
    assert fold_spaces(" a\t\nb  5\u00a0000 ") == "a b 5\u00a0000"


@given(st.text("ab \n\t\u00a0", max_size=12))
def test_places_follow_their_characters(text: str) -> None:
    """A character is where it was folded to; a place between spaces is after their one space."""
    folded, places = fold_spaces(text), folded_places(text, range(len(text) + 1))
    assert places == sorted(places)
    for place, char in enumerate(text):
        if char not in " \n\t":
            assert folded[places[place]] == char
            assert places[place + 1] == places[place] + 1
    assert folded_places("a  b", [1, 2, 3]) == [1, 2, 2]
