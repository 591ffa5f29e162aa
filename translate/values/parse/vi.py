"""Parse Vietnamese numbers, dates, times, money and measures into exact values."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from translate.values.numerals import simplify
from translate.values.parse import vi_dates
from translate.values.parse.reader import YEARS, Lexicon, TokenReader, code, read, times
from translate.values.parse.roman import ROMAN, roman
from translate.values.parse.vi_sums import is_small, short_sum
from translate.values.value import Date, Exact, Kind, Value

if TYPE_CHECKING:
    from translate.values.parse.reader import Rule

_TEN_YEARS = {("thập", "kỷ"), ("thập", "kỉ"), ("thập", "niên")}
VI_LEXICON = Lexicon("vi", group=".", decimal=",")
_RANKS = {"nhất": 1, "nhì": 2}
_NUMBERED = {
    "hội",
    "khóa",
    "khoá",
    "kỳ",
    "kì",
    "lần",
    "chương",
    "phần",
    "tập",
    "quyển",
    "games",
    "bộ",
}
"""What Roman numerals number: congresses, terms, chapters."""
_SHORT = {"triệu": 10**6, "tr": 10**6, "tỷ": 10**9, "k": 1000}


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
    if reader.guarded(index) or reader.ends_years(index):
        return None, index + 1
    if (dated := vi_dates.day_month(reader, index)) is not None:
        return dated
    bare, after = (_digits if reader.shape(index) == "number" else _words)(reader, index)
    if bare is None or isinstance(bare.value, str | Date):
        return bare, after
    short = reader.word(after) == "g" and reader.word(index - 1) == "lúc"
    if short or (reader.word(after) == "giờ" and reader.joined(after)):
        return vi_dates.hour(reader, index, after, bare.value)
    if reader.word(after) == "phần" and (below := _below(reader, after + 1)):
        value = simplify(Fraction(bare.value) / below)
        found = reader.value(Kind.NUMBER, value, index, after + 2, spelled=bare.spelled)
        return found, after + 2
    return _decades(reader, index, after, bare) or _with_unit(reader, index, after, bare)


def _decades(reader: TokenReader, index: int, after: int, bare: Value) -> tuple[Value, int] | None:
    """``3 thập kỷ``: thirty years, or three where the English counts decades otherwise."""
    if (reader.word(after), reader.word(after + 1)) not in _TEN_YEARS or isinstance(
        bare.value, str | Date
    ):
        return None
    years = simplify(Fraction(bare.value) * 10)
    found = reader.value(Kind.NUMBER, years, index, after + 2, spelled=bare.spelled)
    return found._replace(others=(bare.value,), weak=bare.value == 1), after + 2


def _below(reader: TokenReader, index: int) -> int | None:
    """The denominator of a fraction: the 3 of ``hai phần ba``."""
    return reader.small(index, 100) or VI_LEXICON.digits.get(reader.word(index))


def _digits(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """A number in digits with its magnitude words."""
    if (timed := vi_dates.dotted(reader, index) or vi_dates.hyphened(reader, index)) is not None:
        return timed
    numeral = reader.numeral(index)
    if numeral is None:
        return code(reader, index)
    scale, after = reader.scale(index + 1)
    value, *others = times((numeral.value, *numeral.others), scale)
    value, after = _lower_parts(reader, value, scale, after)
    found = reader.value(Kind.NUMBER, value, index, after, others=tuple(others), scale=scale)
    return found._replace(foreign=numeral.foreign, doubtful=numeral.doubtful), after


def _words(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """A number in words."""
    value, scale, after = _spelled(reader, index)
    if after == index:
        return None, index + 1
    found = reader.value(Kind.NUMBER, value, index, after, scale=scale, spelled=True)
    return found._replace(weak=value < 10), after


def _lower_parts(reader: TokenReader, value: Exact, scale: int, after: int) -> tuple[Exact, int]:
    """``3 triệu 200 nghìn`` and ``3 triệu rưỡi``: what a smaller magnitude adds."""
    while scale > 1 and reader.joined(after):
        if reader.word(after) == "rưỡi":
            return simplify(value + Fraction(scale, 2)), after + 1
        part = reader.numeral(after)
        smaller, end = reader.scale(after + 1)
        if part is None or not 1 < smaller < scale or part.value >= 1000:
            break
        value, scale, after = simplify(Fraction(value + part.value * smaller)), smaller, end
    return value, after


def _spelled(reader: TokenReader, index: int) -> tuple[Exact, int, int]:
    """A number in words: its value, the factor of the last magnitude word, its end.

    ``hai mươi lăm``, ``một trăm linh năm``, ``ba triệu rưỡi``, ``hai nghìn tỷ``.
    """
    total, last, after = 0, 1, index
    while True:
        section, after = _section(reader, after, started=after > index)
        scale, end = reader.scale(after)
        if section is None or end == after:
            break
        total = (total + section) * scale if scale > last > 1 else total + section * scale
        last, after = scale, end
    value: Exact = total + (section or 0)
    if after > index and reader.word(after) == "rưỡi" and reader.joined(after):
        value, after = simplify(value + Fraction(last, 2)), after + 1
    return value, last, after


def _section(reader: TokenReader, index: int, *, started: bool) -> tuple[int | None, int]:
    """A number below 1000 in words; None if there is none at ``index``."""
    total, ones, after = 0, None, index
    while (after == index and not started) or reader.joined(after):
        word = reader.word(after)
        if (
            word in VI_LEXICON.digits
            and ones is None
            and not reader.guarded(after)
            and not _is_years(reader, index, after)
        ):
            ones = VI_LEXICON.digits[word]
        elif word in ("mươi", "chục") and ones and total % 100 == 0:
            total, ones = total + ones * 10, None
        elif word == "mười" and ones is None and total % 100 == 0:
            total += 10
        elif word == "trăm" and ones is not None and total == 0:
            total, ones = ones * 100, None
        elif word not in ("linh", "lẻ") or after == index or ones is not None:
            break
        after += 1
    if after > index and reader.word(after - 1) in ("linh", "lẻ"):
        after -= 1
    return (total + (ones or 0) if after > index else None), after


def _is_years(reader: TokenReader, first: int, index: int) -> bool:
    """Whether the năm at ``index`` means years: after tens and hundreds five is lăm, linh năm."""
    if reader.word(index) != "năm" or index == first:
        return False
    scaled = VI_LEXICON.scales.get(reader.word(index + 1))
    if reader.word(index - 1) in ("mươi", "mười", "chục"):
        return not scaled
    return reader.word(index - 1) == "trăm" and reader.word(index + 1) not in ("mươi", "chục")


def _with_unit(reader: TokenReader, index: int, after: int, bare: Value) -> tuple[Value, int]:
    """``bare``, the number from ``index`` to ``after``, with its unit."""
    kind, unit, end = reader.unit(after)
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
        text = reader.text[bare.start : reader.tokens[end - 1].end()]
        weak = bare.weak and kind is Kind.MEASURE
        found = bare._replace(kind=kind, unit=unit, value=value, text=text, weak=weak)
        return found._replace(end=bare.start + len(text)), end
    year = None if bare.spelled or bare.scale > 1 else reader.year(index)
    if year is not None and year in YEARS:
        return bare._replace(kind=Kind.DATE, value=Date(year), others=(year,)), after
    if currency := reader.currency_before(index) or short_sum(reader, index, after):
        return bare._replace(kind=Kind.MONEY, unit=currency), after
    return bare._replace(weak=bare.weak or bare.value == 1), after


def _ratio(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``gấp đôi``, ``gấp 3 lần``."""
    if found := reader.match(VI_LEXICON.ratios, index):
        # cells and viruses that nhân đôi replicate
        weak = reader.word(index) == "nhân"
        ratio = reader.value(Kind.RATIO, int(found[0]), index, found[1], spelled=True, weak=weak)
        return ratio, found[1]
    numeral = reader.numeral(index + 1)
    if numeral is None:
        return None, index + 1
    end = index + 3 if reader.word(index + 2) == "lần" else index + 2
    return reader.value(Kind.RATIO, numeral.value, index, end, foreign=numeral.foreign), end


