"""``weekday-ordinal``: ``Thứ Hai`` is Monday, not "second"; see ``data/weekdays.txt``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.phrase_checks import suggest, unrendered
from translate.model import Finding, Severity

_INSTEAD = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|second|third|fourth|fifth|sixth|seventh)\b"
)


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    for hit in unrendered(context, "weekdays"):
        if hit.first == 0 and unit.source[hit.start : hit.end].endswith(("hai", "ba", "tư")):
            continue  # "Thứ hai," at the start means "secondly"
        if wrong := _INSTEAD.search(context.target.lower):
            message = f"'{unit.source[hit.start : hit.end]}' is {suggest(hit)}, not '{wrong[0]}'"
            yield CHECK.finding(context, message, (hit.start, hit.end), wrong.span())


CHECK = Check(
    id="weekday-ordinal",
    severity=Severity.WARNING,
    what="A day of the week became an ordinal or another day.",
    why=(
        "The days are numbered in Vietnamese from Monday as 'second': Thứ Hai. With capitals they "
        "are days; leaving the day out beside a date is fine."
    ),
    find=_find,
)
