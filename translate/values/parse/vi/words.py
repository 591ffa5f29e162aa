"""Vietnamese numbers in words: ``hai mươi lăm``, ``ba triệu rưỡi``, ``bốn triệu chín``."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from translate.values.numerals import simplify
from translate.values.parse.vi.lexicon import VI_LEXICON
from translate.values.parse.vi.roman import roman
from translate.values.value import Date, Exact, Kind

if TYPE_CHECKING:
    from translate.values.parse.reader import TokenReader
    from translate.values.value import Value

_SHORT_ONES = {"mốt": 1, "lăm": 5, "nhăm": 5}
"""Ones that stand after tens only, so that "mươi" may be left out: ``ba lăm`` is 35."""
_ROUND = {"mươi": 10, "chục": 10, "trăm": 100}
_TENS = {*_ROUND, "mười"}
_PLURAL = {"hàng", "hằng", "nhiều", "vài", "mấy", "những", "các", "từng", "dăm", "bao"}
"""What stands before tens and hundreds that are no number: hàng trăm is hundreds."""
_DECADE = 10
_YEARS = {
    ("thập", "kỷ"): _DECADE,
    ("thập", "kỉ"): _DECADE,
    ("thập", "niên"): _DECADE,
    ("thế", "kỷ"): 100,
    ("thế", "kỉ"): 100,
}
"""How many years each is."""


def lower_parts(reader: TokenReader, value: Exact, scale: int, after: int) -> tuple[Exact, int]:
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


def spelled(reader: TokenReader, index: int) -> tuple[Exact, int, int]:
    """A number in words: its value, the factor of the last magnitude word, its end.

    ``hai mươi lăm``, ``một trăm linh năm``, ``ba triệu rưỡi``, ``hai nghìn tỷ``.
    """
    total, last, after = 0, 1, index
    section: int | None
    while True:
        started = after > index
        if started and _is_per_piece(reader, after):
            section = 0
            break
        section, after = _section(reader, after, started=started)
        scale, end = reader.scale(after)
        if section is None or end == after:
            if started and section and last >= 1000 and _is_next_digit(reader, after, section):
                return simplify(total + Fraction(section * last, 10)), last, after
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
        elif ones and word in _SHORT_ONES and total % 100 == 0 and not reader.guarded(after):
            total, ones = total + ones * 10, _SHORT_ONES[word]
        elif word == "hăm" and after == index:
            total = 20
        elif word in ("mươi", "chục") and ones and total % 100 == 0:
            total, ones = total + ones * 10, None
        elif word == "mười" and ones is None and total % 100 == 0:
            total += 10
        elif word == "trăm" and ones is not None and total == 0:
            total, ones = ones * 100, None
        elif word not in ("linh", "lẻ") or (after == index and not started) or ones is not None:
            break
        after += 1
    if after > index and reader.word(after - 1) in ("linh", "lẻ"):
        after -= 1
    return (total + (ones or 0) if after > index else None), after


def _is_per_piece(reader: TokenReader, index: int) -> bool:
    """Whether the một at ``index`` counts what a sum is for: ``hai nghìn một bát``."""
    following = reader.word(index + 1)
    number = following in VI_LEXICON.digits or following in VI_LEXICON.scales
    word = reader.shape(index + 1) == "word" and reader.joined(index + 1)
    return reader.word(index) == "một" and word and not number and following not in _TENS


def _is_next_digit(reader: TokenReader, after: int, section: int) -> bool:
    """Whether the digit before ``after`` is the next of a round sum: ``bốn triệu chín`` is 4.9."""
    alone = reader.word(after - 2) in VI_LEXICON.scales and section < 10
    return alone and reader.word(after) != "rưỡi" and reader.word(after - 1) != "năm"


def tens(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``mươi ngày``, ``cả chục tuổi``, ``trăm nghìn lượt``: ten and so on, without a number before.

    A round figure, which English may render with "a dozen" or leave out.
    """
    word = reader.word(index)
    scale, after = reader.scale(index + 1)
    if reader.word(index - 1) in _PLURAL or reader.guarded(index):
        return None, after
    value = _ROUND[word] * scale * (2 if reader.word(index - 1) == "đôi" else 1)
    kind, unit, end = reader.unit(after)
    if kind is Kind.MEASURE:
        kind, unit, end = Kind.NUMBER, "", after
    elif reader.word(after) == "bạc":
        kind, unit, end = Kind.MONEY, "VND", after + 1
        value *= 1000 if scale == 1 else 1
    dozens = (value * 12 // 10,) if word != "trăm" else ()
    found = reader.value(kind, value, index, end, unit=unit, scale=scale, others=dozens)
    return found._replace(spelled=True, weak=True), end


def _is_years(reader: TokenReader, first: int, index: int) -> bool:
    """Whether the năm at ``index`` means years: after tens and hundreds five is lăm, linh năm."""
    if reader.word(index) != "năm":
        return False
    before, following = reader.word(index - 1), reader.word(index + 1)
    scaled = VI_LEXICON.scales.get(following)
    if VI_LEXICON.scales.get(before, 0) >= 1000 and reader.joined(index):
        return not scaled and following not in _ROUND
    if index == first:
        return False
    if before in ("mươi", "mười", "chục"):
        return not scaled
    return before == "trăm" and following not in ("mươi", "chục")


def years(reader: TokenReader, index: int, after: int, bare: Value) -> tuple[Value, int] | None:
    """``3 thập kỷ``, ``nửa thế kỷ``: thirty years, fifty, or the number where English has it.

    None where no decades or centuries follow ``bare``, the number from ``index`` to ``after``.
    """
    length = _YEARS.get((reader.word(after), reader.word(after + 1)))
    if not length or isinstance(bare.value, str | Date):
        return None
    if reader.shape(after + 2) == "number" or roman(reader, after + 2):  # "một thế kỷ XV"
        return None
    span, number = simplify(Fraction(bare.value) * length), bare.value
    weak = bare.weak if length > _DECADE else bare.value == 1
    if length > _DECADE and isinstance(number, int):  # English counts centuries as well
        span, number = number, span
    found = reader.value(Kind.NUMBER, span, index, after + 2, spelled=bare.spelled, weak=weak)
    return found._replace(others=(number,)), after + 2
