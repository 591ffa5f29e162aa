"""What became of the words that the source has in brackets."""

from __future__ import annotations

import re

import pytest

from translate.checks.context import CheckedArticle
from translate.checks.wording.bracketed.lost import is_lost
from translate.model import Unit

BRACKET = re.compile(r"\([^()]+\)")


@pytest.mark.parametrize(
    ("source", "target", "lost"),
    [
        ("Phí là 4 triệu đồng (172 USD).", "The fee is VND4 million $172.", True),
        ("Phí là 4 triệu đồng (172 USD).", "The fee is VND4 million, or $172.", False),
        ("Hiệp hội Năng lượng (VEA) họp.", "The Energy Association VEA met.", True),
        ("Hiệp hội Năng lượng (VEA) họp.", "The VEA met.", False),
        ("Chụp MRI (cộng hưởng từ) rất đắt.", "An MRI is expensive.", False),
        ("Cần sự đồng ý (của phụ nữ).", "Consent is needed.", False),
        ("Quán (mở năm ngoái) đông khách.", "The restaurant is busy.", True),
        (
            "Quán (mở năm ngoái) đông khách.",
            "Opened last year, the place, in town, is busy.",
            False,
        ),
        ("Cầu (cũ) vẫn bền.", "The bridge former as it is holds.", True),
        ("Dùng VPN (mạng riêng ảo).", "Use VPN a private network.", True),
        ("Dùng VPN (mạng riêng ảo) ở đây.", "A VPN is used here.", False),
        ("Vé 30 euro (hơn 800 nghìn đồng).", "It is 30 euros over VND 800,000.", True),
    ],
)
def test_lost(source: str, target: str, lost: bool) -> None:
    """Kept without brackets, or left out; not where the English says it in another way."""
    context = CheckedArticle.of([Unit(source, target)]).context(0)
    bracket = BRACKET.search(source)
    assert bracket
    assert is_lost(context, bracket) is lost
