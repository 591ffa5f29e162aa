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
        ("Khám T2-T6, giờ hành chính.", "Khám thứ Hai đến thứ Sáu, giờ hành chính."),
        ("T3 và T5: 8h-17h.", "thứ Ba và thứ Năm: 8h-17h."),
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
        "Từ T2 đến T3 bằng xe buýt, nhà ga T2-T3.",
        "Thoái hoá đốt sống T4-T5, hormone T3, T4.",
        "Doanh thu T2-T6 tăng 5%.",
        "Tòa T2, T3 mở cửa.",
        "Vị trí thứ 2 - thứ 3 của bảng; đêm thứ 2 của lễ hội.",
        "Học CN Thông tin, thứ 2.",
        "Đường CN, KCN và Chủ nhật.",
    ],
)
def test_ordinals_and_codes_stay(text: str) -> None:
    """The second of something, names that are written out already, codes."""
    assert apply(text, weekdays(text)) == text
