"""``country``: a country or region is missing in the target; see ``data/countries.txt``."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.phrase_checks import suggest, unrendered
from translate.model import Finding, Severity


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    for hit in unrendered(context, "countries"):
        phrase = unit.source[hit.start : hit.end]
        message = f"nothing in the English renders '{phrase}': {suggest(hit)}"
        yield CHECK.finding(context, message, (hit.start, hit.end))


CHECK = Check(
    id="country",
    severity=Severity.WARNING,
    what="A country or region of the source is not named in the English.",
    why=(
        "Mỹ is not My, and Triều Tiên is North Korea. "
        "Adjectives, capitals and usual abbreviations count."
    ),
    find=_find,
)
