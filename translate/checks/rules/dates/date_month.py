"""``date-month``: the month differs, or was left in digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.value_pairs import another_value, pairs, show_date, span, with_value
from translate.message import Message
from translate.model import Finding, Severity
from translate.values import Date, Kind, Relation

_DATES = frozenset({Kind.DATE})
_NUMERIC = re.compile(r"T?\d{1,2}[/-]\d{4}")


def _find(context: Context) -> Iterator[Finding]:
    for pair in pairs(context, Relation.VALUE, _DATES):
        source, target = pair.source.value, pair.target.value
        if not (isinstance(source, Date) and isinstance(target, Date)):
            continue
        if source.month != target.month and source.day == target.day:
            yield CHECK.finding(context, another_value(pair), span(pair.source), span(pair.target))
    for pair in context.comparison.pairs:
        date = pair.source.value
        if isinstance(date, Date) and _NUMERIC.fullmatch(pair.target.text):
            message = Message(
                "'{target}' is not an English date; write {value}",
                target=pair.target.text,
                value=show_date(date),
            )
            fix = with_value(context, pair.target, show_date(date))
            yield CHECK.finding(context, message, span(pair.source), span(pair.target), fix)


CHECK = Check(
    id="date-month",
    severity=Severity.ERROR,
    what="The month is another, or 'tháng 12/2025' was left as 12/2025.",
    why=(
        "Months are numbered in Vietnamese and named in English. Any usual form of the month is "
        "fine, short or long."
    ),
    find=_find,
)
