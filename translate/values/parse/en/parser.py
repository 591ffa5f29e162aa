"""Parse English numbers, dates, times, money and measures into exact values."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from translate.values.numerals import simplify
from translate.values.parse.en import dates
from translate.values.parse.en.lexicon import EN_LEXICON
from translate.values.parse.en.shares import (
    PARTS,
    denominator,
    fraction_value,
    minutes_of_hour,
    share_of,
    third,
)
from translate.values.parse.en.words import TENS, counts, spelled
from translate.values.parse.reader import (
    YEARS,
    TokenReader,
    code,
    read,
    spelled_code,
    times,
)
from translate.values.value import Date, Exact, Kind, Value

if TYPE_CHECKING:
    from translate.values.parse.reader import Rule

_WEAK_BELOW = 10
"""A smaller number in words is often not a value: one, both, two or three."""


def values_en(text: str) -> list[Value]:
    """Find the values in an English text, in order of appearance.

    Linear in the length of the text. A sign is not part of a value.

    Example:
        >>> [(v.value, v.unit) for v in values_en("half a million dollars")]
        [(500000, 'USD')]
    """
    return read(text, EN_LEXICON, _WORD_RULES, _SHAPE_RULES)


def _last_year(reader: TokenReader, index: int) -> Value | None:
    """The second year of "2021-25", which may be no more than the name of a season."""
    first, short = reader.year(index - 1), reader.written(index)
    if first is None or not short.isdecimal():
        return None
    rest = 10 ** len(short)
    year = Date(first - first % rest + int(short))
    return reader.value(Kind.DATE, year, index, index + 1, weak=True)


def _number(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """A number in digits with the words around it: ``$28.5 million``, ``4 November``."""
    if dated := dates.from_number(reader, index) or _millionth(reader, index):
        return dated
    if reader.ends_years(index):
        return _last_year(reader, index), index + 1
    numeral = reader.numeral(index)
    if numeral is None:
        return code(reader, index)
    numeral, end = reader.spaced(index, numeral)
    numeral, end = reader.mixed(end, numeral)
    scale, after = reader.scale(end)
    value, *others = times((numeral.value, *numeral.others), scale)
    if reader.word(after) == "and" and (mixed := _and_fraction(reader, after)) and scale == 1:
        fraction, scale, after = mixed
        value = simplify(Fraction(value + fraction) * scale)
    found, after = _with_unit(reader, index, after, value, scale)
    if found.unit == "m" and reader.word(index + 1) == "m" and reader.between(index + 1) == "":
        # "10m residents" are millions; "others" is a reading that only a source of millions takes
        found = found._replace(others=(simplify(Fraction(value) * 10**6),))
        return found._replace(foreign=numeral.foreign, doubtful=numeral.doubtful), after
    bare = found.kind is Kind.NUMBER and scale == 1
    if bare and reader.year(index) in YEARS:
        # "the 2019–20 season" is a name rather than a date
        weak = reader.ends_years(after)
        year = found._replace(kind=Kind.DATE, value=Date(int(value)), others=(value,), weak=weak)
        return year, after
    found = found._replace(
        others=tuple(others),
        weak=bare and value == 1,
        foreign=numeral.foreign,
        doubtful=numeral.doubtful,
    )
    return found, after


def _millionth(reader: TokenReader, index: int) -> tuple[Value, int] | None:
    """``10 millionth visitor``."""
    numeral = reader.numeral(index)
    return dates.multiplied(reader, index, index + 1, numeral.value) if numeral else None


def _and_fraction(reader: TokenReader, index: int) -> tuple[Fraction, int, int] | None:
    """``and a half`` at ``index``, with the magnitude word that follows."""
    if reader.word(index + 1) not in ("a", "one") or reader.word(index + 2) not in PARTS:
        return None
    scale, after = reader.scale(index + 3)
    return Fraction(1, PARTS[reader.word(index + 2)]), scale, after


def _with_unit(
    reader: TokenReader, index: int, after: int, value: Exact, scale: int
) -> tuple[Value, int]:
    """The number from ``index`` to ``after`` with the currency before or the unit after it."""
    kind, unit, end = reader.unit(after)
    first = index
    if kind is not Kind.MONEY and (currency := reader.currency_before(index)):
        kind, unit, end, first = Kind.MONEY, currency, after, index - 1
    if unit == "foot" and (inches := _inches(reader, end)):
        value, end = simplify(value + Fraction(inches[0], 12)), inches[1]
    return reader.value(kind, value, first, end, unit=unit, scale=scale), end


def _inches(reader: TokenReader, index: int) -> tuple[int, int] | None:
    """The inches after feet, and where they end: ``6 feet 8 inches``, ``six foot eight``."""
    number = reader.small(index, 11)
    if number is None and EN_LEXICON.digits.get(reader.word(index), 12) < 12:
        number = EN_LEXICON.digits[reader.word(index)]
    if number is None or reader.between(index) not in (" ", "-", "\u2011"):
        return None
    if reader.unit(index + 1)[1] == "inch":
        return number, reader.unit(index + 1)[2]
    if reader.word(index + 1) == "in" and reader.between(index + 1) == "":
        return number, index + 2
    alone = reader.between(index) != " " or not reader.joined(index + 1)
    return (number, index + 1) if alone else None


def _words(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """A number in words: ``twenty-five``, ``one hundred and five``, ``two and a half million``."""
    value, scale, after = spelled(reader, index)
    if after == index:
        return None, index + 1
    whole = (reader, index, after, value)
    if ordinal_or_part := dates.multiplied(*whole) or _part(*whole):
        return ordinal_or_part
    if pointed := _pointed(reader, after):
        decimal, scale, end = pointed
        value = simplify((value + decimal) * scale)
        found, end = _with_unit(reader, index, end, value, scale)
        return found._replace(spelled=True), end
    if (shared := share_of(reader, after, value)) is not None:
        return shared
    if reader.word(after) == "and" and (mixed := _and_fraction(reader, after)):
        fraction, factor, after = mixed
        value, scale = simplify(Fraction(value + fraction * scale) * factor), scale * factor
    if value == 20 and reader.word(after) in dates.ORDINALS and reader.joined(after):
        return dates.spelled_ordinal(reader, index)
    found, end = _with_unit(reader, index, after, value, scale)
    # "a thousand ways" renders "hàng nghìn cách", which is not a value
    small = value < _WEAK_BELOW or reader.word(index) == "a"
    weak = (small and found.kind in (Kind.NUMBER, Kind.MEASURE)) or value == 1
    return found._replace(spelled=True, weak=weak), end


def _part(reader: TokenReader, index: int, after: int, value: Exact) -> tuple[Value, int] | None:
    """``two thirds``, ``three quarters of an hour``: the number from ``index`` and its part."""
    part = denominator(reader, after, plural=value > 1) if value < 10 else None
    if not part or not reader.joined(after):
        return None
    share = Fraction(value) / part
    return minutes_of_hour(reader, index, after + 1, share) or fraction_value(
        reader, index, after + 1, share
    )


def _pointed(reader: TokenReader, index: int) -> tuple[Fraction, int, int] | None:
    """``point nine million`` at ``index``: the decimal, the scale after it, and where it ends."""
    digit = EN_LEXICON.digits.get(reader.word(index + 1))
    if reader.word(index) != "point" or digit is None or digit > 9:
        return None
    scale, after = reader.scale(index + 2)
    return Fraction(digit, 10), scale, after


def _century(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``nineteen twenty-nine``, or nineteen of something."""
    return dates.spelled_year(reader, index) or _words(reader, index)


