"""``date-year``: the year, decade or century differs."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.value_pairs import pairs, show, span
from translate.message import Message
from translate.model import Finding, Severity
from translate.values import Kind, Relation

_SPANS = frozenset({Kind.DECADE, Kind.CENTURY})
_YEARS = frozenset({Kind.DATE})


def _find(context: Context) -> Iterator[Finding]:
    found = [*pairs(context, Relation.YEAR, _YEARS), *pairs(context, Relation.VALUE, _SPANS)]
    for pair in found:
        message = Message(
            "'{source}' is {value}, not '{target}'",
            source=pair.source.text,
            value=show(pair.source),
            target=pair.target.text,
        )
        yield CHECK.finding(context, message, span(pair.source), span(pair.target))


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
