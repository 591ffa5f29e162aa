"""Short forms of newspapers, written out for a model."""

from __future__ import annotations

import pytest

from translate.engines.written_out.short_forms import written_out
from translate.values.style.edit import apply


def long(text: str) -> str:
    """Return a sentence with its short forms written out."""
    return apply(text, written_out(text))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("UBND tỉnh họp với CSGT.", "Ủy ban Nhân dân tỉnh họp với cảnh sát giao thông."),
        ("“HLV Park đến”, ông nói.", "“Huấn luyện viên Park đến”, ông nói."),
        ("Bộ GD&ĐT và Sở TN-MT.", "Bộ Giáo dục và Đào tạo và Sở Tài nguyên và Môi trường."),
        ("Cấp cứu ở BV Chợ Rẫy.", "Cấp cứu ở Bệnh viện Chợ Rẫy."),
        ("Xe lật trên QL 1A.", "Xe lật trên Quốc lộ 1A."),
        ("Ở P.5, Q.3 và h. Đồng Phú.", "Ở phường 5, quận 3 và huyện Đồng Phú."),
        ("Công an P. Bến Nghé, TX. Sơn Tây.", "Công an phường Bến Nghé, thị xã Sơn Tây."),
        ("Theo PGS.TS. Lê A, ThS.BS Lê B.", "Theo phó giáo sư Lê A, bác sĩ Lê B."),
        ("Nhà ở 12 Lê Lợi, P. Bến Nghé.", "Nhà ở 12 Lê Lợi, phường Bến Nghé."),
        ("Q.7 đông dân.", "Quận 7 đông dân."),
        ("HLV. Popov và NSND. Lê Khanh.", "Huấn luyện viên Popov và Nghệ sĩ Nhân dân Lê Khanh."),
        ("BCH Đảng bộ.", "Ban chấp hành Đảng bộ."),
        ("Anh N.V.A (SN 1990) ngụ ở đó.", "Anh N.V.A (sinh năm 1990) ngụ ở đó."),
    ],
)
def test_short_forms_are_written_out(text: str, wanted: str) -> None:
    """With a capital where a sentence or a quotation begins."""
    assert long(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Ủy ban nhân dân (UBND) tỉnh họp.",
        "Quyết định 12/2024/QĐ-UBND có hiệu lực.",
        "Biên bản số 35/BB-CSGT.",
        "Trang csgt.vn, mã HLV20 và CSGT-01.",
        "Chữ QL và BV đứng riêng.",
        "Ông không nói gì.",
        "Nhà ở TP.HCM, linh mục P. Bernard và Nguyễn Thị H. Vân.",
        "Học thêm TS hay không.",
        "Ông X. Hùng, bà H. và P. 30 tuổi.",
        "Anh Q. 3 năm nay ở quê, em H. 12 tuổi.",
        "Chị và H. Vân đến chỗ P. Anh.",
        "Ban P. Giám đốc, về Q. Hưng.",
        "GS E&C, LS Electric, TP Bank, BV Life, tiêu chuẩn BS EN.",
        "Cổ phiếu KDC, BTC và mã NTM.",
        "ĐH Đảng, ĐH XIII, giá trị SN 15.",
        "PV Gas, BCH 12, TƯ 5.",
    ],
)
def test_what_is_none_stays(text: str) -> None:
    """In brackets, in codes, and where nothing follows that has to."""
    assert long(text) == text
