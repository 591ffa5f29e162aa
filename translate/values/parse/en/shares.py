"""English parts of a whole: ``two thirds``, ``one newborn in ten``, ``a quarter of an hour``."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from translate.values.numerals import simplify
from translate.values.parse.en import dates
from translate.values.parse.en.words import spelled
from translate.values.parse.word_lists import load
from translate.values.value import Kind

if TYPE_CHECKING:
    from translate.values.parse.reader import TokenReader
    from translate.values.value import Exact, Value

_FEW = 100
"""A number up to which is no year."""
PARTS = {form: int(number) for form, number in load("en")["part"].items()}


def denominator(reader: TokenReader, index: int, *, plural: bool) -> int | None:
    """The denominator at ``index``, unless it is an ordinal: ``three eighth graders``."""
    word = reader.word(index)
    part = PARTS.get(word)
    ordinal = word in dates.ORDINALS and (plural or reader.word(index + 1).startswith("grade"))
    return None if part and part > 3 and ordinal else part


def share_of(reader: TokenReader, index: int, value: Exact) -> tuple[Value, int] | None:
    """``in three``, ``newborn in ten`` at ``index``, after ``value`` in words; None without it."""
    found = _one_in(reader, index)
    if found is None and value == 1 and reader.shape(index) == "word":
        found = _one_in(reader, index + 1)
    if found is None or not 0 < value < found[0]:
        return None
    many, end = found
    number = reader.value(Kind.NUMBER, Fraction(value, many), index - 1, end, spelled=True)
    # "một trong 50" has both numbers
    return number._replace(weak=True, others=(many,)), end


def minutes_of_hour(
    reader: TokenReader, index: int, after: int, share: Fraction
) -> tuple[Value, int] | None:
    """``three quarters of an hour``: minutes; None where no hour follows."""
    if [reader.word(after + i) for i in range(3)] != ["of", "an", "hour"]:
        return None
    minutes = simplify(share * 60)
    found = reader.value(Kind.MEASURE, minutes, index, after + 3, unit="minute", spelled=True)
    return found._replace(weak=True), after + 3


def _one_in(reader: TokenReader, index: int) -> tuple[int, int] | None:
    """``in five``, ``out of 10``, ``in a million``, after one: the share, and where it ends."""
    first = index + 2 if reader.word(index) == "out" else index + 1
    if reader.word(first - 1) not in ("in", "of") or reader.word(index) not in ("in", "out"):
        return None
    number, _, end = spelled(reader, first)
    many = int(number) if end > first else None
    if many is None and (numeral := reader.numeral(first)) is not None:
        scale, end = reader.scale(first + 1)
        # "one in 40,000" and "one in 2 million" too, but "one in 2019" was in a year
        sure = scale > 1 or numeral.value <= _FEW or "," in reader.written(first)
        many = int(numeral.value * scale) if sure else None
    is_count = many is not None and many > 1 and reader.unit(end)[0] is Kind.NUMBER
    return (many, end) if many and is_count else None


def third(reader: TokenReader, index: int, part: int) -> tuple[Value | None, int]:
    """``a third more``, ``a third man``: a fraction or an ordinal, which the other side knows."""
    share = simplify(Fraction(1, part))
    kind = Kind.ORDINAL if reader.word(index + 1) in dates.ORDINALS else Kind.NUMBER
    value, others = (part, (share,)) if kind is Kind.ORDINAL else (share, ())
    more = {"others": others, "spelled": True, "weak": True}
    return reader.value(kind, value, index, index + 2, **more), index + 2


def fraction_value(
    reader: TokenReader, index: int, after: int, value: Fraction
) -> tuple[Value, int]:
    """The fraction whose words stand from ``index`` to ``after``; a half is often mere wording."""
    found = reader.value(Kind.NUMBER, simplify(value), index, after, spelled=True)
    # "three quarters" may be those of a year
    quarters = reader.word(after - 1) == "quarters"
    others = (value.numerator,) if quarters else ()
    return found._replace(weak=value == Fraction(1, 2), others=others), after
