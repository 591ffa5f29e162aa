"""Vietnamese numbers with a letter or word in the middle: ``2tr5``, ``1m78``, ``3 tiếng rưỡi``."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from translate.values.numerals import simplify
from translate.values.parse.reader import code
from translate.values.parse.vi.sums import short_sum
from translate.values.value import Date, Kind

if TYPE_CHECKING:
    from translate.values.parse.reader import TokenReader
    from translate.values.value import Value

_LENGTHS = {"cao", "dài", "sâu", "ngang", "dày"}
_POWERS = {"2": "m²", "3": "m³"}
_SHORT = {"triệu": 10**6, "tr": 10**6, "tỷ": 10**9, "k": 1000}


def mixed(reader: TokenReader, index: int) -> tuple[Value | None, int]:
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


def metre(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``1m78``: metres and centimetres; ``80m2`` is an area, ``cao 1m2`` is not."""
    metres, _, part = reader.word(index).partition("m")
    before = reader.word(index - 1)
    length = before in _LENGTHS or (before == "rộng" and len(metres) == 1)
    if part in _POWERS and not length:
        value, unit = int(metres), _POWERS[part]
        return reader.value(Kind.MEASURE, value, index, index + 1, unit=unit), index + 1
    metric = simplify(Fraction(int(metres + part), 10 ** len(part)))
    return reader.value(Kind.MEASURE, metric, index, index + 1, unit="m"), index + 1


def digit_and_letter(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``5G`` is a name, ``9X`` who was born in the nineties."""
    text = reader.written(index)
    if text[1] != "X":
        return code(reader, index)
    return reader.value(Kind.DECADE, int(text[0]) * 10, index, index + 1), index + 1


def and_half(reader: TokenReader, after: int, bare: Value) -> tuple[Value, int] | None:
    """``3 tiếng rưỡi``, ``hai sào rưỡi``: a number, a word that is counted, and a half of one."""
    value = bare.value
    if reader.word(after + 1) != "rưỡi" or isinstance(value, Date | str):
        return None
    if not (reader.joined(after) and reader.joined(after + 1) and reader.word(after).isalpha()):
        return None
    text = reader.text[bare.start : reader.tokens[after + 1].end()]
    found = bare._replace(value=simplify(value + Fraction(1, 2)), text=text)
    return found._replace(end=bare.start + len(text)), after + 2
