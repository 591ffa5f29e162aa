"""``date-order``: day and month are swapped, or the day differs."""

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
_NUMERIC = re.compile(r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?")


def _find(context: Context) -> Iterator[Finding]:
    for relation in (Relation.SWAPPED, Relation.VALUE):
        for pair in pairs(context, relation, _DATES):
            source, target = pair.source.value, pair.target.value
            if not (isinstance(source, Date) and isinstance(target, Date)):
                continue
            if relation is Relation.SWAPPED or source.day != target.day:
                yield CHECK.finding(
                    context, another_value(pair), span(pair.source), span(pair.target)
                )
    for pair in context.comparison.pairs:
        source = pair.source.value
        same = pair.source.text.endswith(pair.target.text) and pair.relation is Relation.SAME
        if not same or not isinstance(source, Date) or not _NUMERIC.fullmatch(pair.target.text):
            continue
        if source.day and source.day != source.month and not pair.source.others:
            message = Message(
                "'{target}' is read month first; write {value}",
                target=pair.target.text,
                value=show_date(source),
            )
            fix = with_value(context, pair.target, show_date(source))
            yield CHECK.finding(context, message, span(pair.source), span(pair.target), fix)


CHECK = Check(
    id="date-order",
    severity=Severity.ERROR,
    what="Day and month changed places, the day is another, or a numeric date was left as it was.",
    why=(
        "Vietnamese writes the day first: 4/11 is November 4, and an American reads April 11. "
        "'4 November', 'Nov. 4' and 'September 11' for 11/9 are fine."
    ),
    find=_find,
)
