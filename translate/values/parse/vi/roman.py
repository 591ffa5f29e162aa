"""Roman numerals, which number congresses, terms, chapters and quarters."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translate.values.parse.reader import TokenReader

_TENS = ("", "x", "xx")
_UNITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
ROMAN = {
    ten + one: 10 * i + j for i, ten in enumerate(_TENS) for j, one in enumerate(_UNITS) if i + j
}
"""The numerals up to 29, in lower case."""


def roman(reader: TokenReader, index: int) -> int | None:
    """Return the numeral at ``index``, which is written in capitals; else None."""
    number = ROMAN.get(reader.word(index))
    return number if number and reader.written(index).isupper() else None
