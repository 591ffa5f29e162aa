"""The columns that text occupies on a terminal and in a PO file.

Both are the same: msgcat counts as terminals do, by Unicode Standard Annex 11, "East Asian Width"
(https://www.unicode.org/reports/tr11/), and the general categories of the Unicode Character
Database. Python's `unicodedata` has both; the result was compared with msgcat 0.21 for every
character of Unicode 14.
"""

from __future__ import annotations

import unicodedata
from functools import cache

_NO_WIDTH = {"Mn", "Me", "Cf", "Cc", "Zl", "Zp"}
"""General categories of characters that occupy no column."""
_HANGUL_VOWELS = (range(0x1160, 0x1200), range(0xD7B0, 0xD7FC))
"""Hangul letters that are drawn as part of the letter before them."""
_SPACING = frozenset("\u0cbf\u0cc6\U00011a07\U00011a08\U00011c3f")
"""Vowel signs that are ``Mn``, but occupy a column in gettext and terminals."""


def display_width(text: str) -> int:
    """Return the columns that ``text`` occupies: two for a wide character, none for a mark."""
    return sum(map(_width, text))


@cache
def _width(character: str) -> int:
    code, category = ord(character), unicodedata.category(character)
    if category in _NO_WIDTH and character not in _SPACING:
        return 0
    if any(code in vowels for vowels in _HANGUL_VOWELS):
        return 0
    # Python treats unassigned characters as full-width
    return 2 if unicodedata.east_asian_width(character) in "WF" and category != "Cn" else 1
