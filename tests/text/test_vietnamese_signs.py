"""How Vietnamese a text reads."""

from __future__ import annotations

import pytest

from translate.text.folding import strip_marks
from translate.text.vietnamese_signs import signs_of

NEWS = (
    "Sáng chủ nhật, hơn 300 người đã trở lại chợ phiên Pà Lủng sau hai tuần đường bị sạt lở. "
    "Theo ông Lý A Sùng, trưởng bản, máy xúc đã dọn xong 12 điểm sạt lở hôm thứ sáu."
)


@pytest.mark.parametrize(
    "text",
    [
        NEWS,
        NEWS.upper(),
        "Họ gặp ông Kirill Dmitriev và bà Ursula von der Leyen ở Davos, theo Financial Times.",
        "Cài đặt Windows 11, mở Settings > Bluetooth & devices rồi chọn Add device để kết nối.",
        "Xem https://an.example/mot-duong-dan-rat-dai/khong-dau/nua và lan@an.example nhé các bạn.",
        "Kirill Dmitriev, Davos",
        "3-2 (5/11)",
        "",
    ],
)
def test_vietnamese_reads_as_such(text: str) -> None:
    """With foreign names, terms and addresses; of a few words nothing is said."""
    assert not signs_of(text).problem


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("The ministry said 20 more patients would leave hospital tomorrow.", "not Vietnamese"),
        ("Le ministère a dit que vingt patients sortiront de l’hôpital demain.", "not Vietnamese"),
        (strip_marks(NEWS), "no diacritics"),
        ("B ộ Y t ế cho bi ế t ngày mai s ẽ có thêm 20 b ệ nh nhân xu ấ t vi ệ n.", "come apart"),
        ("Bé Y tÕ cho biÕt ngµy mai sÏ cã thªm 20 bÖnh nh©n ®\u00adîc xuÊt viÖn.", "not Viet"),
    ],
)
def test_anything_else_does_not(text: str, problem: str) -> None:
    """Another language, missing or split diacritics, another encoding."""
    assert problem in signs_of(text).problem
