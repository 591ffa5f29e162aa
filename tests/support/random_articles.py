"""Random Vietnamese articles in plain text, in every form that the txt reader reads, also hostile.

Only ``random.Random.random`` is used: its results for a seed are the same on every Python.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable, Sequence
from typing import TypeVar

Item = TypeVar("Item")

_SENTENCES = (
    "Sáng 8/11, nước lên nhanh.", "Dân chạy lũ.", "Ông Lê Văn Tám, 62 tuổi, bán trái cây.",
    "TP. Cần Thơ có hơn 1.200 ghe.", "“Chúng tôi không rời đi”, bà Lụa nói.", "Giá bao nhiêu?",
    "Theo GS.TS. Trần Minh, mưa sẽ tạnh...", "Thật vậy!", "Nghị định 15/2021/NĐ-CP có hiệu lực.",
    "Vốn đầu tư là 28,5 tỷ đồng (khoảng 1,1 triệu USD).", "Xem https://vi.example.org/bai?id=1.",
    "Bà hỏi: “Ai đi? Ai ở?” rồi im.", "Ông nói: mưa sẽ tạnh.", "Nước rút chậm…",
    "Công ty C.P. Mekong lãi 5 000 đồng.", "Hai bên ký kết, theo TTXVN.", "Trời mưa;",
    "Tỷ số là 3 - 2.", "Mục 1. Phạm vi áp dụng.", "Ngày 5 tháng 11 năm 2025, đoàn về nước.",
)  # fmt: skip
_PHRASES = (
    "Mưa lớn ở miền Trung", "Nước lên nhanh", "Giữ nghề trên sông", "Phần một", "5/11", "Kết luận:",
    "GIÁ LÚA TĂNG", "Chợ nổi Cái Răng vào mùa nước lên", "áo mưa", "đèn pin", "***", "---", "1.",
)  # fmt: skip
_BULLETS = ("- ", "* ", "• ", "▪ ", "– ", "+ ", "1. ", "  - ", "-\t", "-", "* * ")
_GAPS = (" ", " ", " ", "  ", "\n", "\n  ", " \u00a0", "\t")
_ODD = (
    "\x07", "\u200b", "\u00ad", "\u2028", "\u0085", "\x0b", "\u00a0", "e\u0301", "漢字", "<b>",
    "&amp;",
)  # fmt: skip
_METADATA = (
    "date 2025-11-05 ",
    "date 2025-11-05 url https://a.example/b ",
    "---\ntitle: Mưa lớn ở miền Trung\ntags: mưa\n---\n",
    "---\nÔng đến.\n",
    "Tiêu đề: Mưa lớn ở miền Trung\nNgày: 5/11/2025\n\n",
    "title: Nước lên nhanh\nsource: Báo Mới\n",
    "Tác giả: Lê An,\n  Trần Bé\ncategory: Thời tiết\n\n",
    "Nguồn: Báo Mới\n\nurl: 'https://a.example'\nNote: Trời tạnh.\n\n",
)


def article(seed: int) -> str:
    """Return the article for ``seed``; it is the same on every machine."""
    source = random.Random(seed)
    parts = [_pick(source, _METADATA)] if source.random() < 0.4 else []
    parts += ["\n", "\ufeff"][: int(source.random() * 3)] if source.random() < 0.1 else []
    for _ in range(1 + int(source.random() * 12)):
        parts += [_pick(source, _PARTS)(source), _pick(source, ("\n\n", "\n\n", "\n", "\n \n\n"))]
    text = "".join(parts)
    if source.random() < 0.3:
        at = int(source.random() * len(text))
        text = text[:at] + _pick(source, _ODD) + text[at:]
    if source.random() < 0.1:
        text = unicodedata.normalize("NFD", text)
    if source.random() < 0.1:
        text = text.replace("\n", _pick(source, ("\r\n", "\r")))
    return text


def _pick(source: random.Random, items: Sequence[Item]) -> Item:
    return items[int(source.random() * len(items))]


def _paragraph(source: random.Random) -> str:
    text = _pick(source, _SENTENCES)
    for _ in range(int(source.random() * 5)):
        text += _pick(source, _GAPS) + _pick(source, _SENTENCES)
    return text


def _heading(source: random.Random) -> str:
    return _pick(source, ("", "", "# ", "### ", "#")) + _pick(source, _PHRASES)


def _list(source: random.Random) -> str:
    bullet, joint = _pick(source, _BULLETS), _pick(source, ("\n", "\n", "\n\n"))
    items = []
    for _ in range(1 + int(source.random() * 5)):
        mark = bullet if source.random() < 0.9 else _pick(source, _BULLETS)
        words = _pick(source, _PHRASES) if source.random() < 0.5 else _paragraph(source)
        items.append(mark + words)
    return joint.join(items)


def _quotation(source: random.Random) -> str:
    lines = [_pick(source, ("> ", "> ", ">", "> - ")) + _pick(source, _SENTENCES) for _ in range(3)]
    return "\n".join(lines[: 1 + int(source.random() * 3)])


def _mixture(source: random.Random) -> str:
    """Return lines of all kinds without a blank line between them."""
    kinds = (_paragraph, _heading, _list, _quotation)
    return "\n".join(_pick(source, kinds)(source) for _ in range(2 + int(source.random() * 4)))


_PARTS: tuple[Callable[[random.Random], str], ...] = (
    _paragraph, _paragraph, _paragraph, _heading, _list, _quotation, _mixture,
)  # fmt: skip
