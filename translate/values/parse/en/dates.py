"""English dates, ordinals and times of day."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from translate.values.numerals import simplify
from translate.values.parse.en.clock import (
    EN_CLOCK_SHAPES,
    EN_CLOCK_WORDS,
    dotted,
    of_four_digits,
    period,
    time,
)
from translate.values.parse.reader import TokenReader, code, iso, month_year
from translate.values.parse.word_lists import load
from translate.values.value import Date, Exact, Kind, Value

if TYPE_CHECKING:
    from translate.values.parse.reader import Rule

_MONTHS = {form: int(number) for form, number in load("en")["month"].items()}
_LARGE = 1000
"""Ordinals that a number before them multiplies; "one hundredth" is a part."""
_OF_PART = ("of", "the", "as", "its")
"""Words behind a part: "one millionth the size"."""
ORDINALS = {form: int(number) for form, number in load("en")["ordinal"].items()}
_TENS = {form: int(number) for form, number in load("en")["tens"].items()}
_ONES = {form: int(number) for form, number in load("en")["digit"].items() if 0 < int(number) < 10}
_TEENS = {form: int(number) for form, number in load("en")["digit"].items() if int(number) > 9}
CENTURIES = {"eighteen": 18, "nineteen": 19, "twenty": 20}
_SUFFIXES = {"st", "nd", "rd", "th"}
_DECADES = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50}
_DECADES |= {"sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}
_BEFORE_MONTH = {"in", "on", "since", "of", "last", "next", "this", "early", "mid", "late", "by"}
_BEFORE_MONTH |= {
    "until",
    "past",
    "later",
    "s",
    "from",
    "to",
    "between",
    "and",
    "during",
    "before",
    "after",
    "till",
    "or",
    *_SUFFIXES,
}
_VERBS = {"may", "march", "mar", "sep", "dec", "jan", "jun", "oct", "nov", "feb", "apr", "aug"}
"""Months that are also other words, or too short to be certain."""


def _month(reader: TokenReader, index: int) -> int | None:
    """The month named at ``index``: it has a capital, and ``May`` and ``March`` need more."""
    number = _MONTHS.get(reader.word(index))
    if number is None or not reader.written(index)[0].isupper():
        return None
    if reader.word(index) not in _VERBS:
        return number
    adjacent = reader.shape(index + 1) == "number" and reader.between(index + 1) in (" ", ". ")
    before = reader.shape(index - 1) == "number" or reader.word(index - 1) in _BEFORE_MONTH
    adjacent = adjacent or reader.word(index + 1) in _MONTHS
    if reader.word(index - 1) in _MONTHS and reader.between(index) in ("-", "–", "—"):
        return number
    if reader.word(index) == "jan" and reader.joined(index + 1) and not adjacent:
        following = reader.written(index + 1)
        before = before and not following[:1].isupper()  # a person: Jan Komenský
    if reader.word(index + 1) in ("and", "to", "or") and reader.word(index + 2) in _MONTHS:
        return number
    return number if adjacent or (before and reader.joined(index)) else None


def _day(reader: TokenReader, index: int) -> tuple[int | None, int]:
    """``4`` or ``4th`` at ``index``, not followed by a unit."""
    day = reader.small(index, 31)
    if day is None:
        return None, index
    glued = reader.word(index + 1) in _SUFFIXES and reader.between(index + 1) == ""
    return day, index + (2 if glued else 1)


def _year(reader: TokenReader, index: int) -> tuple[int | None, int]:
    """``2025`` or ``, 2025`` at ``index``."""
    year = reader.year(index) if reader.between(index) in (" ", ", ", ",", " of ", "/") else None
    if year is None and reader.word(index) == "of" and (year := reader.year(index + 1)):
        return year, index + 2
    return year, index + (year is not None)


def from_number(reader: TokenReader, index: int) -> tuple[Value, int] | None:
    """``4 November 2025``, ``4th of November``, ``21st``, ``7 p.m.``, ``the 1990s``.

    None if the number at ``index`` does not begin any of these.
    """
    if timed := of_four_digits(reader, index):
        return timed
    day, after = _day(reader, index)
    if day is not None:
        at = after + 1 if reader.word(after) == "of" else after
        if (month := _month(reader, at)) is not None and reader.joined(at):
            year, end = _year(reader, at + 1)
            return reader.value(Kind.DATE, Date(year, month, day), index, end), end
        if half := period(reader, after):
            return time(reader, index, half[1], day * 60, half[0]), half[1]
    if timed := dotted(reader, index):
        return timed
    if reader.between(index + 1) == "" or reader.between(index + 1) in ("'", "’"):
        return _suffixed(reader, index)
    return None


def _suffixed(reader: TokenReader, index: int) -> tuple[Value, int] | None:
    """``21st century``, ``157th``, ``1990s``."""
    numeral, suffix = reader.numeral(index), reader.word(index + 1)
    if numeral is None or not isinstance(numeral.value, int):
        return None
    if suffix in _SUFFIXES:
        return _ordinal(reader, index, index + 2, numeral.value)
    if suffix == "s" and numeral.value % 10 == 0 and not 100 <= numeral.value < 1000:
        # "the 1800s" are the nineteenth century too
        century = () if numeral.value % 100 or numeral.value < 1000 else (numeral.value // 100 + 1,)
        found = reader.value(Kind.DECADE, numeral.value % 100, index, index + 2, others=century)
        return found, index + 2
    return None


def _ordinal(reader: TokenReader, index: int, after: int, number: int) -> tuple[Value, int]:
    """An ordinal and the noun after it, if they make a century or a quarter."""
    spelled = reader.shape(index) == "word"
    noun = reader.word(after)
    if noun in ("century", "centuries"):
        return reader.value(Kind.CENTURY, number, index, after + 1, spelled=spelled), after + 1
    if noun in ("quarter", "quarters") and number <= 4:
        return reader.value(Kind.QUARTER, number, index, after + 1, spelled=spelled), after + 1
    weak = number < 10 if spelled else False
    return reader.value(Kind.ORDINAL, number, index, after, spelled=spelled, weak=weak), after


def spelled_ordinal(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``first``, ``twenty-first century``."""
    tens = _TENS.get(reader.word(index))
    at = index if tens is None else index + 1
    number = ORDINALS.get(reader.word(at))
    if number is None or (number >= _LARGE and reader.word(at + 1) in _OF_PART):
        return None, index + 1
    return _ordinal(reader, index, at + 1, number + (tens or 0))


