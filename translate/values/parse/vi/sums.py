"""Vietnamese prices in short form: ``35k``, ``2tr5``, ``299.000đ``."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from translate.values.parse.word_lists import load

if TYPE_CHECKING:
    from translate.values.parse.reader import TokenReader
    from translate.values.value import Value

_SUM_BEFORE = frozenset(load("vi")["sum before"])
_SUM_AFTER = frozenset(load("vi")["sum after"])
_NO_SUM_AFTER = frozenset(load("vi")["no sum after"])
_LEAST_SUM = 100
"""Dong; what is less and has a bare ``đ`` after it is a mark in an examination."""


def is_small(bare: Value) -> bool:
    """Whether a number before a bare ``đ`` is a mark rather than a sum."""
    return isinstance(bare.value, int | Fraction) and bare.value < _LEAST_SUM


def short_sum(reader: TokenReader, index: int, after: int) -> str:
    """The currency of a number in short form that is a price: ``35k``, ``2tr``, ``2tr5``."""
    last = after - 1
    glued = reader.shape(last) == "mixed" or (
        last > index and reader.between(last) == "" and reader.written(last) in ("k", "tr")
    )
    before = {reader.word(index - 1), f"{reader.word(index - 2)} {reader.word(index - 1)}"}
    if not glued or before & _NO_SUM_AFTER:
        return ""
    if before & _SUM_AFTER:
        return "VND"
    counted = reader.between(after) == " " and reader.word(after) not in _SUM_BEFORE
    return "" if counted else "VND"
