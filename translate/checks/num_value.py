"""``num-value``: a number of the source is another number in the target."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.value_pairs import QUANTITIES, pairs, show, span
from translate.model import Finding, Severity, Unit
from translate.values import Relation


def _find(unit: Unit, context: Context) -> Iterator[Finding]:
    found = list(pairs(context, Relation.VALUE, QUANTITIES))
    # where no number at all is right the two are likelier different sentences
    mismatched = len(found) > 1 and not context.kept
    for pair in found:
        message = f"'{pair.source.text}' is {show(pair.source)}, not '{pair.target.text}'"
        finding = CHECK.finding(unit, message, span(pair.source), span(pair.target))
        yield replace(finding, severity=Severity.WARNING) if mismatched else finding


CHECK = Check(
    id="num-value",
    severity=Severity.ERROR,
    what="A number has another value in the English.",
    why=(
        "A wrong figure is the mistake that newspapers have to correct in print. Numbers are read "
        "in digits and in words, with their magnitudes, so that '15 người' may be 'fifteen people'."
    ),
    find=_find,
)
