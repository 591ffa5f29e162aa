"""``num-extra``: the target has a value that the source does not have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.value_pairs import show, span
from translate.message import Message
from translate.model import Finding, Severity
from translate.values import Kind


def _find(context: Context) -> Iterator[Finding]:
    dated = any(value.kind is Kind.DATE for value in context.source.values)
    for value in context.comparison.extra:
        if not context.moved_in(value) and not value.foreign:
            message = Message(
                "'{value}' ({reading}) is not in the source", value=value.text, reading=show(value)
            )
            finding = CHECK.finding(context, message, None, span(value))
            # a date that is spelled out (2019 for last year) helps readers as often as it misleads
            added = value.kind is Kind.DATE and not dated
            yield replace(finding, severity=Severity.INFO) if added else finding


CHECK = Check(
    id="num-extra",
    severity=Severity.WARNING,
    what="The English has a number or date that the source does not have.",
    why=(
        "Figures must not be invented. Numbers that repeat another, small numbers in words, "
        "and those that come from the sentence before or after are fine."
    ),
    find=_find,
)
