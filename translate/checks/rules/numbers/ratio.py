"""``ratio``: times, per cent and percentage points were mixed up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.value_pairs import span
from translate.message import Message
from translate.model import Finding, Severity
from translate.values import Kind, Pair, Relation

_KINDS = {Kind.PERCENT: "per cent", Kind.POINTS: "percentage points", Kind.RATIO: "times"}
_BARE = (Kind.NUMBER, Kind.MEASURE)
_SHARED = re.compile(
    r"(?:\s*(?:-|–|—|to|and|or|,|/|versus|vs\.?|&)?\s*(?:[a-z]+ )?\$?[\d.,]+)*"
    r"[\s-]*(?:of a )?(?:%|per\s?cent|pct?(?!\w)|percentage|point|in (?:every )?100|out of)"
)
"""A sign that several numbers share: "5 to 10 percent"."""


def _find(context: Context) -> Iterator[Finding]:
    for pair in context.comparison.pairs:
        source, target = pair.source, pair.target
        both = source.kind in _KINDS and target.kind in _KINDS
        if both and source.kind is not target.kind:
            message = Message(
                "'{source}' is {kinds}, '{target}' is not",
                source=source.text,
                kinds=_KINDS[source.kind],
                target=target.text,
            )
            yield CHECK.finding(context, message, span(source), span(target))
        elif _lost_percent(context, pair):
            message = Message(
                "'{source}' is per cent, '{target}' is not", source=source.text, target=target.text
            )
            yield CHECK.finding(context, message, span(source), span(target))


def _lost_percent(context: Context, pair: Pair) -> bool:
    """Whether a percentage became a bare number."""
    if pair.source.kind is not Kind.PERCENT or pair.target.kind not in _BARE or pair.target.spelled:
        return False
    same = pair.relation is Relation.SAME and pair.source.value == pair.target.value
    return same and not _SHARED.match(context.target.lower, pair.target.end)


CHECK = Check(
    id="ratio",
    severity=Severity.WARNING,
    what="Times, per cent and percentage points were mixed up, or a per cent sign is lost.",
    why=(
        "gấp 3 lần is three times, not 3 per cent; từ 5% lên 7% is two percentage points. "
        "'Tripled' and 'threefold' are fine."
    ),
    find=_find,
)
