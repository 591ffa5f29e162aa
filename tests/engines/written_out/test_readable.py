"""Sentences written out for a model: cases, and what holds for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.engines.written_out.readable import readable
from translate.text.spans import TextSpan
from translate.text.verbatim import certain_spans
from translate.values import values_vi


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # prices
        ("Combo chỉ 299.000đ.", "Combo chỉ 299.000 đồng."),
        ("Cam 50.000đ/kg, xoài 75-80k/kg.", "Cam 50.000 đồng/kg, xoài 75.000-80.000 đồng/kg."),
        ("Học bổng 2tr5.", "Học bổng 2,5 triệu đồng."),
        ("Thuê 9tr/tháng.", "Thuê 9 triệu đồng/tháng."),
        ("Vé 1.250.000đ.", "Vé 1.250.000 đồng."),
        # hours
        ("Mở cửa 7h-22h.", "Mở cửa từ 7 giờ sáng đến 10 giờ tối."),
        ("Xử từ 8h-17h30.", "Xử từ 8 giờ sáng đến 5h30 chiều."),
        ("Xe chạy lúc 5g30, tới nơi 13g.", "Xe chạy lúc 5h30, tới nơi 13h."),
        ("Giá 1.299k.", "Giá 1,299 triệu đồng."),
        # dates
        ("Ký ngày 3-6-2024, mở ngày 20-11.", "Ký ngày 3/6/2024, mở ngày 20/11."),
        ("Hôm 2-9, sáng 31.12.2025 và 8.11.", "Hôm 2/9, sáng 31/12/2025 và 8.11."),
        ("Ngày 30-4 và 2-9 nghỉ.", "Ngày 30/4 và 2/9 nghỉ."),
        # sums in two magnitudes, heights, foreign quotation marks
        ("Bán 2 tỷ 300 triệu đồng.", "Bán 2,3 tỷ đồng."),
        ("Mất 1 triệu 250 nghìn đồng.", "Mất 1,25 triệu đồng."),
        ("Thu 3 tỉ rưỡi đồng.", "Thu 3,5 tỷ đồng."),
        ("Cháu cao 1m72, nặng 60kg.", "Cháu cao 1,72 m, nặng 60kg."),
        ("«Đừng khóc», mẹ bảo.", "“Đừng khóc”, mẹ bảo."),
        ("Quân Minh có 10 vạn, thêm 5 vạn.", "Quân Minh có 100.000, thêm 50.000."),
        ("Anh chạy hết 45', ghi bàn ở phút 89'.", "Anh chạy hết 45 phút, ghi bàn ở phút 89."),
        ("Ở phút 90'+ và phút thứ 45+2'.", "Ở phút 90+ và phút thứ 45+2."),
        ("Sở TT-TT và NĐ-CP.", "Sở Thông tin và Truyền thông và NĐ-CP."),
        ("Lương 3trđ, vốn 2,5 tỷđ.", "Lương 3 triệu đồng, vốn 2,5 tỷ đồng."),
        # headings
        ("GIÁ XOÀI LÊN 35K Ở CẦN THƠ", "Giá xoài lên 35.000 đồng ở Cần Thơ"),
    ],
)
def test_what_a_model_hardly_reads_is_written_out(text, wanted):
    """It says the same in words that models know."""
    assert readable(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Giá 1,2 triệu đồng, 420 đồng.",
        "100k lượt xem, chạy 5k.",
        "Điểm chuẩn 25,5đ.",
        "Đi mất 2h-3h.",
        "Họp 8h-10h tối.",
        "Mua 13g đường.",
        "Xem a.vn/35k.",
        "Tỷ số 3-2, giai đoạn 2021-2025.",
        "Viết ngày 2025-11-05.",
        "Căn hộ 80m2, kho 30m3.",
        "Phim ‘Lật mặt 7’ dài hết 7’.",
        "Container 40', tivi 55'.",
        "Bãi ở 8°38'30\"N, màn hình 5'6\" và ‘2025’.",
    ],
)
def test_what_is_none_of_that_stays(text):
    """Counts, runs, marks, spans of time and addresses."""
    assert readable(text) == text


def test_terms_of_a_glossary_stay():
    """They would not be found in what stands in their place; elsewhere their words change."""
    text = "UBND xã họp, UBND tỉnh xem hoá đơn, hoá học."
    terms = [TextSpan(0, 4), TextSpan(text.index("hoá đ"), text.index(", hoá"))]
    assert readable(text, (), terms) == "UBND xã họp, Ủy ban Nhân dân tỉnh xem hoá đơn, hóa học."


PIECES = st.sampled_from(
    ["35k", "299.000đ", "2tr5", "7h-22h", "8h-17h30", "5g30", "75-80k", "a.vn/5k", "x@y.vn", "12"]
)


@given(st.lists(PIECES, min_size=1, max_size=5))
def test_values_and_addresses_stay(pieces):
    """Whatever the sentence, it has the same values in the same order, and its addresses."""
    text = "Giá " + ", ".join(pieces) + "."
    out = readable(text)
    assert [(v.kind, v.value) for v in values_vi(out)] == [
        (v.kind, v.value) for v in values_vi(text)
    ]
    kept = [text[a:b] for a, b in certain_spans(text)]
    assert all(piece in out for piece in kept)
