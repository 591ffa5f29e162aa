"""Vietnamese dates of a day and a month without a word for either."""

from __future__ import annotations

import pytest

from translate.values import values_vi
from translate.values.value import Date, Kind


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Họ đến chiều 5-8.", Date(None, 8, 5)),
        ("Tàu rời bến sáng 7.11.", Date(None, 11, 7)),
        ("Cổ phiếu đóng cửa phiên 5-8 ở mức cao.", Date(None, 8, 5)),
    ],
)
def test_a_word_before_tells_that_it_is_a_date(text: str, date: Date) -> None:
    """A part of the day, a session of the stock exchange."""
    assert [(one.kind, one.value) for one in values_vi(text)] == [(Kind.DATE, date)]


@pytest.mark.parametrize("text", ["Giá tăng mỗi phiên 1-2%.", "Họp bình quân phiên 3-5 giờ."])
def test_a_range_is_none(text: str) -> None:
    """What a session does, or how long it lasts."""
    assert Kind.DATE not in {one.kind for one in values_vi(text)}