def multiplied(
    reader: TokenReader, index: int, after: int, value: Exact
) -> tuple[Value, int] | None:
    """``one millionth visitor``: the number from ``index``, and what it multiplies; no part."""
    large = ORDINALS.get(reader.word(after), 0)
    if large < _LARGE or not reader.joined(after) or reader.word(after + 1) in _OF_PART:
        return None
    return _ordinal(reader, index, after + 1, int(value * large))


def _month_rule(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``November 4, 2025``, ``November 2025``, ``Nov. 4``, ``November``."""
    month = _month(reader, index)
    if month is None:
        return _maybe_month(reader, index), index + 1
    dotted = reader.between(index + 1) in (" ", ". ", " the ")
    day, after = _day(reader, index + 1) if dotted else (None, index + 1)
    # "June 25 people" is rare enough to be taken for a date
    year, after = _year(reader, after)
    if year is None and day is None and reader.between(index + 1) == ". ":
        year, after = (
            (reader.year(index + 1), index + 2) if reader.year(index + 1) else (None, after)
        )
    return reader.value(Kind.DATE, Date(year, month, day), index, after), after


def _maybe_month(reader: TokenReader, index: int) -> Value | None:
    """``their March peak``, ``the May contract``: a capital, though not at a sentence's start."""
    within = reader.written(index)[0].isupper() and reader.between(index) in (" ", "-")
    if not within:
        return None
    month = Date(None, _MONTHS[reader.word(index)])
    return reader.value(Kind.DATE, month, index, index + 1, weak=True)


def _full(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``11/4/2025``: month first; the other order is another reading, or the only one."""
    first, second, year = (int(part) for part in re.split(r"[/.-]", reader.written(index)))
    year += 2000 if year < 100 else 0
    dates = _orders(year, first, second)
    if not dates:
        return code(reader, index)
    return reader.value(Kind.DATE, dates[0], index, index + 1, others=tuple(dates[1:])), index + 1


def _orders(year: int | None, first: int, second: int) -> list[Date]:
    """The dates that two numbers may mean, month first before day first."""
    pairs = [(first, second)] if first == second else [(first, second), (second, first)]
    return [Date(year, m, d) for m, d in pairs if 1 <= m <= 12 and 1 <= d <= 31]


def _slash(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``2/3``: a fraction, or a date in either order."""
    first, second = reader.slashed(index)
    if second == 0:
        return code(reader, index)
    dates: tuple[Exact | Date, ...] = tuple(_orders(None, first, second))
    ratio = simplify(Fraction(first, second))
    return reader.value(Kind.NUMBER, ratio, index, index + 1, others=dates), index + 1


def code_or_quarter(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``Covid-19`` is a code, ``Q1`` a quarter."""
    text = reader.written(index)
    if text[0] == "Q" and text[1:] in ("1", "2", "3", "4"):
        return reader.value(Kind.QUARTER, int(text[1:]), index, index + 1), index + 1
    return code(reader, index)


def _decade(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``the nineties``."""
    number = _DECADES[reader.word(index)]
    return reader.value(Kind.DECADE, number, index, index + 1, spelled=True), index + 1


def spelled_year(reader: TokenReader, index: int) -> tuple[Value, int] | None:
    """``nineteen twenty-nine``: a century in words, and two figures of a year; None without one."""
    century = CENTURIES.get(reader.word(index))
    second = reader.word(index + 1)
    last = _TENS.get(second) or _TEENS.get(second)
    if not century or not last or reader.between(index + 1) != " ":
        return None
    ones = _ONES.get(reader.word(index + 2), 0) if second in _TENS else 0
    ones = ones if reader.joined(index + 2) else 0
    date, after = Date(100 * century + last + ones), index + (3 if ones else 2)
    if reader.between(after) == "-":  # "twenty ten-dollar bills"
        return None
    return reader.value(Kind.DATE, date, index, after, spelled=True), after


EN_DATE_WORDS: dict[str, Rule] = {
    **dict.fromkeys(_MONTHS, _month_rule),
    **dict.fromkeys(ORDINALS, spelled_ordinal),
    **dict.fromkeys(_DECADES, _decade),
    **EN_CLOCK_WORDS,
}
EN_DATE_SHAPES: dict[str, Rule] = {
    "dmy": _full,
    "my": month_year,
    "iso": iso,
    "slash": _slash,
    **EN_CLOCK_SHAPES,
}
