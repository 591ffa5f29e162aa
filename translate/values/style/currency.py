"""Sums in dong: ``VND1.2 billion`` or ``1.2 billion dong``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.values.style.edit import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIGITS = r"\d(?:[\d,.]*\d)?"
_SCALE = r"(?:[ \u00a0-](?:hundred|thousand|million|billion|trillion))"
_NUMBER = rf"{_DIGITS}{_SCALE}*"
_SUM = rf"{_NUMBER}(?:\s?[-–]\s?{_NUMBER}|\s(?:to|and|or)\s{_DIGITS}{_SCALE}+)?"
_NAME = r"(?:VND|VNĐ|(?:Vietnamese |Vietnam |Viet Nam )?(?:dongs?|đồng|Dong)|₫|đ)"
_BEFORE = re.compile(rf"(?<!\w)(?:VND|VNĐ|VNd|₫)[ \u00a0]?({_SUM})(?![\w%])")
_AFTER = re.compile(rf"(?<![\w.,$€£¥])({_SUM})[ \u00a0]?{_NAME}(?!\w)")
_ARTICLE = re.compile(r"(?<!\w)([Aa])(n?)(?= $)")
_VOWEL = re.compile(r"8|1[18](?!\d)|1[18],\d{3}(?!,)")
"""Numerals that begin with a vowel when they are read: 8, 11, 18."""


def name_after(text: str) -> list[Edit]:
    """Propose ``1.2 billion dong`` for every other form of a sum."""
    found: list[Edit] = []
    for match in (*_BEFORE.finditer(text), *_AFTER.finditer(text)):
        new = f"{match[1]} dong"
        found += _with_article(text, match, new, vowel=bool(_VOWEL.match(match[1])))
    return found


def code_before(text: str) -> list[Edit]:
    """Propose ``VND1.2 billion`` for every other form of a sum."""
    found: list[Edit] = []
    for match in (*_BEFORE.finditer(text), *_AFTER.finditer(text)):
        found += _with_article(text, match, f"VND{match[1]}", vowel=False)
    return found


def _with_article(text: str, match: re.Match[str], new: str, *, vowel: bool) -> Iterator[Edit]:
    """Yield the change, and that of the article before it: a VND85 million, an 85 million."""
    if new == match[0]:
        return
    article = _ARTICLE.search(text[: match.start()])
    if article and bool(article[2]) is not vowel:
        yield Edit(*article.span(), article[1] + ("n" if vowel else ""))
    yield Edit(*match.span(), new)
