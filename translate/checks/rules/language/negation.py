"""``negation``: the source negates and the target does not; see ``data/negation.txt``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.phrases import Hit, pattern_of
from translate.checks.word_lists import forms, words
from translate.model import Finding, Severity

_NO_DENIAL = re.compile(
    r"(?: ạ)?[\"'”’]*\?|,? (?:quá|dưới|đầy|tới|đến|hơn|nhiều hơn|ít hơn|kém) (?:\d|một|nửa|hai|vài)"
)
"""What follows a không that ends a question, or that means "no more than" as before a number."""
_IMPLICIT = ("implicit",)
"""How ``data/negation.txt`` marks Vietnamese words such as thiếu, which explain a "lack"."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return pattern_of(forms(name))


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    denials = _denials(context)
    if not denials:
        return
    english = _negatives(context)
    if english < len(denials) and not any(_has_spare(near) for near in context.neighbours):
        first = denials[0]
        counts = f"{len(denials)} in the source, {english} in the English"
        message = f"'{unit.source[first.start : first.end]}': was a negation lost? ({counts})"
        yield CHECK.finding(context, message, (first.start, first.end))


def _has_spare(context: Context) -> bool:
    """Whether a neighbouring sentence has more negations in English than in Vietnamese."""
    return _negatives(context) > len(_denials(context))


def _denials(context: Context) -> list[Hit]:
    """Return the negations of the source, without the không of a question or a limit."""
    hits = context.phrases.get("negation", ())
    denials = (hit for hit in hits if hit.phrase.renderings not in ((), _IMPLICIT))
    return [hit for hit in denials if not _NO_DENIAL.match(context.source.text, hit.end)]


def _negatives(context: Context) -> int:
    """Count the negatives of the target.

    An implicit negative (lack, illegal) counts only when the source has no word that explains it
    (thiếu, trái phép).
    """
    english = context.target.lower
    explicit = len(_pattern("negative-english").findall(english))
    explicit -= len(_pattern("harmless-negative-english").findall(english))
    found = _pattern("implicit-negative-english").findall(english)
    implicit = sum(word not in words("not-negative-english") for word in found)
    hits = context.phrases.get("negation", ())
    explained = sum(hit.phrase.renderings == _IMPLICIT for hit in hits)
    return explicit + max(implicit - explained, 0)


CHECK = Check(
    id="negation",
    severity=Severity.WARNING,
    what="The Vietnamese denies something and nothing in the English does.",
    why=(
        "A lost 'not' turns a statement round. 'Refused', 'failed to', 'without', 'unable' and "
        "the like are negations too; hàng không and không chỉ are none."
    ),
    find=_find,
)