def _half(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``nửa triệu đô la``; ``nửa`` alone is mostly not a value (nửa đầu năm, nửa đêm)."""
    scale, after = reader.scale(index + 1)
    if scale > 1:
        kind, unit, end = reader.unit(after)
        value = simplify(Fraction(scale, 2))
        return reader.value(kind, value, index, end, unit=unit, scale=scale, spelled=True), end
    found = reader.value(Kind.NUMBER, Fraction(1, 2), index, index + 1, spelled=True, weak=True)
    return found, index + 1


def _mixed(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``2tr5``: a magnitude word in place of the decimal mark."""
    text = reader.word(index)
    word = next(word for word in _SHORT if word in text)
    whole, _, part = text.partition(word)
    scale = _SHORT[word]
    value = simplify(Fraction(int(whole + part) * scale, 10 ** len(part)))
    kind, unit, end = reader.unit(index + 1)
    if kind is Kind.NUMBER and (unit := short_sum(reader, index, index + 1)):
        kind = Kind.MONEY
    return reader.value(kind, value, index, end, unit=unit, scale=scale), end


def _ordinal(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``thứ 157``, ``thứ hai``, ``thứ nhất``; capitals (``Thứ Hai``) are a day of the week."""
    first = index + 1
    if (numeral := reader.numeral(first)) is not None:
        number, after = numeral.value, first + 1
        found = reader.value(Kind.ORDINAL, number, index, after, others=numeral.others)
        return found._replace(weak=number < 8), after
    rank = _RANKS.get(reader.word(first)) or roman(reader, first)
    if rank:
        return reader.value(
            Kind.ORDINAL, rank, index, first + 1, weak=True, spelled=True
        ), first + 1
    number, _, after = _spelled(reader, first)
    if after == first or not reader.written(first).islower():
        return None, max(after, first + 1)
    found = reader.value(Kind.ORDINAL, number, index, after, weak=number < 10, spelled=True)
    return found, after


def _rank(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``đội nhì bảng``, ``giải nhất``; nhất is more often the superlative."""
    rank = _RANKS[reader.word(index)]
    return reader.value(Kind.ORDINAL, rank, index, index + 1, spelled=True, weak=True), index + 1


def _roman(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``Đại hội XIII``, ``khóa XV``."""
    number = roman(reader, index) if reader.word(index - 1) in _NUMBERED else None
    if number is None:
        return None, index + 1
    return reader.value(Kind.ORDINAL, number, index, index + 1, weak=True), index + 1


def _five_or_year(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``năm 2022`` is a year, ``năm người`` is five people."""
    return vi_dates.year(reader, index) or _number(reader, index)


_WORD_RULES: dict[str, Rule] = {
    **vi_dates.VI_DATE_WORDS,
    **dict.fromkeys(VI_LEXICON.digits, _number),
    "năm": _five_or_year,
    "mười": _number,
    "thứ": _ordinal,
    "gấp": _ratio,
    "nhân": _ratio,
    "nửa": _half,
    "nhất": _rank,
    "nhì": _rank,
    **dict.fromkeys(ROMAN, _roman),
}
_SHAPE_RULES: dict[str, Rule] = {
    **vi_dates.VI_DATE_SHAPES,
    "number": _number,
    "mixed": _mixed,
    "code": vi_dates.code_or_month,
    "digraph": code,
    "document": code,
    "phone": code,
    "version": code,
}
