"""Which lines are verse."""

from __future__ import annotations

import pytest

from translate.readers.txt.verse import verses

LUC_BAT = [
    "Sông sâu nước chảy lờ đờ",
    "Chiếc xuồng ai đậu bên bờ lau thưa",
    "Gió đưa bụi chuối trong mưa",
    "Mẹ già ngồi đợi người xưa chưa về",
]
PROSE = "Ngoại hay ru bằng mấy câu này khi tôi còn nằm võng trong căn nhà lá bên rạch."


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (LUC_BAT, [(0, 4)]),
        (LUC_BAT[:2], [(0, 2)]),
        ([PROSE, *LUC_BAT, PROSE], [(1, 5)]),
        ([PROSE, *LUC_BAT[:2], PROSE], []),
        (["Nước chảy qua cầu", "Con đò không chờ ai", "Chỉ có gió", "Ở lại với bờ lau trắng"],
         [(0, 4)]),
        (["Lê Văn Tám", "Trần Thị Bé", "Võ Minh Hoa", "Huỳnh Công Danh"], []),
        (["Áo mưa", "Đèn pin", "Nước uống", "Lương khô"], []),
        (["Trời mưa rất to.", "Đường ngập rất sâu.", "Xe hỏng máy rồi.", "Dân chạy lũ đi."], []),
        (["Khai mạc lúc 8 giờ", "Thi đấu lúc 9 giờ", "Trao giải lúc 11 giờ", "Bế mạc lúc 12 giờ"],
         []),
        ([], []),
    ],
)  # fmt: skip
def test_verse(lines: list[str], found: list[tuple[int, int]]) -> None:
    """Six and eight, one length, free; a proverb alone; no names, lists, sentences, time-tables."""
    assert verses(lines) == found


def test_narrow_prose_is_no_verse() -> None:
    """Wrapped at any width, it goes on with small letters."""
    words = (PROSE + " Bà kể chuyện cũ, chuyện đò ngang, chuyện nước nổi về trắng đồng.").split()
    for count in range(4, 9):
        lines = [" ".join(words[i : i + count]) for i in range(0, len(words), count)]
        assert not verses(lines)