def _article(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``a hundred``, ``a third``, ``a kilometer``; the article alone is not a number."""
    if counts(reader, index + 1):
        return _words(reader, index)
    part = PARTS.get(reader.word(index + 1))
    if part and part > 2:
        return _one_part(reader, index, part)
    kind, unit, end = reader.unit(index + 1)
    if kind in (Kind.MEASURE, Kind.MONEY) and unit != "second":  # "a second man"
        return reader.value(kind, 1, index, end, unit=unit, spelled=True, weak=True), end
    return None, index + 1


def _one_part(reader: TokenReader, index: int, part: int) -> tuple[Value | None, int]:
    """``a quarter of a million``, ``a quarter of an hour``, ``a third of voters``, ``a third``."""
    if large := _of_large(reader, index + 2):
        scale, after = large
        found, end = _with_unit(reader, index, after, simplify(Fraction(scale, part)), scale)
        return found._replace(spelled=True), end
    if hour := minutes_of_hour(reader, index, index + 2, Fraction(1, part)):
        return hour
    if reader.word(index + 2) == "of":  # one voter in four is said in many ways
        found, end = fraction_value(reader, index, index + 2, Fraction(1, part))
        return found._replace(weak=found.weak or part == 4), end
    return third(reader, index, part)


def _of_large(reader: TokenReader, index: int) -> tuple[int, int] | None:
    """``of a million`` at ``index``: the million, and where it ends."""
    if reader.word(index) != "of" or reader.word(index + 1) not in ("a", "one"):
        return None
    scale, after = reader.scale(index + 2)
    return (scale, after) if scale >= 1000 else None


def _half(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``half a trillion``, ``half a dozen``; ``half`` alone is mostly not a value."""
    after = index + 2 if reader.word(index + 1) in ("a", "an") else index + 1
    scale, end = reader.scale(after)
    kind, unit, end_of_unit = reader.unit(after)
    if kind is Kind.MEASURE and unit in _LARGE_UNITS:  # half a tonne, but not half an hour
        found = reader.value(kind, Fraction(1, 2), index, end_of_unit, unit=unit, spelled=True)
        return found._replace(weak=True), end_of_unit
    if scale == 1 or reader.word(after).startswith("decade"):
        found = reader.value(Kind.NUMBER, Fraction(1, 2), index, index + 1, spelled=True, weak=True)
        return found, index + 1
    found, end = _with_unit(reader, index, end, simplify(Fraction(scale, 2)), scale)
    return found._replace(spelled=True), end


def _ratio(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``twice``, ``tripled``, ``tenfold``."""
    ratio = int(EN_LEXICON.ratios[reader.word(index)][0][1])
    return reader.value(Kind.RATIO, ratio, index, index + 1, spelled=True, weak=True), index + 1


def _decade(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``the past decade``: ten years, or mere grammar."""
    return reader.value(Kind.NUMBER, 10, index, index + 1, spelled=True, weak=True), index + 1


_LARGE_UNITS = {"t", "kg", "pound", "l", "ha", "acre", "km", "mile"}
"""What Vietnamese counts in a smaller unit: half a tonne is five tạ."""
_WORD_RULES: dict[str, Rule] = {
    **dict.fromkeys(EN_LEXICON.codes, spelled_code),
    **dict.fromkeys(EN_LEXICON.ratios, _ratio),
    **dates.EN_DATE_WORDS,
    **dict.fromkeys([*EN_LEXICON.digits, *TENS], _words),
    **dict.fromkeys(dates.CENTURIES, _century),
    "a": _article,
    "an": _article,
    "half": _half,
    "decade": _decade,
}
_SHAPE_RULES: dict[str, Rule] = {
    **dates.EN_DATE_SHAPES,
    "number": _number,
    "code": dates.code_or_quarter,
    "digraph": code,
    "metre": code,
    "document": code,
    "phone": code,
    "version": code,
}
