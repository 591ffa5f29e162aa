"""``date-year``: the year, decade or century differs."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.value_pairs import another_value, pairs, span
from translate.model import Finding, Severity
from translate.values import Kind, Relation

_SPANS = frozenset({Kind.DECADE, Kind.CENTURY})
_YEARS = frozenset({Kind.DATE})


def _find(context: Context) -> Iterator[Finding]:
    found = [*pairs(context, Relation.YEAR, _YEARS), *pairs(context, Relation.VALUE, _SPANS)]
    for pair in found:
        yield CHECK.finding(context, another_value(pair), span(pair.source), span(pair.target))


CHECK = Check(
    id="date-year",
    severity=Severity.ERROR,
    what="The year, decade or century is another.",
    why=(
        "A year that is off by one looks right to every reader who does not know. "
        "Leaving the year out ('last year') is not reported here."
    ),
    find=_find,
)
