"""Days of the week in figures, written out for a model."""

from __future__ import annotations

import pytest

from translate.engines.written_out.weekdays import weekdays
from translate.values.style.edit import apply


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Mở cửa T2-T7.", "Mở cửa thứ Hai đến thứ Bảy."),
        ("Thứ 2 - thứ 6: 8h-17h.", "Thứ Hai đến thứ Sáu: 8h-17h."),
        ("Học thứ 3, thứ 5 và thứ 7.", "Học thứ Ba, thứ Năm và thứ Bảy."),
        ("Nghỉ T7, CN.", "Nghỉ thứ Bảy, Chủ nhật."),
        ("Chiều thứ 6, anh về.", "Chiều thứ Sáu, anh về."),
        ("Họp vào thứ 4 hàng tuần.", "Họp vào thứ Tư hàng tuần."),
    ],
)
def test_days_get_their_names(text: str, wanted: str) -> None:
    """Beside another day, a part of the day or the week."""
    assert apply(text, weekdays(text)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Anh về thứ 2, chị về thứ nhất.",
        "Lần thứ 3 và con thứ 5 trong nhà.",
        "Việt Nam đứng thứ 2 và thứ 3, quý thứ 2, thứ 3 năm nay.",
        "Xe tăng T-54, bệnh viện K CN2, T2.5.",
        "Thứ Hai và Chủ nhật nghỉ.",
        "Đường CN, KCN và Chủ nhật.",
    ],
)
def test_ordinals_and_codes_stay(text: str) -> None:
    """The second of something, names that are written out already, codes."""
    assert apply(text, weekdays(text)) == text
