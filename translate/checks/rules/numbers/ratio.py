"""``ratio``: times, per cent and percentage points were mixed up."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.value_pairs import span
from translate.model import Finding, Severity
from translate.values import Kind

_KINDS = {Kind.PERCENT: "per cent", Kind.POINTS: "percentage points", Kind.RATIO: "times"}


def _find(context: Context) -> Iterator[Finding]:
    for pair in context.comparison.pairs:
        source, target = pair.source, pair.target
        both = source.kind in _KINDS and target.kind in _KINDS
        if both and source.kind is not target.kind:
            message = f"'{source.text}' is {_KINDS[source.kind]}, '{target.text}' is not"
            yield CHECK.finding(context, message, span(source), span(target))


CHECK = Check(
    id="ratio",
    severity=Severity.WARNING,
    what="Times, per cent and percentage points were mixed up.",
    why=(
        "gấp 3 lần is three times, not 3 per cent; từ 5% lên 7% is two percentage points. "
        "'Tripled' and 'threefold' are fine."
    ),
    find=_find,
)
