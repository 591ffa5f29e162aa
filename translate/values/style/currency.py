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
_CODE = r"(?:VND|VNĐ|₫)[ \u00a0]?"
_TWICE = re.compile(
    rf"(?<!\w){_CODE}(\d{{1,3}})(\s?[-–]\s?){_CODE}({_DIGITS}{_SCALE}+)(?![\w%])"
    rf"|(?<![\w.,$€£¥])({_DIGITS})(\s?[-–]\s?){_CODE}({_NUMBER})(?![\w%])"
    rf"|(?<![\w.,$€£¥])(\d{{1,3}}) {_NAME}(\s?[-–]\s?)({_DIGITS}{_SCALE}+) {_NAME}(?!\w)"
)
"""A range whose first number means the magnitude of the second: ``VND30 - VND40 million``.

Or has no currency: ``62,000-VND85,000``."""
_ARTICLE = re.compile(r"(?<!\w)([Aa])(n?)(?= $)")
_VOWEL = re.compile(r"8|1[18](?!\d)|1[18],\d{3}(?!,)")
"""Numerals that begin with a vowel when they are read: 8, 11, 18."""


def name_after(text: str) -> list[Edit]:
    """Propose ``1.2 billion dong`` for every other form of a sum."""
    found: list[Edit] = []
    for match, total in _sums(text):
        found += _with_article(text, match, f"{total} dong", vowel=bool(_VOWEL.match(total)))
    return found


def code_before(text: str) -> list[Edit]:
    """Propose ``VND1.2 billion`` for every other form of a sum."""
    found: list[Edit] = []
    for match, total in _sums(text):
        found += _with_article(text, match, f"VND{total}", vowel=False)
    return found


def _sums(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield the sums in dong, and what stands for each without its currency."""
    ranges = list(_TWICE.finditer(text))
    for match in ranges:
        yield match, "".join(part for part in match.groups() if part)
    for match in (*_BEFORE.finditer(text), *_AFTER.finditer(text)):
        if all(match.end() <= one.start() or one.end() <= match.start() for one in ranges):
            yield match, match[1]


def _with_article(text: str, match: re.Match[str], new: str, *, vowel: bool) -> Iterator[Edit]:
    """Yield the change, and that of the article before it: a VND85 million, an 85 million."""
    if new == match[0]:
        return
    article = _ARTICLE.search(text[: match.start()])
    if article and bool(article[2]) is not vowel:
        yield Edit(*article.span(), article[1] + ("n" if vowel else ""))
    yield Edit(*match.span(), new)
