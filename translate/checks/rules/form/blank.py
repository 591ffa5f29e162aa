"""``blank``: reviewed, but there is no English."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.base import ANY_PAIR, Check
from translate.checks.context import Context
from translate.model import Finding, Severity


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    if not any(letter.isalnum() for letter in unit.target) and any(map(str.isalnum, unit.source)):
        yield CHECK.finding(context, "the translation is blank")


CHECK = Check(
    id="blank",
    severity=Severity.ERROR,
    what="The English has neither letter nor figure.",
    why="An entry with spaces or a dot only counts as translated in every PO editor.",
    find=_find,
    pair=ANY_PAIR,
)
