"""Parse English numbers, dates, times, money and measures into exact values."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from translate.values.numerals import simplify
from translate.values.parse import en_dates
from translate.values.parse.reader import (
    YEARS,
    Lexicon,
    TokenReader,
    code,
    read,
    spelled_code,
    times,
)
from translate.values.parse.word_lists import load
from translate.values.value import Date, Exact, Kind, Value

if TYPE_CHECKING:
    from translate.values.parse.reader import Rule

EN_LEXICON = Lexicon("en", group=",", decimal=".")
_TENS = {form: int(number) for form, number in load("en")["tens"].items()}
_PARTS = {form: int(number) for form, number in load("en")["part"].items()}
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


def _number(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """A number in digits with the words around it: ``$28.5 million``, ``4 November``."""
    if dated := en_dates.from_number(reader, index):
        return dated
    if reader.ends_years(index):
        return None, index + 1
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
    found = found._replace(others=tuple(others), weak=bare and value == 1)
    return found._replace(foreign=numeral.foreign, doubtful=numeral.doubtful), after


def _and_fraction(reader: TokenReader, index: int) -> tuple[Fraction, int, int] | None:
    """``and a half`` at ``index``, with the magnitude word that follows."""
    if reader.word(index + 1) not in ("a", "one") or reader.word(index + 2) not in _PARTS:
        return None
    scale, after = reader.scale(index + 3)
    return Fraction(1, _PARTS[reader.word(index + 2)]), scale, after


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
    """The inches after feet, and where they end: ``6 feet 8 inches``, ``6-foot-8``."""
    number = reader.small(index, 11)
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
    value, scale, after = _spelled(reader, index)
    if after == index:
        return None, index + 1
    part = _part(reader, after, plural=value > 1) if value < 10 else None
    if part and reader.joined(after):
        share = Fraction(value) / part
        return _of_hour(reader, index, after + 1, share) or _fraction(
            reader, index, after + 1, share
        )
    if pointed := _pointed(reader, after):
        decimal, scale, end = pointed
        value = simplify((value + decimal) * scale)
        found, end = _with_unit(reader, index, end, value, scale)
        return found._replace(spelled=True), end
    if (shared := _share(reader, after, value)) is not None:
        return shared
    if reader.word(after) == "and" and (mixed := _and_fraction(reader, after)):
        fraction, factor, after = mixed
        value, scale = simplify(Fraction(value + fraction * scale) * factor), scale * factor
    if value == 20 and reader.word(after) in en_dates.ORDINALS and reader.joined(after):
        return en_dates.spelled_ordinal(reader, index)
    found, end = _with_unit(reader, index, after, value, scale)
    # "a thousand ways" renders "hàng nghìn cách", which is not a value
    small = value < _WEAK_BELOW or reader.word(index) == "a"
    weak = (small and found.kind in (Kind.NUMBER, Kind.MEASURE)) or value == 1
    return found._replace(spelled=True, weak=weak), end


def _pointed(reader: TokenReader, index: int) -> tuple[Fraction, int, int] | None:
    """``point nine million`` at ``index``: the decimal, the scale after it, and where it ends."""
    digit = EN_LEXICON.digits.get(reader.word(index + 1))
    if reader.word(index) != "point" or digit is None or digit > 9:
        return None
    scale, after = reader.scale(index + 2)
    return Fraction(digit, 10), scale, after


def _part(reader: TokenReader, index: int, *, plural: bool) -> int | None:
    """The denominator at ``index``, unless it is an ordinal: ``three eighth graders``."""
    word = reader.word(index)
    part = _PARTS.get(word)
    ordinal = word in en_dates.ORDINALS and (plural or reader.word(index + 1).startswith("grade"))
    return None if part and part > 3 and ordinal else part


def _share(reader: TokenReader, index: int, value: Exact) -> tuple[Value, int] | None:
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


def _of_hour(
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
    many, end = reader.small(first, 100), first + 1
    if many is None:
        spelled, scale, end = _spelled(reader, first)
        # "one in 2 million" too, but "one in 2019" was in a year
        many = int(spelled) if end > first else None
    if many is None and (numeral := reader.numeral(first)) is not None:
        scale, end = reader.scale(first + 1)
        many = int(numeral.value * scale) if scale > 1 else None
    is_count = many is not None and many > 1 and reader.unit(end)[0] is Kind.NUMBER
    return (many, end) if many and is_count else None


def _spelled(reader: TokenReader, index: int) -> tuple[Exact, int, int]:
    """A whole number in words: its value, the factor of the last magnitude word, its end."""
    total, last, after = 0, 1, index
    while True:
        section, end = _section(reader, after, started=after > index)
        if section is None:
            break
        scale, after = reader.scale(end)
        total += section * scale
        if scale == 1:
            break
        last = scale
    return total, last, after


def _section(reader: TokenReader, index: int, *, started: bool) -> tuple[int | None, int]:
    """A number below 1000 in words; ``a hundred``; None if there is none at ``index``."""
    total, after, last = 0, index, 1000
    while True:
        at = after + 1 if reader.word(after) == "and" and last >= 100 and total | started else after
        if (at > index or started) and not reader.joined(at):
            break
        word = reader.word(at)
        if word == "hundred" and 0 < total < 100 and last != 100:
            total, last = total * 100, 100
        elif (step := EN_LEXICON.digits.get(word)) is not None and step < _most(last):
            total, last = total + step, 1
        elif (step := _TENS.get(word)) is not None and last >= 100:
            total, last = total + step, 20
        elif word == "a" and at == index and not started and _counts(reader, index + 1):
            total, last = 1, 1
        else:
            break
        after = at + 1
    return (total if after > index else None), after


def _most(last: int) -> int:
    """What the next word of a number is below, after one of that order: nothing follows ones."""
    return {1: 0, 20: 10}.get(last, last)


def _counts(reader: TokenReader, index: int) -> bool:
    """Whether the word at ``index`` makes the article before it a number."""
    word = reader.word(index)
    return word in ("hundred", "dozen", "decade") or (
        EN_LEXICON.scales.get(word, 0) >= 1000 and len(word) > 3
    )


def _century(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``nineteen twenty-nine``, or nineteen of something."""
    return en_dates.spelled_year(reader, index) or _words(reader, index)


