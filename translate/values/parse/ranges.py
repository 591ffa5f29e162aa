"""The two ends of a range or change share unit and magnitude: ``5 to 9 million dollars``."""

from __future__ import annotations

import re
from fractions import Fraction

from translate.values.numerals import simplify
from translate.values.value import Kind, Value

_RANGE = {"-", "–", "—", "to", "đến", "tới", "and", "và", "hoặc", "or", "hay", "~"}
_CHANGE = re.compile(
    r"(?:lên|xuống|còn|đến|tới)(?: (?:còn|đến|tới|mức|gần|hơn|khoảng|trên))*"
    r"|to (?:nearly|over|about|almost|around|more than|some)"
)
"""What stands between the ends of a change, which share a magnitude: từ 35 lên gần 52 tỷ USD."""
_LONGEST_BETWEEN = 20
_DASHES = {"-", "–", "—"}


def share_ranges(values: list[Value], text: str) -> list[Value]:
    """Complete the first end of a range from the second: ``5 to 9 million dollars``.

    The first value's own reading is kept among its ``others``.
    """
    shared = list(values)
    for at in range(len(values) - 2, -1, -1):
        first, second = shared[at], shared[at + 1]
        between = text[first.end : second.start]
        if len(between) > _LONGEST_BETWEEN or not _is_range(between.strip()):
            continue
        if first.kind is Kind.NUMBER or between.strip() in _DASHES:
            shared[at], shared[at + 1] = _share(first, second)
    return shared


def _is_range(between: str) -> bool:
    return between in _RANGE or _CHANGE.fullmatch(between) is not None


def _share(first: Value, second: Value) -> tuple[Value, Value]:
    if first.kind is Kind.MONEY and second.kind is Kind.NUMBER:
        second = second._replace(kind=Kind.MONEY, unit=first.unit)
    if second.kind in (Kind.MONEY, Kind.MEASURE, Kind.PERCENT) and first.kind is Kind.NUMBER:
        first = first._replace(kind=second.kind, unit=second.unit)
    if second.scale > 1 and first.scale == 1 and isinstance(first.value, int | Fraction):
        scaled = simplify(Fraction(first.value) * second.scale)
        if isinstance(second.value, int | Fraction) and scaled < second.value:
            first = first._replace(
                value=scaled, others=(*first.others, first.value), scale=second.scale
            )
    return first, second
