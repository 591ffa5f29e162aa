"""Random Vietnamese and English text that is hard to break into lines."""

from __future__ import annotations

import random
import unicodedata

_TEXT = (
    "Thủ tướng Phạm Minh Chính đã ký quyết định phê duyệt đề án phát triển vùng đồng bằng sông "
    "Cửu Long với tổng vốn đầu tư 28,5 tỷ đồng TP.HCM Q.1 3/2 4-11-2025 (TTXVN) The Prime "
    "Minister has signed a decision—approving the project for socio-economic development of the "
    "Mekong Delta, with total capital of $28.5 billion; it's 12% up… http://example.com/a/b?c=d&e "
    'bien-tap@bao.vn 1,200.50 well-being "signed" “development” U.S. [a] {b} «c» „d“ ‘e’'
)
_WORDS = _TEXT.split()
_ODD = (
    "\u00a0", "\u2011", "\u200b", "\u00ad", "\u2028", "\u0085", "\u3000", "\u2060", "\u200d", "\t",
    "\r", "\v", "\n", "\\", "\\n", "—", "–", "-", "/", "...", "…", "!", "?", "%", "$", "€", "₫",
    "°C", "½", "±", "#1", "&", "*", "_", "|", "~", "+", "=", "<b>", "e\u0301", "\u0301",
    "漢字、漢「か」ぁ", "，", "。", "１", "ﾊﾟ", "한국어", "ก็", "שלום-x", "عربي", "😀",
    "👨\u200d👩\u200d👧", "🇻🇳🇺🇸🇻", "👍🏽", "x" * 90, "漢" * 50, "a" * 60,
)  # fmt: skip
_BLOCKS = (
    (33, 126), (0xA1, 0x24F), (0x300, 0x36F), (0x1100, 0x11FF), (0x1E00, 0x1EFF), (0x2010, 0x205E),
    (0x20A0, 0x20BF), (0x3000, 0x30FF), (0x4E00, 0x9FFF), (0xAC00, 0xD7A3), (0x1F300, 0x1F6D7),
)  # fmt: skip


def text(source: random.Random) -> str:
    """Return one or more lines of one to forty words; never empty."""
    words = [_word(source) for _ in range(source.randint(1, 40))]
    gaps = source.choices([" ", "", "  ", "\n"], [12, 1, 1, 1], k=len(words))
    line = "".join(word + gap for word, gap in zip(words, gaps, strict=True))
    line = line if source.random() < 0.3 else line.strip()
    # Python and msgcat may disagree on unassigned characters
    return "".join(char for char in line if unicodedata.category(char) != "Cn") or "x"


def _word(source: random.Random) -> str:
    kind = source.random()
    if kind < 0.75:
        return source.choice(_WORDS)
    if kind < 0.9:
        return source.choice(_ODD)
    if kind < 0.97:
        return "".join(source.choices((*_ODD, *_WORDS), k=source.randint(1, 4)))
    return "".join(
        chr(source.randint(*source.choice(_BLOCKS))) for _ in range(source.randint(1, 12))
    )
