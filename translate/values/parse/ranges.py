"""The two ends of a range or change share unit and magnitude: ``5 to 9 million dollars``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from translate.values.numerals import simplify
from translate.values.value import Date, Kind, Value

_RANGE = {"-", "–", "—", "to", "đến", "tới", "and", "và", "hoặc", "or", "hay", "~"}
_CHANGE = re.compile(
    r"(?:lên|xuống|còn|đến|tới)(?: (?:còn|đến|tới|mức|gần|hơn|khoảng|trên))*"
    r"|to (?:nearly|over|about|almost|around|more than|some)"
)
"""What stands between the ends of a change, which share a magnitude: từ 35 lên gần 52 tỷ USD."""
_DAYS = re.compile(
    r"(?:-|–|—|~|,|to|and|or|until|through|và|hoặc|hay|đến|tới)"
    r"(?: (?:the|hết|ngày|hết ngày|mùng|mồng))?"
)
"""What stands between days of one month: từ ngày 1 đến ngày 15 tháng 4, June 22-24."""
_LAST_DAY = 31
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


def share_months(values: list[Value], text: str) -> list[Value]:
    """Complete days from another one of the same month: ``22-24/6``, ``June 22 and 24``.

    The own reading of a bare number is kept among its ``others``.
    """
    shared = list(values)
    beside = list(_beside(values, text))
    for at in reversed(beside):  # 18, 19 và 20 tháng 11
        shared[at] = _in_month(shared[at], shared[at + 1], later=True)
    for at in beside:  # November 18, 19 and 20
        shared[at + 1] = _in_month(shared[at + 1], shared[at], later=False)
    return shared


def _beside(values: list[Value], text: str) -> Iterator[int]:
    """Yield where days of one month may stand beside each other; a comma needs another day."""
    between = [text[one.end : two.start].strip() for one, two in pairwise(values)]
    for at, joint in enumerate(between):
        listed = joint != "," or (at + 1 < len(between) and _DAYS.fullmatch(between[at + 1]))
        if listed and _DAYS.fullmatch(joint):
            yield at


def _in_month(value: Value, other: Value, *, later: bool) -> Value:
    """Return a day with the month of another date, which is a later one or an earlier one."""
    date, day = other.value, _bare_day(value)
    if not isinstance(date, Date) or day is None or not (date.month and date.day):
        return value
    if (date.day <= day) if later else (date.day >= day):
        return value
    own = () if isinstance(value.value, Date) else (value.value,)
    return value._replace(
        kind=Kind.DATE, value=date._replace(day=day), others=(*value.others, *own)
    )


def _bare_day(value: Value) -> int | None:
    """The day that a value may be, which has no month: a number in figures, or ``ngày 5``."""
    if isinstance(value.value, Date):
        return value.value.day if value.value[:2] == (None, None) else None
    figures = value.kind is Kind.NUMBER and value.text.isdecimal()
    number = value.value if figures and isinstance(value.value, int) else 0
    return number if 1 <= number <= _LAST_DAY else None


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
