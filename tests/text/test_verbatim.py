"""What a translation copies letter by letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.text.verbatim import certain_spans, has_words, holds_code, is_verbatim, likely_codes


def certain(text):
    """The pieces of ``text`` that are copied for certain."""
    return [text[start:end] for start, end in certain_spans(text)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Xem https://a.example/b?c=1&d=2.", ["https://a.example/b?c=1&d=2"]),
        ("(xem https://a.example/b_(c)) nhé", ["https://a.example/b_(c)"]),
        ("Ghé www.a.example, rồi về.", ["www.a.example"]),
        ("Vào fb.com/xabinhan hoặc cho.vn.", ["fb.com/xabinhan", "cho.vn"]),
        ("Gửi a.b+c@d.example!", ["a.b+c@d.example"]),
        ("Theo @choinoi_ct và #ChợNổi", ["@choinoi_ct", "#ChợNổi"]),
        ("Mở bao_cao.docx và ảnh-quê.png.", ["bao_cao.docx", "ảnh-quê.png"]),
        ("Chép /etc/hosts sang C:\\Tam\\x.", ["/etc/hosts", "C:\\Tam\\x"]),
        ("Gõ `git push` hay ten_ham(1) nhé", ["`git push`", "ten_ham(1)"]),
        ("Thẻ <br> và {ho_ten}", ["<br>", "{ho_ten}"]),
        ("Máy 192.168.1.10 hỏng", ["192.168.1.10"]),
        ("DOI 10.1016/j.abc.2021.117545.", ["10.1016/j.abc.2021.117545"]),
        ("Máy 2001:db8::1 và 00:1A:2B:3C:4D:5E", ["2001:db8::1", "00:1A:2B:3C:4D:5E"]),
        ("Lỗi 0x80070005 ở bản 2.0.0-beta.1.", ["0x80070005", "2.0.0-beta.1"]),
        ("Bãi ở 8°38'30\"N 111°55'55\"E.", ["8°38'30\"N 111°55'55\"E"]),
        ("Cần numpy==1.26.4, bản vá a1b2c3d4", ["numpy==1.26.4", "a1b2c3d4"]),
        ("Trang vay-nhanh24h.top lừa đảo", ["vay-nhanh24h.top"]),
        ("Chạy git pull --rebase origin x rồi báo", ["git pull --rebase origin x"]),
        ("Gõ sudo apt install ibus-bamboo trong ô", ["sudo apt install ibus-bamboo"]),
        ("Gõ git push xong thì npm ci.", ["git push", "npm ci"]),
        ("Lệnh SELECT * FROM don WHERE id = 7; chậm", ["SELECT * FROM don WHERE id = 7;"]),
        ('Sửa "cho": 30 thành "ten": 9', ['"cho": 30', '"ten": 9']),
        ("Xem docs/faq.vi.md và doi:10.1038/s41-2.", ["docs/faq.vi.md", "doi:10.1038/s41-2"]),
        ("Bài arXiv:2310.06825 hay", ["arXiv:2310.06825"]),
        ("Số SHA256:9f86d081884c7d65", ["SHA256:9f86d081884c7d65"]),
        ("Mở \\\\may-chu\\ke_toan nhé", ["\\\\may-chu\\ke_toan"]),
        ('Gõ =SUMIF(B2:B9,">0") ở ô A1', ['=SUMIF(B2:B9,">0")']),
        ("Nhập *101# rồi gọi", ["*101#"]),
        ("Khớp với ^0\\d{9}$ nhé", ["^0\\d{9}$"]),
        ("Dòng 0 2 * * * /opt/luu.sh trong crontab", ["0 2 * * * /opt/luu.sh"]),
        ("Tiêu đề ghi [DU THI] và tên", ["[DU THI]"]),
        ("Lỗi ModuleNotFoundError là gì", ["ModuleNotFoundError"]),
        ("Trang có đuôi .vip, tệp .ino", [".vip", ".ino"]),
        ("Tải vinai/phobert-base-v2 về", ["vinai/phobert-base-v2"]),
        ("Ghi DH8842 TRAN THI MAI nhé", ["DH8842 TRAN THI MAI"]),
        ("Tâm chấn ở 14.853, 108.247 đó", ["14.853, 108.247"]),
        ("Mở C:\\Program Files\\Unikey nhé", ["C:\\Program Files\\Unikey"]),
        ("Chặn 2001:db8:85a3::/48 đi", ["2001:db8:85a3::/48"]),
        ("Số tài khoản 3751.0.1058784.91046 ở đó", ["3751.0.1058784.91046"]),
        (
            "Báo IndexError: list index out of range ở dòng cuối",
            ["IndexError: list index out of range"],
        ),
        ("Tạo thư mục dist/, chép đi", ["dist/"]),
        ("Tiêu đề [CTV] Mục Đời sống", ["[CTV]"]),
        ("Mẫu đất có 2,4-D vượt ngưỡng", ["2,4-D"]),
        ("Gõ git revert HEAD~2 để bỏ", ["git revert HEAD~2"]),
    ],
)
def test_certain_pieces(text, pieces):
    """Addresses, handles, files, code; marks of the sentence are none of theirs."""
    assert certain(text) == pieces


def test_neighbours_are_one_piece():
    """A list of hashtags stays together."""
    assert certain("Đăng kèm #mot #hai, #ba nhé") == ["#mot #hai, #ba"]


@pytest.mark.parametrize(
    "text",
    [
        "Ông nói.Anh nghe, TP.HCM, v.v.",
        "[M]ối nguy, [C]ó, theo [LHQ], cao hơn 2*3 và #1 hay 5*.",
        "Xem YouTube, LinkedIn, iPhone trên VnExpress.",
        "Giá 25.000 đồng/kg, 4/11, 60 km/h và/hoặc 1.200.300.400",
        "Hạng #1, 5 < 7, a > b, 3@5",
        "Anh dùng git trong công ty; tôi chọn đi.",
        "Bộ Giáo dục (GD-ĐT) và U23",
        "Thứ bảy, ngày 8.11.2025.",
        "[TIN NHANH] Khách sạn/home-stay và cà-phê/check-in ở quán/check-in.",
        'Câu "tên": "Nguyễn Ánh", UPDATE mới cho máy; SELECT hàng tốt;',
        "Lúc 12:30:45, tỷ lệ 1:2:3, 35°C, giá 1000000 đồng, a = b, 20-11-2025",
    ],
)
def test_words_and_numbers_are_no_such_pieces(text):
    """Abbreviations, units, dates, a missing space after a full stop."""
    assert certain(text) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Xe 51F-678.90 và SM-G991B", ["51F-678.90", "SM-G991B"]),
        ("Gọi 0903 123 456 hoặc 1900 6068", ["0903 123 456", "1900 6068"]),
        ("Gọi (028) 3930 9999 hay +84 903 123 456", ["(028) 3930 9999", "+84 903 123 456"]),
        ("Nghị định 100/2019/NĐ-CP", ["100/2019/NĐ-CP"]),
        ("Theo NĐ-CP và QĐ-TTg, sở VH-TT", ["NĐ-CP", "QĐ-TTg"]),
        ("Mã ISBN 978-604-1-12345-6, ISSN 1859-1234", ["978-604-1-12345-6", "1859-1234"]),
        ("Mã số thuế 0301442379-001, nhà 25/7B, ngày 25/7", ["0301442379-001", "25/7B"]),
        ("Cài Node.js 20.11.1, lúc 12.5.1987, con 1.234.567", ["20.11.1"]),
        ("Bản vá v2.4.1 cho phiên bản 2.0.1.", ["v2.4.1", "2.0.1"]),
        ("Phòng B3.07, tài khoản nhanvien01", ["B3.07", "nhanvien01"]),
        ("Mã bưu chính của Huế là 49000.", ["49000"]),
        ("Định danh 079 203 004 512", ["079 203 004 512"]),
        ("Chip Snapdragon 8 Elite, VTV 19h, VND 500k", ["Snapdragon 8 Elite"]),
        ("Sửa thuộc tính margin-top, biến ga-ra thành quán", ["margin-top"]),
        ("Samsung 5 năm trước, trận 2-1, từ 2,5-3 triệu", []),
        ("Nộp vào tài khoản 10000 đồng", []),
        ("Phiên bản 12.5.1987 và 1.234.567 người", []),
        ("U23, 5G, quý II/2026, T12/2025, COVID-19, VND500.000, 1.200", []),
        ("Không có số", []),
    ],
)
def test_likely_codes(text, codes):
    """Letters and digits mixed, five and more; what every model knows is left to it."""
    assert likely_codes(text) == codes


def test_a_code_may_lose_its_marks():
    """NĐ-CP and ND-CP are one, as for the checks."""
    assert holds_code("Decree 100/2019/ND-CP", "100/2019/NĐ-CP")
    assert not holds_code("Decree 100/2019", "100/2019/NĐ-CP")


@pytest.mark.parametrize("text", ["https://a.example/b", "a@b.example.", "(#mot #hai)", "`x = 1`"])
def test_an_address_alone_is_nothing_to_translate(text):
    """Marks around it say nothing."""
    assert is_verbatim(text)


@pytest.mark.parametrize("text", ["", "...", "Xem https://a.example/b", "4/11", "TP.HCM"])
def test_the_rest_is(text):
    """A single word beside it is enough."""
    assert not is_verbatim(text)


@given(st.text(alphabet="aZđ1@#/.:_-`<>{}()$%\\+ \"'wvncom", max_size=60))
def test_pieces_are_in_order_and_apart_whatever_the_text(text):
    """And none is empty."""
    at = 0
    for start, end in certain_spans(text):
        assert at <= start < end <= len(text)
        at = end
    assert all(code in text for code in likely_codes(text))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Phú Nhuận, mã bưu chính 72200.", ["72200"]),
        ("Tàu BĐ 97431 TS và QNg-90265-TS chìm.", ["BĐ 97431 TS", "QNg-90265-TS"]),
        ("Ở phòng 1205, tài khoản số 12345678.", ["1205", "12345678"]),
        ("Xe 51F 123.45 và 29A1-234.56.", ["51F 123.45", "29A1-234.56"]),
        ("Một số 2000 con, bán 15000 con, phòng 120 khách.", []),
    ],
)
def test_plates_and_numbers_that_count_nothing(text, codes):
    """The word before says that a number is a name; elsewhere it is a quantity."""
    assert likely_codes(text) == codes


def test_signs_and_addresses_have_no_words() -> None:
    """Letters beside them are some; numbers count as such."""
    assert [has_words(text) for text in ("", "→", "https://a.vn/b", "IMG_1.jpg")] == [False] * 4
    assert [has_words(text) for text in ("Bản đồ", "Xem https://a.vn", "12", "T")] == [True] * 4
