"""``unit``: the number is right, but the unit of measure differs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.value_pairs import pairs, span
from translate.message import Message
from translate.model import Finding, Severity
from translate.values import Kind, Relation

_MEASURES = frozenset({Kind.MEASURE, Kind.TIME})
"""A time of day may be how long something takes: "24 giờ"."""
_NUMBERS = frozenset({Kind.NUMBER})
_SPEED = re.compile(
    r"(?:km|dặm)\s*(?:/|mỗi|một|trên|1|per)\s*(?:h|giờ|tiếng)(?!\w)"
    r"|(?:mỗi|một) (?:giờ|tiếng) [\d–-]+ ?(?:km|dặm)"
)
_SPEEDS = (("km", "km/h"), ("mile", "mph"))
_SQUARE = re.compile(r"[ -]squared?(?!\w)")
"""What stands behind the side of a square, and in place of "square" before the unit."""
_SHORTER = ("month", "week", "day")


def _find(context: Context) -> Iterator[Finding]:
    for pair in pairs(context, Relation.UNIT, _MEASURES):
        of_speed = (pair.source.unit, pair.target.unit) in _SPEEDS
        speed = of_speed and _SPEED.search(context.source.lower)
        of_area = pair.source.unit == f"{pair.target.unit}²"
        area = of_area and _SQUARE.match(context.target.lower, pair.target.end)
        if pair.target.kind is Kind.MEASURE and not (speed or area):
            message = Message(
                "'{source}' is in {unit}, not {other_unit}",
                source=pair.source.text,
                unit=pair.source.unit or "hour",
                other_unit=pair.target.unit,
            )
            yield CHECK.finding(context, message, span(pair.source), span(pair.target))
    if " tuổi" not in context.source.text:
        return  # as most sentences, and its neighbours need not be looked at
    for pair in pairs(context, Relation.SAME, _NUMBERS):
        years = context.source.text.startswith(" tuổi", pair.source.end)
        if years and pair.target.unit in _SHORTER:
            message = Message(
                "'{source} tuổi' are years, not {unit}s",
                source=pair.source.text,
                unit=pair.target.unit,
            )
            yield CHECK.finding(context, message, span(pair.source), span(pair.target))


CHECK = Check(
    id="unit",
    severity=Severity.WARNING,
    what="A measure has another unit.",
    why=(
        "tạ is 100 kg and no tonne, lượng (37.5 g of gold) a tael and no ounce. "
        "Spelling (metre, meter, m) does not matter."
    ),
    find=_find,
)
