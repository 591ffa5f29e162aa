"""English times of day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.values.numerals import read_numeral
from translate.values.parse.clock_digits import of_four, with_sign
from translate.values.parse.reader import TokenReader, code
from translate.values.value import Kind, Value

if TYPE_CHECKING:
    from translate.values.parse.reader import Rule

_DOTTED = re.compile(r"([01]?\d|2[0-3])\.([0-5]\d)")
_TO = {"to", "and", "until"}
"""What joins two times of one zone: ``0300 to 1200 UTC``."""
_HOURS = {"hours", "hrs"}
"""What stands behind a time of day of four figures, and behind a duration."""
_ZONES = {"gmt", "utc", "local", "hours", "hrs", "zulu", "bst", "est", "edt", "cet", "pst"}
_DAYS = {"this", "yesterday", "tomorrow", "last", "that", "every", "each"}
_PARTS_OF_DAY = {"morning", "afternoon", "evening", "night"}
_LONGEST_ZONE = 3
"""Words before *time*: ``Central European Summer Time``."""


def of_four_digits(reader: TokenReader, index: int) -> tuple[Value, int] | None:
    """``0130 GMT``, ``2332 local time``: a time of day without a colon."""
    clock = of_four(reader.written(index))
    last = index + 2 if reader.word(index + 1) in _TO and of_four(reader.word(index + 2)) else index
    if clock is None or not (_is_zone(reader, last + 1) and reader.joined(last + 1)):
        return None
    hours, minutes = clock
    if hours > 23 or minutes > 59:
        return None
    return reader.value(Kind.TIME, hours * 60 + minutes, index, index + 1), index + 1


def dotted(reader: TokenReader, index: int) -> tuple[Value, int] | None:
    """``6.30 p.m.``, ``06.30 local time``, ``9.40 this morning``: a time with a full stop.

    ``12.30 hours`` may be a duration too.
    """
    written = reader.written(index)
    clock = _DOTTED.fullmatch(written)
    if clock is None:
        return None
    minutes = int(clock[1]) * 60 + int(clock[2])
    if found := period(reader, index + 1):
        return time(reader, index, found[1], minutes, found[0]), found[1]
    in_day = _is_part_of_day(reader, index + 1)
    if not (in_day or (_is_zone(reader, index + 1) and reader.joined(index + 1))):
        return None
    if in_day or reader.word(index + 1) not in _HOURS:  # else it may be a duration
        return reader.value(Kind.TIME, minutes, index, index + 1), index + 1
    if len(clock[1]) == 1:
        return None
    number = read_numeral(written, ",", ".")
    others = () if number is None or written[0] == "0" else (number.value,)
    return reader.value(Kind.TIME, minutes, index, index + 2, others=others), index + 2


def _is_part_of_day(reader: TokenReader, index: int) -> bool:
    """Whether ``this morning``, ``on Friday night``, ``in the evening`` begins at ``index``."""
    first, second, third = (reader.word(index + at) for at in range(3))
    if first in _DAYS:
        return second in _PARTS_OF_DAY
    return (first == "on" or (first, second) == ("in", "the")) and third in _PARTS_OF_DAY


def _is_zone(reader: TokenReader, index: int) -> bool:
    """Whether a time zone begins at ``index``: ``UTC``, ``local time``, ``Eastern Time``."""
    if reader.word(index) == "local":  # "the 2004 local elections" are at no time of day
        return reader.word(index + 1) == "time" or not reader.joined(index + 1)
    if reader.word(index) in _ZONES:
        return True
    end = index
    while (
        end < index + _LONGEST_ZONE and reader.shape(end) == "word" and reader.word(end) != "time"
    ):
        if reader.written(end).islower():
            return False
        end += 1
    return end > index and reader.word(end) == "time"


def period(reader: TokenReader, index: int) -> tuple[str, int] | None:
    """``am`` or ``p.m.`` at ``index``, as ``am``, ``pm`` or ``oclock``, and where it ends."""
    word = reader.word(index)
    if not reader.joined(index):
        return None
    if word in ("am", "pm"):
        return word, index + 1
    if word in ("a", "p") and reader.word(index + 1) == "m" and reader.between(index + 1) == ".":
        return word + "m", index + 2
    if word == "o" and reader.word(index + 1) == "clock":
        return "oclock", index + 2
    return None


def time(reader: TokenReader, index: int, after: int, minutes: int, half: str) -> Value:
    """A time of day, from minutes since midnight as written and ``am``, ``pm`` or ``oclock``."""
    if half == "pm" and minutes < 720:
        minutes += 720
    if half == "am" and minutes >= 720:
        minutes -= 720
    return reader.value(Kind.TIME, minutes % 1440, index, after)


def _clock(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``7:30 a.m.``, ``19:00``, ``7h30``."""
    hours, minutes = with_sign(reader.written(index))
    if hours > 24 or minutes > 59:
        return code(reader, index)
    half, after = period(reader, index + 1) or ("", index + 1)
    return time(reader, index, after, hours * 60 + minutes, half), after


def _noon(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    value = 720 if reader.word(index) == "noon" else 0
    found = reader.value(Kind.TIME, value, index, index + 1, spelled=True, weak=True)
    return found, index + 1


EN_CLOCK_WORDS: dict[str, Rule] = {"noon": _noon, "midnight": _noon}
EN_CLOCK_SHAPES: dict[str, Rule] = {"clock": _clock}
