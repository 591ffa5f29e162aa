"""Parse Vietnamese numbers, dates, times, money and measures into exact values."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from translate.values.numerals import simplify
from translate.values.parse.reader import YEARS, TokenReader, code, read, spelled_code, times
from translate.values.parse.vi import dates, short_dates
from translate.values.parse.vi.clock import dotted, hour, of_four_digits
from translate.values.parse.vi.lexicon import VI_LEXICON
from translate.values.parse.vi.ordinals import full_moon, numbered, ordinal, rank
from translate.values.parse.vi.roman import ROMAN
from translate.values.parse.vi.shapes import and_half, digit_and_letter, metre, mixed
from translate.values.parse.vi.sums import is_small, short_sum
from translate.values.parse.vi.words import lower_parts, spelled, tens, years
from translate.values.value import Date, Kind, Value

if TYPE_CHECKING:
    from translate.values.parse.reader import Rule

_TENTHS = {"mười": 10}
"""Denominators besides digits: ``chín phần mười``."""
_DOZEN = Fraction(12, 10)
_LOTS = {"trăm": 100, "chục": 10}
"""What a number in figures counts besides the scales of the list: ``2 trăm``, ``3 chục``."""
_COUNTED = {"thứ", "tháng", "số", "khóa", "lớp", "quý", "quận", "phường", "khu", "tổ", "ấp", "đội"}
_FAMILY = {
    ("cha", "con"),
    ("mẹ", "con"),
    ("bố", "con"),
    ("bà", "cháu"),
    ("ông", "cháu"),
    ("vợ", "chồng"),
}
"""Who is counted with the number before: ``ba cha con`` are a father and two children."""
_PARTS = {"giờ": 60, "tiếng": 60, "phút": 60, "ngày": 24, "năm": 12}
"""What a span of time is divided into: half an hour is thirty minutes."""
_NO_FIGURE = {"mấy", "tết"}
"""What stands after a number that is none: ``mười mấy`` is some ten, ``30 Tết`` New Year's Eve."""


def values_vi(text: str) -> list[Value]:
    """Find the values in a Vietnamese text (NFC), in order of appearance.

    Linear in the length of the text. A sign is not part of a value.

    Example:
        >>> [(v.value, v.unit) for v in values_vi("28,5 triệu USD")]
        [(28500000, 'USD')]
    """
    return read(text, VI_LEXICON, _WORD_RULES, _SHAPE_RULES)


