"""``attribution``: the words that name a claim's source were dropped; ``data/attribution.txt``."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.phrase_checks import unrendered
from translate.message import Message
from translate.model import Finding, Severity


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    for hit in unrendered(context, "attribution"):
        phrase = unit.source[hit.start : hit.end]
        yield CHECK.finding(
            context, Message("'{phrase}': who says so?", phrase=phrase), (hit.start, hit.end)
        )


CHECK = Check(
    id="attribution",
    severity=Severity.INFO,
    what="The words that say whose claim it is have no counterpart.",
    why="A claim without its source becomes the paper's own. Any verb of saying will do.",
    find=_find,
)
