"""Split a text into number shapes and words, in the same way for both languages.

The alternatives are tried in order, so that ``4/11/2025`` is one date rather than three numbers.
Each is bounded or consumes what it reads: the time is linear in the length of the text.
"""

from __future__ import annotations

import re

from translate.values.numerals import VULGAR_FRACTIONS

_CURRENCY = (
    "(?:VND|VNĐ|USD|EUR|GBP|JPY|CNY|RMB|KRW|AUD|CAD|SGD|THB|INR|RUB|CHF|HKD|TWD|IDR|MYR|PHP"
    "|Bt|Rs|Rp|RM)"
)
"""Codes that stand before a sum; ``CURRENCY`` below."""
_NUMERIC = r"""
    (?P<note>    (?<=[^\W\d_])\(\d{1,2}\) | (?<=[a-z][ ])\(\d{1,2}\)(?=[a-z]{3})
               | (?<=[a-z])\d{1,2}(?!\w|[.,]\d) )
  | (?P<phone>   0\d{2,3}(?:[ .-]\d{3}){2}\d{0,2}(?![\d.,]*\d) | 1[89]00[ .-]?\d{4,6}(?!\d) )
  | (?P<document>\d{1,5}(?:/\d{4})?[/-](?!CURRENCY\d)(?=[A-ZĐ]{2}|[A-ZĐ]-)[A-ZĐ]+\d*
                 (?:[-/&][A-ZĐ]+\d*)* )
  | (?P<iso>     \d{4}-\d{2}-\d{2}(?!\d) )
  | (?P<dmy>     \d{1,2}(?P<mark>[/.-])\d{1,2}(?P=mark)(?:1[0-9]|20)\d{2}(?!\d)
               | \d{1,2}[ ]?/[ ]?\d{1,2}[ ]?/[ ]?20\d{2}(?!\d) | \d{1,2}/\d{1,2}/\d{2}(?!\d) )
  | (?P<my>      T?\d{1,2}(?:[/-]|[ ]/[ ]?|/[ ])(?:19|20)\d{2}(?!\d) )
  | (?P<slash>   1/\d{1,3}(?:[.,]\d{3})+(?![.,]?\d)
               | \d{1,3}/\d{1,3}(?![\d/]|[.,]\d) | \d{1,2}[ ]?/[ ]?\d{1,2}(?![\d/]|[.,]\d|[ ]/) )
  | (?P<clock>   \d{1,2}[hH:]\d{2}(?!\d) | \d{1,2}h(?!\w) | \d{1,2}g\d{2}(?!\w) )
  | (?P<mixed>   \d{1,4}(?:tr|triệu|tỷ|k)\d{1,3}(?!\w) )
  | (?P<version> (?:\d+\.){2,}\d+(?<!\.\d{3})(?![\d,]) )
  | (?P<list>    \d(?:,\d){2,}(?![\d.,]) )
  | (?P<digraph> \d[GDFX](?!\w) )
  | (?P<metre>   \d{1,2}m\d{1,2}(?!\w) )
  | (?P<number>  \d{0,3}[VULGAR](?!\w) | (?<=[tT]hứ[ ])\d+(?=(?:,\d+)+[ ](?:và|hay|hoặc|đến)[ ]\d)
               | \d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d) | \d+(?:[.,]\d+)* | (?<![\w.])\.\d+ )
"""
_SIGNS = "$%€£¥₫₩₹฿°º"
_LETTERS = r"[^\W\d_]\w*"
_OTHER = rf"""
    (?P<symbol>  [A-Za-z]{{0,3}}\$(?:(?i:US|A)(?=\d|\Z))? | [{_SIGNS}]
               | CURRENCY(?=\d) )
  | (?P<code>    (?i:covid)[-\u2011 ]{{0,2}}\d+ | v\d+(?:\.\d+)*(?!\w)
               | [A-ZÀ-ÝĐ][^\W\d_]*(?:-|(?<=[^\W_])\u2011)?\d[\w-]* )
  | (?P<word>    (?i:km|m|dặm)/(?i:hr?|giờ|s)(?!\w) | {_LETTERS} )
"""
# the look-aheads avoid trying a dozen alternatives at most characters
_SHAPES = rf"(?=[\d.(TVULGAR])(?:{_NUMERIC}) | (?=[^\W\d_]|[{_SIGNS}])(?:{_OTHER})"
_TOKEN = re.compile(
    _SHAPES.replace("CURRENCY", _CURRENCY).replace("VULGAR", VULGAR_FRACTIONS), re.VERBOSE
)
_WORD = re.compile(rf"(?P<word>{_LETTERS})")
_MORE = re.compile(rf"[\d/{_SIGNS}{VULGAR_FRACTIONS}]")
"""What everything but plain words has."""


def tokenize(text: str) -> list[re.Match[str]]:
    """Return the words and number shapes of ``text``; spaces and punctuation are left out.

    A token's shape (``word``, ``number``, ``dmy`` …) is its ``lastgroup``.
    """
    # most sentences have no figure, and to look for words alone takes a third of the time
    return list((_TOKEN if _MORE.search(text) else _WORD).finditer(text))