def _number(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """A number in digits or words with the words after it."""
    if (end := _no_number(reader, index)) is not None:
        return None, end
    if (dated := dates.day_month(reader, index)) is not None:
        return dated
    bare, after = (_digits if reader.shape(index) == "number" else _words)(reader, index)
    if bare is None or isinstance(bare.value, str | Date) or bare.kind is Kind.TIME:
        return bare, after
    short = reader.word(after) == "g" and reader.word(index - 1) == "lúc"
    if short or (reader.word(after) == "giờ" and reader.joined(after)):
        return hour(reader, index, after, bare.value)
    if reader.word(after) == "phần" and (part := _below(reader, after + 1, bare)):
        below, end = part
        value = simplify(Fraction(bare.value) / below)
        found = reader.value(Kind.NUMBER, value, index, end, spelled=bare.spelled)
        return years(reader, index, end, found) or (found, end)
    return years(reader, index, after, bare) or _with_unit(reader, index, after, bare)


def _no_number(reader: TokenReader, index: int) -> int | None:
    """Where to go on if the number word at ``index`` is none; None if it is one."""
    if reader.guarded(index) or reader.ends_years(index):
        return index + 1
    if (reader.word(index + 1), reader.word(index + 2)) in _FAMILY:
        return index + 1
    if _is_named(reader, index):
        goes_on = reader.joined(index + 1) and reader.shape(index + 1) == "word"
        return index + (2 if goes_on else 1)
    if reader.word(index + 1) in _NO_FIGURE:
        return index + (3 if reader.word(index + 2) == "năm" else 2)
    return None


def _twenties(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``hăm bảy``; hăm alone is a threat."""
    follows = reader.word(index + 1) in VI_LEXICON.digits and reader.joined(index + 1)
    return _number(reader, index) if follows else (None, index + 1)


def _is_named(reader: TokenReader, index: int) -> bool:
    """Whether a number in words is a name: ``bà Mười``, ``Tháp Mười``, ``Hồ Văn Mười Hai``."""
    capital = reader.shape(index) == "word" and reader.written(index)[0].isupper()
    return capital and reader.between(index) == " " and reader.word(index - 1) not in _COUNTED


def _below(reader: TokenReader, index: int, above: Value) -> tuple[int, int] | None:
    """The denominator of a fraction, and its end: ``hai phần ba``; phần trăm is per cent."""
    word = reader.word(index)
    if above.spelled and above.value == 1 and word in VI_LEXICON.scales:
        return reader.scale(index)  # "một phần nghìn tỷ" too
    if word in VI_LEXICON.digits and reader.word(index + 1) == "mươi":
        tens, _, end = spelled(reader, index)  # "một phần ba mươi"
        return int(tens), end
    part = reader.small(index, 100) or VI_LEXICON.digits.get(word) or _TENTHS.get(word)
    return (part, index + 1) if part else None


def _digits(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """A number in digits with its magnitude words."""
    for rule in (dotted, short_dates.dotted, short_dates.hyphened, of_four_digits):
        if (timed := rule(reader, index)) is not None:
            return timed
    numeral = reader.numeral(index)
    if numeral is None:
        return code(reader, index)
    after = index + 1
    if reader.word(index - 1) not in _COUNTED:  # "lớp 10 200 em": the tenth form has 200 pupils
        numeral, after = reader.spaced(index, numeral)
    if reader.unit(after + 1)[0] is Kind.MEASURE:  # "lúc 2 1/4" may be a date
        numeral, after = reader.mixed(after, numeral)
    scale, after = reader.scale(after)
    dozens = False
    if scale == 1 and (lot := _LOTS.get(reader.word(after))) and reader.joined(after):
        scale, end = reader.scale(after + 1)
        dozens = lot == 10 and scale == 1
        scale, after = scale * lot, end
    value, *others = times((numeral.value, *numeral.others), scale)
    others += [simplify(Fraction(value) * _DOZEN)] if dozens else []
    value, after = lower_parts(reader, value, scale, after)
    found = reader.value(
        Kind.NUMBER,
        value,
        index,
        after,
        others=tuple(others),
        scale=scale,
        foreign=numeral.foreign,
        doubtful=numeral.doubtful,
    )
    return found, after


def _words(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """A number in words."""
    value, scale, after = spelled(reader, index)
    if after == index:
        return None, index + 1
    # "hai chục" is a rounder number than twenty: English says two dozen
    dozens = (simplify(value * _DOZEN),) if reader.word(after - 1) == "chục" else ()
    found = reader.value(
        Kind.NUMBER,
        value,
        index,
        after,
        scale=scale,
        spelled=True,
        weak=value < 10 or value == scale < 1000,  # "một tá" may be said of a few
        others=dozens,
    )
    return found, after


def _with_unit(reader: TokenReader, index: int, after: int, bare: Value) -> tuple[Value, int]:
    """``bare``, the number from ``index`` to ``after``, with its unit."""
    kind, unit, end = reader.unit(after)
    if kind is Kind.NUMBER and (half := and_half(reader, after, bare)):
        return half
    if reader.word(end - 1) == "đ" and is_small(bare):
        kind, end = Kind.NUMBER, after
    if kind is not Kind.NUMBER:
        value = bare.value
        if (
            kind is Kind.MEASURE
            and reader.word(end) == "rưỡi"
            and not isinstance(value, Date | str)
        ):
            value, end = simplify(value + Fraction(1, 2)), end + 1
        if (
            unit == "second"
            and (hundredths := _hundredths(reader, end)) is not None
            and not isinstance(value, Date | str)
        ):
            value, end = simplify(value + hundredths), end + 1
        text = reader.text[bare.start : reader.tokens[end - 1].end()]
        weak = bare.weak and (kind is Kind.MEASURE or bare.value in (0, 1))
        found = bare._replace(kind=kind, unit=unit, value=value, text=text, weak=weak)
        if kind is Kind.PERCENT and not isinstance(value, Date | str):
            # "90%" may be nine-tenths
            found = found._replace(others=(*found.others, simplify(Fraction(value) / 100)))
        return found._replace(end=bare.start + len(text)), end
    year = None if bare.spelled or bare.scale > 1 else reader.year(index)
    if year is not None and year in YEARS:
        return bare._replace(kind=Kind.DATE, value=Date(year), others=(year,)), after
    if currency := reader.currency_before(index) or short_sum(reader, index, after):
        return bare._replace(kind=Kind.MONEY, unit=currency), after
    # "đêm 12 rạng sáng 13/8" is overnight into August 13
    said_otherwise = reader.word(after) == "rạng"
    return bare._replace(weak=bare.weak or bare.value == 1 or said_otherwise), after


def _hundredths(reader: TokenReader, index: int) -> Fraction | None:
    """The 41 of ``2 giây 41``, as a fraction of a second."""
    digits = reader.word(index)
    alone = digits.isdecimal() and len(digits) == 2 and reader.between(index) == " "
    unit = reader.unit(index + 1)[0] is not Kind.NUMBER
    return Fraction(int(digits), 100) if alone and not unit else None


def _ratio(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``gấp đôi``, ``gấp 3 lần``."""
    if found := reader.match(VI_LEXICON.ratios, index):
        # "nhân đôi" is also said of cells and viruses that replicate, where English has no number
        weak = reader.word(index) == "nhân"
        ratio = reader.value(Kind.RATIO, int(found[0]), index, found[1], spelled=True, weak=weak)
        return ratio, found[1]
    numeral = reader.numeral(index + 1)
    if numeral is None or reader.word(index) == "nhân":
        return None, index + 1  # "mỗi nạn nhân 20 triệu" multiplies nothing
    scale, end = reader.scale(index + 2)
    if reader.unit(end)[0] is Kind.MONEY:
        return None, index + 1
    end += reader.word(end) == "lần"
    value = simplify(Fraction(numeral.value) * scale)
    return reader.value(Kind.RATIO, value, index, end, foreign=numeral.foreign, scale=scale), end


def _half(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``nửa triệu đô la``; ``nửa`` alone is mostly not a value (nửa đầu năm, nửa đêm)."""
    scale, after = reader.scale(index + 1)
    if scale > 1:
        kind, unit, end = reader.unit(after)
        value = simplify(Fraction(scale, 2))
        found = reader.value(kind, value, index, end, unit=unit, scale=scale, spelled=True)
        return found._replace(weak=scale < 1000), end
    if reader.word(index + 1) == "chục" and reader.joined(index + 1):
        return reader.value(Kind.NUMBER, 5, index, index + 2, spelled=True, weak=True), index + 2
    parts = _PARTS.get(reader.word(index + 1)) if reader.joined(index + 1) else None
    others = () if parts is None else (simplify(Fraction(parts, 2)),)
    found = reader.value(Kind.NUMBER, Fraction(1, 2), index, index + 1, spelled=True, weak=True)
    found = found._replace(others=others)
    return years(reader, index, index + 1, found) or (found, index + 1)


def _one_or_half(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``một nửa`` is a half, ``một người`` one person."""
    if reader.word(index + 1) == "nửa":
        return _half(reader, index + 1)
    return _number(reader, index)


def _five_or_year(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``năm 2022`` is a year, ``năm người`` is five people."""
    return dates.year(reader, index) or _number(reader, index)


_WORD_RULES: dict[str, Rule] = {
    **dict.fromkeys(VI_LEXICON.codes, spelled_code),
    **dates.VI_DATE_WORDS,
    **dict.fromkeys(VI_LEXICON.digits, _number),
    "một": _one_or_half,
    "năm": _five_or_year,
    "mười": _number,
    "hăm": _twenties,
    "mươi": tens,
    "chục": tens,
    "trăm": tens,
    "thứ": ordinal,
    "gấp": _ratio,
    "nhân": _ratio,
    "nửa": _half,
    "nhất": rank,
    "rằm": full_moon,
    "nhì": rank,
    **dict.fromkeys(ROMAN, numbered),
}
_SHAPE_RULES: dict[str, Rule] = {
    **dates.VI_DATE_SHAPES,
    "number": _number,
    "mixed": mixed,
    "code": dates.code_or_month,
    "digraph": digit_and_letter,
    "metre": metre,
    "document": code,
    "phone": code,
    "version": code,
}
