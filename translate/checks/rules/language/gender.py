"""``gender``: a woman became a man, or a man a woman."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.model import Finding, Severity

_NAME = r"\s+(?:[A-ZĐÀ-Ỹ][\w'-]*)"
_WOMAN = re.compile(rf"(?<!\w)(?:[Bb]à|[Cc]hị|[Cc]ô){_NAME}")
_MAN = re.compile(rf"(?<!\w)(?:[ÔÔô]ng|[Cc]hú){_NAME}")
_ANY_WOMAN = re.compile(r"(?<!\w)(?:bà|chị|cô|vợ|mẹ|nữ|gái|dì|em)(?!\w)", re.IGNORECASE)
_ANY_MAN = re.compile(
    r"(?<!\w)(?:ông|anh|chú|chồng|cha|bố|nam|trai|hắn|cậu|em)(?!\w)", re.IGNORECASE
)
_HE = re.compile(r"\b(?:he|him|his|himself|mr)\b")
_SHE = re.compile(r"\b(?:she|her|hers|herself|mrs|ms)\b")
_SIDES = ((_WOMAN, _ANY_MAN, _HE, _SHE, "a woman"), (_MAN, _ANY_WOMAN, _SHE, _HE, "a man"))


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    for person, others, wrong, right, who in _SIDES:
        found = person.search(unit.source)
        if not found or others.search(unit.source) or right.search(context.target.lower):
            continue
        if pronoun := wrong.search(context.target.lower):
            message = f"'{found[0]}' is {who}, the English says '{pronoun[0]}'"
            yield CHECK.finding(context, message, found.span(), pronoun.span())


CHECK = Check(
    id="gender",
    severity=Severity.WARNING,
    what="The pronoun does not fit the person: bà and 'he', ông and 'she'.",
    why=(
        "ông and bà tell the sex that the English needs. Sentences that speak of both, and em or "
        "người, are left alone, as is 'they'."
    ),
    find=_find,
)
