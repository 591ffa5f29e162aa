"""What nobody sees is taken out of a text, and what only means a space becomes one."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.text.characters.cleaning import clean


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("thuy\u00adền", "thuyền"),
        ("Gh\u200be v\u2060ào\ufeff b\u200dến", "Ghe vào bến"),
        ("Trời\x07 mưa\x1b", "Trời mưa"),
        ("Hòa\u00a0Bình\u202fcó\u2003mưa", "Hòa Bình có mưa"),
        ("5\u00a0000 đồng, 12\u202f500\u00a0đồng", "5\u00a0000 đồng, 12\u202f500 đồng"),
        ("T&ocirc; n&oacute;i: &quot;R&amp;D&quot; &#8211; 3&nbsp;km", 'Tô nói: "R&D" – 3 km'),
        ("a&amp;nbsp;b &amp;amp;lt;", "a b <"),
        ("AT&T, R&D; &khong; a & b", "AT&T, R&D; &khong; a & b"),
        ("&#10;a&#0;", " a\ufffd"),
        ("e\u0302\u0301", "ế"),
        (
            "e" + "\u0301\u0323" * 30,
            "ẹ" + "\u0323" * 14 + "\u0301" * 15 + ("\u034f" + "\u0323" * 15 + "\u0301" * 15),
        ),
        ("e\u200b\u0302", "ê"),
        ("👩\u200d👧 và 👍\ufe0f", "👩\u200d👧 và 👍\ufe0f"),
        ("\u200fXin\u200e chào", "Xin chào"),
        ("שלום\u200f!", "שלום\u200f!"),
        ("a\u2028b\u2029c\r\n", "a\u2028b\u2029c\r\n"),
    ],
)
def test_cleaning(text: str, cleaned: str) -> None:
    """Every kind of what is left out, and what must stay."""
    assert clean(text) == cleaned
    assert clean(cleaned) == cleaned


@given(st.text())
def test_no_visible_letter_is_lost(text: str) -> None:
    """Letters and digits are those that there were, where no entity stands for others."""
    text = unicodedata.normalize("NFC", text.replace("&", ""))
    assert [c for c in clean(text) if c.isalnum()] == [c for c in text if c.isalnum()]
