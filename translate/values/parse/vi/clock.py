"""Vietnamese times of day."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from translate.values.numerals import read_numeral, simplify
from translate.values.parse.clock_digits import of_four, with_sign
from translate.values.parse.reader import TokenReader, code
from translate.values.value import Exact, Kind, Value

if TYPE_CHECKING:
    from translate.values.parse.reader import Rule

PERIODS = {"sáng", "trưa", "chiều", "tối", "đêm", "khuya"}
"""What stands behind a time of day."""
_LASTING = {"chờ", "dài", "hết", "mất", "sau", "suốt", "thêm", "trong"}
"""What stands before how long something lasts."""
_TO = {"đến", "tới", "và"}
"""What joins two times of one zone: ``từ 0300 đến 1200 UTC``."""
_ZONES = {"gmt", "utc", "bst"}
_DOTTED = re.compile(r"([01]?\d|2[0-4])([.,])([0-5]\d)")


def of_four_digits(reader: TokenReader, index: int) -> tuple[Value | None, int] | None:
    """``0951 UTC``, ``0739 giờ``: a time of day without a colon; None when the number is none."""
    written = reader.written(index)
    if not (clock := of_four(written)):
        return None
    if reader.word(index + 1) == "giờ" and written[0] == "0":  # "1500 giờ bay" is how long
        return _time(reader, index, index + 2, *clock)
    last = index + 2 if reader.word(index + 1) in _TO and of_four(reader.word(index + 2)) else index
    return _time(reader, index, index + 1, *clock) if reader.word(last + 1) in _ZONES else None


def dotted(reader: TokenReader, index: int) -> tuple[Value | None, int] | None:
    """``7.45 tối``, ``6.15 giờ sáng``, ``11,59 tối``; None when the number is no time of day.

    ``2,15 giờ`` is a duration, and ``1,55 đêm`` may be so many nights.
    """
    clock = _DOTTED.fullmatch(reader.written(index))
    after = index + 2 if reader.word(index + 1) == "giờ" else index + 1
    if clock is None:
        return None
    if not (reader.word(after) in PERIODS or (after > index + 1 and clock[2] == ".")):
        return None
    found, end = _time(reader, index, after, int(clock[1]), int(clock[3]))
    if found and clock[2] == "," and reader.word(index + 1) == "đêm":
        nights = read_numeral(clock[0], ".", ",")
        found = found._replace(others=(nights.value,)) if nights else found
    return found, end


def _clock(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``7h30``, ``19h``, ``7:30``."""
    return _time(reader, index, index + 1, *with_sign(reader.written(index)))


def hour(reader: TokenReader, index: int, after: int, hours: Exact) -> tuple[Value | None, int]:
    """``19 giờ 15 phút``, ``7 giờ rưỡi``, ``3 giờ đồng hồ``; ``after`` is the index of ``giờ``."""
    if reader.word(after + 1) == "đồng":
        return reader.value(Kind.MEASURE, hours, index, after + 3, unit="hour"), after + 3
    if not isinstance(hours, int) or hours > 24:
        return reader.value(Kind.MEASURE, hours, index, after + 1, unit="hour"), after + 1
    after += 1
    if reader.word(index) == "một" and reader.word(index - 1) == "cùng":
        return None, after  # "cùng một giờ": at the same time
    if reader.word(after) == "rưỡi":
        return _half_past(reader, index, after + 1, hours)
    return _with_minutes(reader, index, after, hours)


def _half_past(reader: TokenReader, index: int, after: int, hours: int) -> tuple[Value | None, int]:
    """``7 giờ rưỡi``, or how long something lasts: ``mất ba giờ rưỡi``."""
    if reader.word(index - 1) in _LASTING and reader.word(after) not in PERIODS:
        half = simplify(hours + Fraction(1, 2))
        return reader.value(Kind.MEASURE, half, index, after, unit="hour"), after
    return _time(reader, index, after, hours, 30)


def _with_minutes(
    reader: TokenReader, index: int, after: int, hours: int
) -> tuple[Value | None, int]:
    """``19 giờ 15 phút``, ``19 giờ``; ``after`` is the index behind ``giờ``."""
    minutes = reader.small(after, 59) if reader.joined(after) else None
    if minutes is None:
        return _time(reader, index, after, hours, 0)
    if _lasts(reader, index, after):
        return reader.value(Kind.MEASURE, hours, index, after, unit="hour"), after
    after += 2 if reader.word(after + 1) == "phút" else 1
    return _time(reader, index, after, hours, minutes)


def _lasts(reader: TokenReader, index: int, after: int) -> bool:
    """Whether hours and the minutes at ``after`` are how long something lasts (mất 5 giờ 20 phút).

    They are two measures, as in English.
    """
    minutes = reader.word(after + 1) == "phút" and reader.word(after + 2) not in PERIODS
    return minutes and reader.word(index - 1) in _LASTING


def _time(
    reader: TokenReader, index: int, after: int, hours: int, minutes: int
) -> tuple[Value | None, int]:
    """A time of day; on the whole hour it may be a duration too."""
    if hours > 24 or minutes > 59:
        return code(reader, index)
    others: tuple[Exact, ...] = () if minutes else (hours,)
    if reader.word(after) in ("giờ", "phút") and reader.word(after + 1) in PERIODS:
        after += 1
    period = reader.word(after)
    if period in PERIODS:
        after += 1
        others = ()
        hours += 12 if hours < 12 and period in ("chiều", "tối") else 0
        hours += 12 if 6 < hours < 12 and period in ("đêm", "khuya") else 0
    value = hours % 24 * 60 + minutes
    return reader.value(Kind.TIME, value, index, after, others=others), after


VI_CLOCK_SHAPES: dict[str, Rule] = {"clock": _clock}
