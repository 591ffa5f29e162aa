"""What became of the words that the source has in brackets."""

from __future__ import annotations

import re

import pytest

from translate.checks.context import CheckedArticle, Context
from translate.checks.wording.bracketed.lost import is_lost, is_unbracketed, stands_bare
from translate.model import Unit


def _bracketed(source: str, target: str) -> tuple[Context, re.Match[str]]:
    bracket = re.search(r" ?\([^()]+\)", source)
    assert bracket
    return CheckedArticle.of([Unit(source, target)]).context(0), bracket


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
    assert is_lost(*_bracketed(source, target)) is lost


@pytest.mark.parametrize(
    ("target", "bare"),
    [
        ("The boat is 50 km 30 miles from town.", True),
        ("The boat is 50 km, or 30 miles, from town.", False),
    ],
)
def test_words_with_nothing_to_set_them_off(target: str, bare: bool) -> None:
    """A figure right behind another word."""
    assert stands_bare(*_bracketed("Ghe cách phố 50 km (30 dặm).", target)) is bare


@pytest.mark.parametrize(
    ("source", "target", "lost"),
    [
        ("Đảo Phú Lâm (Woody) có bãi.", "Phu Lam Woody Island has a beach (of sand).", True),
        ("Đảo Phú Lâm (Woody) có bãi.", "Phu Lam (Woody) has (nearly) a beach.", False),
        ("Tiền đạo (Messi), 35 tuổi, nghỉ.", "Forward Lionel Messi (35) is off.", False),
        ("Lỗi của Tập đoàn (EVN).", "It is not EVN's fault (at all).", False),
    ],
)
def test_a_name_may_lose_its_brackets_where_others_came(
    source: str, target: str, lost: bool
) -> None:
    """The English has as many brackets as the source, and others."""
    assert is_unbracketed(*_bracketed(source, target)) is lost
