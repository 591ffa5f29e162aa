"""Abbreviated units of measure and money: ``5 tr.``, ``500 Đ.``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.segmenter.language import AbbreviationKind
from translate.segmenter.site import UPPER

if TYPE_CHECKING:
    from translate.segmenter.language import Language
    from translate.segmenter.site import Site

_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_SUM = re.compile(r"[\d.,]*\d(?:00|[.,]\d+)|\D+")
"""A round sum, one with groups or decimals, or one in words; a house number is none of these."""

_NAME_PART = rf"[{UPPER}][^\W\d_]{{0,9}}"
_NEXT_PART = re.compile(
    rf"{_NAME_PART}(?:\s(?:{_NAME_PART}|\d{{1,4}})){{0,4}},\s([^\W\d_]{{1,3}})\.\s?[{UPPER}\d]"
)
"""A name and the next part of an address: ``12 đ. Láng, q. Đống Đa``."""


def is_amount(site: Site, language: Language) -> bool:
    """Whether the stop follows a number and its unit: ``500 Đ.``, but not ``15 đ. Lê Lợi``."""
    unit, number = site.word.lower(), site.word_before.lower()
    words = language.words
    if unit not in words.units or not (_NUMBER.fullmatch(number) or number in words.multipliers):
        return False
    if is_in_address(site, language):
        return False
    is_road = unit in words.roads and language.is_full_name(site.following)
    return not is_road or _SUM.fullmatch(number) is not None


def is_in_address(site: Site, language: Language) -> bool:
    """Whether a name follows, and after it the next part of an address in small letters."""
    part = _NEXT_PART.match(site.text, site.resume)
    kinds = language.abbreviations
    return part is not None and kinds.get(part.group(1)) is AbbreviationKind.ADDRESS
