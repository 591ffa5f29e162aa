"""Dates as people write them."""

from __future__ import annotations

import pytest

from translate.readers.header.dates import iso_date


@pytest.mark.parametrize(
    "text",
    [
        "2025-03-05", "2025/03/05", "2025.3.5", "5-3-2025", "05/03/2025", "05.03.2025",
        "5 / 3 / 2025", "2025-03-05T14:30:00+07:00", "2025-03-05T07:30:00Z",
        "2025-03-05T14:30:00.123Z", "2025-03-05 14:30:00 +0700", "Thứ Tư, 05/03/2025 14:30",
        "Thứ 4, 05/03/2025, 14h30", "5/3/2025, 19:00 (GMT+7)", "14:30 | 05/03/2025",
        "05/03/2025 - 14:30", "05/03/2025 02:30 PM", "T4, 5/3/2025 lúc 14g30",
        "Chủ nhật, 5/3/2025 | 08:15 GMT+7", "ngày 5 tháng 3 năm 2025", "5 tháng 3, 2025",
        "Thứ tư, ngày 5/3/2025", "Hà Nội, ngày 5 tháng 3 năm 2025", "8 giờ 30 phút, 5/3/2025",
        "Mar 5, 2025", "March 5th, 2025", "5 March 2025", "Wed, 05 Mar 2025 14:30:00 GMT",
        "Wednesday, March 5, 2025 at 2:30 PM", "NGÀY 5 THÁNG 3 NĂM 2025",
    ],
)  # fmt: skip
def test_a_day(text: str) -> None:
    """With weekday, time and zone, day first, or the year first, or a month with a name."""
    assert iso_date(text) == "2025-03-05"


@pytest.mark.parametrize(
    "text",
    [
        "", "hôm qua", "tháng 3/2025", "2025", "5/3", "31/2/2025", "2025-13-45", "12/25/2024",
        "5/3/25", "20250305", "họp ngày 5/3/2025", "5/3/2025 và 6/3/2025", "ngày mai, 14:30",
    ],
)  # fmt: skip
def test_no_day(text: str) -> None:
    """What says no day, several, or more than a day."""
    assert iso_date(text) == ""


def test_a_long_text_states_no_day() -> None:
    """Whatever it is, it is not looked at."""
    assert iso_date("A" * 1_000_000 + ", ngày 5 tháng 3 năm 2025") == ""
