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

_SMALLER_PART = re.compile(r"\d{1,2}(?:\.\d)?(?:[,;)]|[.!?](?:\s|\Z)|\s([a-z]{1,5})\b)")
"""What may follow a measure as its smaller part: ``4 in.``, ``4, 120 lbs.``, ``4 and``, ``4.``"""


def is_amount(site: Site, language: Language) -> bool:
    """Whether the stop follows a number and its unit: ``500 Đ.``, but not ``15 đ. Lê Lợi``."""
    unit, number = site.word.lower(), site.word_before.lower()
    words = language.words
    if unit not in words.units or not (_NUMBER.fullmatch(number) or number in words.multipliers):
        return False
    if site.word_is_opened or is_in_address(site, language):
        return False
    is_road = unit in words.roads and language.is_full_name(site.following)
    return not is_road or _SUM.fullmatch(number) is not None


def is_in_address(site: Site, language: Language) -> bool:
    """Whether a name follows, and after it the next part of an address in small letters."""
    part = _NEXT_PART.match(site.text, site.resume)
    kinds = language.abbreviations
    return part is not None and kinds.get(part.group(1)) is AbbreviationKind.ADDRESS


def continues_measure(site: Site, language: Language) -> bool:
    """Whether a smaller unit follows a number and its unit: ``6 ft. 4 in.``, ``2 hrs. 10 min.``"""
    part = _SMALLER_PART.match(site.text, site.resume)
    if part is None or not site.word_before[-1:].isdigit():
        return False
    unit, words = part.group(1), language.words
    is_complete = language.abbreviations.get(unit) is AbbreviationKind.COMPLETE
    return unit is None or is_complete or unit in words.measures | words.joining | words.subjects
