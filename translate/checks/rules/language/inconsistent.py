"""``inconsistent``: the same sentence was translated in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.base import ANY_PAIR, Check
from translate.checks.context import Context
from translate.message import Message
from translate.model import Finding, Severity

_ENDS = " .!?…:;,"


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    units = context.article.units
    same = context.article.by_source[unit.source.lower().rstrip(_ENDS)]
    for index in same:
        other = units[index]
        if index >= context.index:
            return
        if other.target and other.target.lower().rstrip(_ENDS) != unit.target.lower().rstrip(_ENDS):
            place = f" ({other.place})" if other.place else ""
            yield CHECK.finding(
                context,
                Message("translated as '{target}' before{place}", target=other.target, place=place),
            )
            return


CHECK = Check(
    id="inconsistent",
    severity=Severity.WARNING,
    what="A sentence that occurs before has another translation here.",
    why="Readers of one article take two wordings for two things. Case and end marks are free.",
    find=_find,
    pair=ANY_PAIR,
)