def _article(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``a hundred``, ``a third``, ``a kilometer``; the article alone is not a number."""
    if _counts(reader, index + 1):
        return _words(reader, index)
    part = _PARTS.get(reader.word(index + 1))
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
    if hour := _of_hour(reader, index, index + 2, Fraction(1, part)):
        return hour
    if reader.word(index + 2) == "of":  # one voter in four is said in many ways
        found, end = _fraction(reader, index, index + 2, Fraction(1, part))
        return found._replace(weak=found.weak or part == 4), end
    return _third(reader, index, part)


def _of_large(reader: TokenReader, index: int) -> tuple[int, int] | None:
    """``of a million`` at ``index``: the million, and where it ends."""
    if reader.word(index) != "of" or reader.word(index + 1) not in ("a", "one"):
        return None
    scale, after = reader.scale(index + 2)
    return (scale, after) if scale >= 1000 else None


def _third(reader: TokenReader, index: int, part: int) -> tuple[Value | None, int]:
    """``a third more``, ``a third man``: a fraction or an ordinal, which the other side knows."""
    share = simplify(Fraction(1, part))
    kind = Kind.ORDINAL if reader.word(index + 1) in en_dates.ORDINALS else Kind.NUMBER
    value, others = (part, (share,)) if kind is Kind.ORDINAL else (share, ())
    more = {"others": others, "spelled": True, "weak": True}
    return reader.value(kind, value, index, index + 2, **more), index + 2


def _half(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``half a trillion``, ``half a dozen``; ``half`` alone is mostly not a value."""
    after = index + 2 if reader.word(index + 1) in ("a", "an") else index + 1
    scale, end = reader.scale(after)
    if scale == 1 or reader.word(after).startswith("decade"):
        found = reader.value(Kind.NUMBER, Fraction(1, 2), index, index + 1, spelled=True, weak=True)
        return found, index + 1
    found, end = _with_unit(reader, index, end, simplify(Fraction(scale, 2)), scale)
    return found._replace(spelled=True), end


def _fraction(reader: TokenReader, index: int, after: int, value: Fraction) -> tuple[Value, int]:
    found = reader.value(Kind.NUMBER, simplify(value), index, after, spelled=True)
    # "three quarters" may be those of a year
    quarters = reader.word(after - 1) == "quarters"
    others = (value.numerator,) if quarters else ()
    return found._replace(weak=value == Fraction(1, 2), others=others), after


def _ratio(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``twice``, ``tripled``, ``tenfold``."""
    ratio = int(EN_LEXICON.ratios[reader.word(index)][0][1])
    return reader.value(Kind.RATIO, ratio, index, index + 1, spelled=True, weak=True), index + 1


def _decade(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``the past decade``: ten years, or mere grammar."""
    return reader.value(Kind.NUMBER, 10, index, index + 1, spelled=True, weak=True), index + 1


_WORD_RULES: dict[str, Rule] = {
    **dict.fromkeys(EN_LEXICON.codes, spelled_code),
    **dict.fromkeys(EN_LEXICON.ratios, _ratio),
    **en_dates.EN_DATE_WORDS,
    **dict.fromkeys([*EN_LEXICON.digits, *_TENS], _words),
    **dict.fromkeys(en_dates.CENTURIES, _century),
    "a": _article,
    "an": _article,
    "half": _half,
    "decade": _decade,
}
_SHAPE_RULES: dict[str, Rule] = {
    **en_dates.EN_DATE_SHAPES,
    "number": _number,
    "code": en_dates.code_or_quarter,
    "digraph": code,
    "metre": code,
    "document": code,
    "phone": code,
    "version": code,
}
