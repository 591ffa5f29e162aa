"""Numbers as lists count with them."""

from __future__ import annotations

import pytest

from translate.readers.counting import in_letters, in_roman


@pytest.mark.parametrize(
    ("number", "letters", "roman"),
    [(1, "a", "i"), (4, "d", "iv"), (26, "z", "xxvi"), (27, "aa", "xxvii"), (703, "aaa", "dcciii")],
)
def test_letters_and_roman_figures(number: int, letters: str, roman: str) -> None:
    """As the rules of HTML have them."""
    assert (in_letters(number), in_roman(number)) == (letters, roman)


def test_there_are_no_larger_roman_figures() -> None:
    """Figures stand instead."""
    assert (in_roman(3999), in_roman(4000)) == ("mmmcmxcix", "4000")
