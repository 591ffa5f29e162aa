"""``date-vs-fraction``: ``2/3`` was taken for a date, or ``4/11`` for a fraction."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.message import Message
from translate.model import Finding, Severity
from translate.values import Date, Kind

_SHARE = re.compile(r"(?<![\d/])(\d)/(\d{1,2})(?![\d/])(?=\s+(?:số|dân|tổng|diện|quân|thời|người))")
_ATTACKS = re.compile(r"(?:vụ|khủng bố|sự kiện|tấn công)(?: ngày)? 11/9(?![\d/])")
_WRONG_ATTACKS = re.compile(r"november 9|9 november|nov\. 9|11/9")


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    if "/" not in unit.source:
        return
    for match in _SHARE.finditer(unit.source):
        wrong = Date(None, int(match[2]), int(match[1])), Date(None, int(match[1]), int(match[2]))
        for value in context.target.values:
            if value.kind is Kind.DATE and value.value in wrong:
                message = Message(
                    "'{match}' is a fraction here, not '{value}'", match=match[0], value=value.text
                )
                yield CHECK.finding(context, message, match.span(), (value.start, value.end))
    attacks = _ATTACKS.search(unit.source)
    if attacks and (wrong_day := _WRONG_ATTACKS.search(context.target.lower)):
        message = Message("'11/9' in the source is September 11")
        yield CHECK.finding(context, message, attacks.span(), wrong_day.span())


CHECK = Check(
    id="date-vs-fraction",
    severity=Severity.WARNING,
    what="A fraction was taken for a date, or the attacks of 11/9 for November 9.",
    why=(
        "2/3 số phiếu is two thirds of the votes, and 11/9 in Vietnamese order is September 11. "
        "Only fractions with a noun of quantity after them are looked at."
    ),
    find=_find,
)
