"""What became of the words that the source has in brackets."""

from __future__ import annotations

import re

import pytest

from translate.checks.context import CheckedArticle
from translate.checks.wording.bracketed import is_lost
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
    ],
)
def test_lost(source: str, target: str, lost: bool) -> None:
    """Kept without brackets, or left out; not where the English says it in another way."""
    context = CheckedArticle.of([Unit(source, target)]).context(0)
    bracket = BRACKET.search(source)
    assert bracket
    assert is_lost(context, bracket) is lost
