"""Code that the value checks share: select the pairs to report, and show a value."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from translate.checks.context import Context
from translate.message import Message
from translate.values import Date, Kind, Pair, Relation, Value
from translate.values.numerals import write_numeral

QUANTITIES = frozenset(
    {Kind.NUMBER, Kind.PERCENT, Kind.POINTS, Kind.MONEY, Kind.MEASURE, Kind.RATIO, Kind.ORDINAL}
)
_MONTHS = " January February March April May June July August September October November December"
_MONTH = _MONTHS.split(" ")
_PRONOUNCED = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def pairs(context: Context, relation: Relation, kinds: frozenset[Kind]) -> Iterator[Pair]:
    """Yield the value pairs with this ``relation`` whose source value is of one of ``kinds``.

    Pairs that a neighbouring sentence explains are left out: sentences get merged and split.
    """
    for pair in context.comparison.pairs:
        concerned = pair.relation is relation and pair.source.kind in kinds
        if concerned and not (context.moved_out(pair.source) or context.moved_in(pair.target)):
            yield pair


def another_value(pair: Pair) -> Message:
    """Return what to say of a pair in which the target has another value than the source."""
    return Message(
        "'{source}' is {value}, not '{target}'",
        source=pair.source.text,
        value=show(pair.source),
        target=pair.target.text,
    )


def span(value: Value) -> tuple[int, int]:
    """Return the start and end offsets of a value."""
    return value.start, value.end


def show(value: Value) -> str:
    """Return a value as an English editor writes it: ``28.5 million``, ``November 4, 2025``."""
    if isinstance(value.value, Date):
        return show_date(value.value)
    if value.kind is Kind.TIME:
        return f"{int(value.value) // 60}:{int(value.value) % 60:02d}"
    if isinstance(value.value, str):
        return value.text
    number = value.value
    for scale, word in _PRONOUNCED:
        if number >= scale and (Fraction(number) * 1000 / scale).denominator == 1:
            return f"{write_numeral(Fraction(number) / scale, ',', '.')} {word}"
    try:
        return write_numeral(number, ",", ".")
    except ValueError:
        return str(number)


def with_value(context: Context, value: Value, text: str) -> str:
    """Return the target with ``text`` in place of one of its values."""
    target = context.unit.target
    return target[: value.start] + text + target[value.end :]


def show_date(date: Date) -> str:
    """Return ``November 4, 2025``, or as many of its parts as are known."""
    day = " ".join(str(part) for part in (_MONTH[date.month or 0], date.day) if part)
    return (
        ", ".join(str(part) for part in (day, date.year) if part)
        if date.day
        else (" ".join(str(part) for part in (day, date.year) if part))
    )
