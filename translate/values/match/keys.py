"""The keys by which values are matched: functions of a value, the most certain first."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from translate.values.value import Date, Kind, Value

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

_DIGITS = re.compile(r"(?<![\d.])\d{1,4}(?![\d.])")
"""A number in a code."""
_QUANTITIES = {Kind.NUMBER, Kind.PERCENT, Kind.POINTS, Kind.MONEY, Kind.MEASURE, Kind.RATIO}
_QUANTITIES |= {Kind.ORDINAL}
_PARTIAL = ((1, 1, 1), (0, 1, 1), (1, 1, 0), (0, 1, 0), (1, 0, 0), (0, 0, 1))
"""The parts of two dates (year, month, day) that may agree, the most distinctive first."""


def class_of(value: Value) -> str:
    """Return the class of a value; values of one class compare by value, whatever their unit."""
    return "quantity" if value.kind in _QUANTITIES else value.kind.value


def exact(value: Value) -> Iterable[Hashable]:
    """Kind, value and unit."""
    return ((value.kind, value.value, value.unit),)


def plain(value: Value) -> Iterable[Hashable]:
    """The value, whatever its unit."""
    return ((class_of(value), value.value),)


def others(value: Value) -> Iterable[Hashable]:
    """Every other reading of the same characters."""
    return [("date" if isinstance(o, Date) else "quantity", o) for o in value.others]


def doubtful(value: Value) -> Iterable[Hashable]:
    """The other readings of a value, if one of them is more likely."""
    return others(value) if value.doubtful else ()


def either(value: Value) -> Iterable[Hashable]:
    """The value and its other readings."""
    return (*plain(value), *others(value))


def clock(value: Value) -> Iterable[Hashable]:
    """A time on a twelve-hour dial: many texts leave out the half of the day."""
    if value.kind is Kind.TIME and isinstance(value.value, int):
        yield value.value % 720


def dates(value: Value) -> Iterator[Date]:
    """Yield every date that the value may be."""
    for date in (value.value, *value.others):
        if isinstance(date, Date):
            yield date


def partial(value: Value) -> Iterable[Hashable]:
    """Each part of a date (day and month, year …), the most distinctive first."""
    found = list(dates(value))
    for year, month, day in _PARTIAL:
        for date in found:
            part = Date(
                date.year if year else None,
                date.month if month else None,
                date.day if day else None,
            )
            if None not in [
                p for p, wanted in zip(part, (year, month, day), strict=True) if wanted
            ]:
                yield part


def loose(value: Value) -> Iterator[Hashable]:
    """Every bare number that may express the value in another wording."""
    for reading in (value.value, *value.others):
        if isinstance(reading, Date):
            yield from (part for part in reading if part is not None)
            if reading.year and reading.year % 10 == 0:
                yield f"{reading.year % 100}s"
        elif value.kind is Kind.TIME:
            yield int(reading) // 60 % 12
        elif value.kind is Kind.CODE:
            # "cấp 12" is "level-12", "U17" the under-17 team
            yield from (int(part) for part in _DIGITS.findall(str(reading))[:1])
        elif value.kind is Kind.DECADE:
            yield f"{reading}s"
            yield reading
        elif not isinstance(reading, str):
            yield reading


def initial(value: Value) -> Iterator[Hashable]:
    """A code by its first letter and its digits: ``U23`` and ``Under-23`` are the same."""
    if value.kind is Kind.CODE and isinstance(value.value, str) and value.value[0].isalpha():
        yield value.value[0] + "".join(filter(str.isdigit, value.value))


def mantissa(value: Value) -> Iterator[Hashable]:
    """A number without its powers of a thousand."""
    if value.kind in _QUANTITIES and isinstance(value.value, int | Fraction) and value.value:
        number = Fraction(value.value)
        while number >= 1000:
            number /= 1000
        while number < 1:
            number *= 1000
        yield number


def day_month(value: Value) -> Iterator[Hashable]:
    """Day and month of a date."""
    return ((date.day, date.month) for date in dates(value) if date.day and date.month)


def month_day(value: Value) -> Iterator[Hashable]:
    """Month and day of a date, to be compared with ``day_month``."""
    return ((date.month, date.day) for date in dates(value) if date.day and date.month)


def but_year(value: Value) -> Iterator[Hashable]:
    """A date without its year."""
    return ((date.month, date.day) for date in dates(value) if date.year)


def alike(value: Value) -> Iterable[Hashable]:
    """The kind with the unit, before the kind without it."""
    return ((value.kind, value.unit), value.kind, class_of(value))


def parts(value: Value) -> Iterator[Hashable]:
    """The separate statements that a value makes."""
    if isinstance(value.value, Date):
        yield from ((i, part) for i, part in enumerate(value.value) if part is not None)
    else:
        yield (class_of(value), value.value)


def lasted(value: Value) -> tuple[Hashable, ...]:
    """The hours and minutes of a time, which may be how long something took; else the value."""
    if value.kind is Kind.TIME and isinstance(value.value, int):
        return ("quantity", value.value // 60), ("quantity", value.value % 60)
    return tuple(parts(value))


def share(value: Value) -> Iterator[Hashable]:
    """A part of a whole in per cent, whole ones: a fifth is 20%, two thirds are 66% or 67%."""
    if value.kind is Kind.PERCENT and not isinstance(value.value, Date | str):
        yield ("share", int(value.value))
    elif _is_part(value) and isinstance(value.value, Fraction):
        hundredths = value.value * 100
        yield from {("share", int(hundredths)), ("share", round(hundredths))}


def both_numbers(value: Value) -> tuple[Hashable, ...]:
    """The two numbers of a part of a whole, "a third" for one of three; else the value."""
    if _is_part(value) and isinstance(value.value, Fraction):
        return ("quantity", value.value.numerator), ("quantity", value.value.denominator)
    return tuple(parts(value))


def _is_part(value: Value) -> bool:
    """Whether a value is a fraction in words, below one."""
    return value.spelled and isinstance(value.value, Fraction) and 0 < value.value < 1


def stated(value: Value) -> Iterator[Hashable]:
    """What a value states besides: its day as a bare number ("4 and 5 November"), its year.

    A time may be how long something took: its hours and minutes; a share has two numbers.
    """
    if value.kind is Kind.TIME:
        yield from lasted(value)
    if value.spelled and isinstance(value.value, Fraction):  # "seven in ten"
        yield ("quantity", value.value.numerator)
        yield ("quantity", value.value.denominator)
    for date in dates(value):
        yield from enumerate(date)
        yield ("quantity", date.day)
