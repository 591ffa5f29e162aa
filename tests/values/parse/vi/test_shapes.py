"""Vietnamese numbers with a letter in the middle."""

from __future__ import annotations

from fractions import Fraction

import pytest

from translate.values import Kind
from translate.values.parse.vi.parser import values_vi


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("cao 1m78", Kind.MEASURE, Fraction(178, 100)),
        ("giá 2tr5", Kind.MONEY, 2_500_000),
        ("thế hệ 9X", Kind.DECADE, 90),
        ("mạng 5G", Kind.CODE, "5g"),
    ],
)
def test_a_shape(text: str, kind: Kind, value: object) -> None:
    """The letter is a decimal mark, a magnitude, a decade, or part of a name."""
    (found,) = values_vi(text)
    assert (found.kind, found.value) == (kind, value)
