"""Tests of reading and writing numbers in digits."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.values.numerals import read_numeral, write_numeral


@given(st.integers(0, 10**15), st.integers(0, 6))
def test_numerals_are_read_back(digits: int, places: int) -> None:
    """A decimal fraction in either style reads as itself, or has itself as another reading."""
    number = Fraction(digits, 10**places)
    for group, decimal in ((".", ","), (",", ".")):
        numeral = read_numeral(write_numeral(number, group, decimal), group, decimal)
        assert numeral is not None
        assert number == numeral.value


def test_endless_fraction_has_no_numeral() -> None:
    """A third cannot be written as a decimal."""
    with pytest.raises(ValueError, match="no finite decimal form"):
        write_numeral(Fraction(1, 3), ".", ",")


def test_minus_is_written() -> None:
    """A negative number keeps its sign when written."""
    assert write_numeral(Fraction(-5, 2), ".", ",") == "-2,5"
