"""Abbreviated units of measure and money: ``5 tr.``, ``500 Đ.``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translate.segmenter.language import Language
    from translate.segmenter.site import Site

_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_SUM = re.compile(r"[\d.,]*\d(?:00|[.,]\d+)|\D+")
"""A round sum, one with groups or decimals, or one in words; a house number is none of these."""


def is_amount(site: Site, language: Language) -> bool:
    """Whether the stop follows a number and its unit: ``500 Đ.``, but not ``15 đ. Lê Lợi``."""
    unit, number = site.word.lower(), site.word_before.lower()
    words = language.words
    if unit not in words.units or not (_NUMBER.fullmatch(number) or number in words.multipliers):
        return False
    is_road = unit in words.roads and language.is_full_name(site.following)
    return not is_road or _SUM.fullmatch(number) is not None
