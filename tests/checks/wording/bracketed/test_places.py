"""Countries and seas of brackets."""

from __future__ import annotations

import re

import pytest

from translate.checks.context import CheckedArticle
from translate.checks.wording.bracketed.places import countries, is_rendered, place_is_kept
from translate.model import Unit

BRACKET = re.compile(r" ?\([^()]+\)")


@pytest.mark.parametrize(
    ("source", "target", "kept"),
    [
        ("Bay từ Đài Loan (Trung Quốc) về.", "It flew in from Taiwan China.", True),
        ("Ở New York (Mỹ) có tuyết.", "It snowed in New York USA.", True),
        ("Động đất năm 2011 (Nhật Bản).", "The 2011 Japan earthquake.", False),
        ("Ở TP HCM, Aeon (Nhật Bản) mở.", "In Ho Chi Minh City Japan's Aeon opened.", False),
        ("Hãng LG (Hàn Quốc) lãi.", "On Tuesday South Korea's LG made a profit.", False),
        ("Qua Biển Nam Trung Hoa (Biển Đông).", "It crossed the South China Sea East Sea.", True),
        ("Bay từ Đài Loan (Trung Quốc) về.", "It flew in from Taiwan, China.", False),
        ("Hãng Air France (Pháp) mở tuyến.", "Air France of France opened a route.", False),
        ("Hãng Honda (Nhật) bán xe.", "In Japan, Honda sells cars.", False),
        ("Cờ (của xã) bay.", "The flag flies.", False),
    ],
)
def test_a_country_stands_right_behind_a_place(source: str, target: str, kept: bool) -> None:
    """That is what is left when brackets go; a comma, or another word, is fine."""
    bracket = BRACKET.search(source)
    assert bracket
    assert place_is_kept(CheckedArticle.of([Unit(source, target)]).context(0), bracket) is kept


def test_a_country_is_rendered_wherever_the_english_names_it() -> None:
    """As a name or an adjective; of the bracket alone, not of the rest of the source."""
    source = "Hãng Wingtech (Trung Quốc) mua nhà máy ở Anh Quốc."
    bracket = BRACKET.search(source)
    assert bracket
    context = CheckedArticle.of([Unit(source, "Chinese firm Wingtech bought it.")]).context(0)
    assert is_rendered(context, bracket)
    assert all(one.search("chinese") for one in countries(context, bracket))
    other = CheckedArticle.of([Unit(source, "Wingtech bought it in Britain.")]).context(0)
    assert not is_rendered(other, bracket)
