"""Vietnamese ordinals: ``thứ hai``, ``hạng nhất``, ``Đại hội XIII``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translate.values.parse.reader import times
from translate.values.parse.vi import dates
from translate.values.parse.vi.roman import roman
from translate.values.parse.vi.words import spelled
from translate.values.value import Kind

if TYPE_CHECKING:
    from translate.values.parse.reader import TokenReader
    from translate.values.value import Value

_AFTER_SCALE = {"của", "trong", "vào", "tại", "ở", "đến", "được", "là", "từ", "này", "với", "cho"}
"""Words behind a large ordinal; before any other, the magnitude may be half of a word."""
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


def ordinal(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``thứ 157``, ``thứ hai``, ``thứ nhất``; capitals (``Thứ Hai``) are a day of the week."""
    first = index + 1
    if (numeral := reader.numeral(first)) is not None:
        scale, after = reader.scale(first + 1)
        if reader.joined(after) and reader.word(after) not in _AFTER_SCALE:
            scale, after = 1, first + 1  # lần thứ 2 triệu hồi
        number, *others = times((numeral.value, *numeral.others), scale)
        found = reader.value(Kind.ORDINAL, number, index, after, others=tuple(others))
        return found._replace(weak=number < 8), after
    rank = _RANKS.get(reader.word(first)) or roman(reader, first)
    if rank:
        return reader.value(
            Kind.ORDINAL, rank, index, first + 1, weak=True, spelled=True
        ), first + 1
    number, _, after = spelled(reader, first)
    if after == first or not reader.written(first).islower():
        return None, max(after, first + 1)
    found = reader.value(Kind.ORDINAL, number, index, after, weak=number < 10, spelled=True)
    return found, after


def rank(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``đội nhì bảng``, ``giải nhất``; nhất is more often the superlative."""
    rank = _RANKS[reader.word(index)]
    return reader.value(Kind.ORDINAL, rank, index, index + 1, spelled=True, weak=True), index + 1


def full_moon(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``rằm tháng Giêng``: the fifteenth day of a lunar month, or the festival on it."""
    return reader.value(Kind.ORDINAL, 15, index, index + 1, weak=True, spelled=True), index + 1


def numbered(reader: TokenReader, index: int) -> tuple[Value | None, int]:
    """``Đại hội XIII``, ``khóa XV``, the second of ``quý II và III``."""
    if quarter := dates.second_quarter(reader, index):
        return quarter
    number = roman(reader, index) if reader.word(index - 1) in _NUMBERED else None
    if number is None:
        return None, index + 1
    return reader.value(Kind.ORDINAL, number, index, index + 1, weak=True), index + 1
