"""Rare words, said in words that models have read."""

from __future__ import annotations

import pytest

from translate.engines.written_out.frequent_words import frequent_words
from translate.engines.written_out.readable import readable
from translate.text.spans import TextSpan
from translate.values.style.edit import apply


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Thuyền sẽ ghé 12 xã.", "Thuyền sẽ ghé thăm 12 xã."),
        ("Thuyền ghé thăm 12 xã.", "Thuyền ghé thăm 12 xã."),
        ("Bà ghé tai cháu nói nhỏ.", "Bà ghé tai cháu nói nhỏ."),
        ("Ghe neo ở bến.", "Thuyền neo ở bến."),
        ("“Tui bán cá”, bà nói.", "“Tôi bán cá”, bà nói."),
        ("Tía Tô là tên quán.", "Tía Tô là tên quán."),
        ("Ông Bự xài điện thoại cũ.", "Ông Bự dùng điện thoại cũ."),
        ("Con cá mập rất bự.", "Con cá mập rất to."),
        ("Bà trồng tía tô.", "Bà trồng tía tô."),
        ("Họ vá lỗ hổng.", "Họ vá lỗ hổng."),
        ("Đó là tin vịt.", "Đó là tin giả."),
        ("Ca cẩm mãi, bà mệt mỏi.", "Phàn nàn mãi, bà mệt mỏi."),
    ],
)
def test_frequent_words(text: str, wanted: str) -> None:
    """Longer words guard what is in them; names stay."""
    assert apply(text, frequent_words(text)) == wanted


def test_they_are_written_out_for_a_model_but_for_terms_of_the_glossary() -> None:
    """A term is the project's own."""
    text = "Ông đeo kiếng."
    assert readable(text) == "Ông đeo kính."
    assert readable(text, terms=[TextSpan(8, 13)]) == text
