"""Sums of money without a figure."""

from __future__ import annotations

import pytest

from translate.values import vague_sums


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("vi", "Tập đoàn đầu tư hàng chục tỷ đồng.", [("hàng chục tỷ đồng", "VND")]),
        ("vi", "Quỹ tài trợ vài triệu đô la Mỹ.", [("vài triệu đô la Mỹ", "USD")]),
        (
            "vi",
            "Ông nợ hàng trăm triệu đến hàng tỉ đồng.",
            [("hàng trăm triệu đến hàng tỉ đồng", "VND")],
        ),
        ("vi", "Hàng triệu người đồng ý.", []),
        ("vi", "Hàng triệu đồng bào, vài chục đô thị.", []),
        ("vi", "Dự án tốn 5 tỷ đồng.", []),
        ("en", "Losses came to tens of billions of dong.", [("tens of billions of dong", "VND")]),
        ("en", "It gave several million dollars.", [("several million dollars", "USD")]),
        ("en", "Hundreds of thousands of euros went.", [("Hundreds of thousands of euros", "EUR")]),
        ("en", "Many won medals, and thousands won prizes.", []),
        ("en", "It cost 5 billion dollars.", []),
    ],
)
def test_sums_are_found_with_their_currency(
    language: str, text: str, found: list[tuple[str, str]]
) -> None:
    """A word for an amount and the name of a currency make a sum."""
    assert [(one.text, one.currency) for one in vague_sums(text, language)] == found


def test_offsets_are_those_of_the_text() -> None:
    """The offsets cut the sum out of the sentence."""
    text = "Anh trúng vài tỷ đồng hôm qua."
    (found,) = vague_sums(text, "vi")
    assert text[found.start : found.end] == found.text == "vài tỷ đồng"
