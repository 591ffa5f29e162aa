"""``num-missing``: a value of the source is missing in the target."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.value_pairs import show, span
from translate.message import Message
from translate.model import Finding, Severity


def _find(context: Context) -> Iterator[Finding]:
    for value in context.comparison.missing:
        if not context.moved_out(value):
            message = Message(
                "'{value}' ({reading}) is not in the English", value=value.text, reading=show(value)
            )
            yield CHECK.finding(context, message, span(value))


CHECK = Check(
    id="num-missing",
    severity=Severity.WARNING,
    what="A number or date of the source does not occur in the English.",
    why=(
        "A dropped figure is a dropped fact. "
        "Numbers that are mere grammar (một, a) or repeat another are not "
        "missed, nor those that the sentence before or after took over."
    ),
    find=_find,
)
