"""Vietnamese numbers in words, as people count, shop and tell the time by them."""

from __future__ import annotations

import pytest

from translate.values.parse.vi.parser import values_vi


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("ba trăm linh năm", 305),
        ("hai nghìn lẻ năm", 2005),
        ("bốn triệu chín", 4_900_000),
        ("ba lăm nghìn", 35_000),
        ("hăm bảy", 27),
        ("hai nghìn năm trăm", 2500),
    ],
)
def test_a_number_in_words(text: str, number: int) -> None:
    """What the words come to, tens and zeros left out as in speech."""
    assert [value.value for value in values_vi(text)] == [number]


@pytest.mark.parametrize("text", ["hàng trăm người", "vài chục con", "hăm dọa", "bà Mười"])
def test_words_that_are_no_number(text: str) -> None:
    """Hundreds, a few dozen, a threat, a name."""
    assert values_vi(text) == []


def test_a_round_figure_is_never_missed() -> None:
    """``mươi ngày`` may be ten days, a dozen or some days."""
    (value,) = values_vi("còn mươi ngày nữa")
    assert (value.value, value.weak, value.others) == (10, True, (12,))
