"""Words beside the numbers of list items, such as ``Điều 1.``, which are part of no text."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from translate.text.word_list import read

_DATA = Path(__file__).parent / "data"


def translate_mark(mark: str, source: str, target: str) -> str:
    """Return the number of a list's item with the words beside it in another language.

    They have the capitals of the source; what the list of the two languages has not stays.

    Args:
        mark: The number as the source writes it: ``1.``, ``Điều 1.``
        source: The language of the source, such as ``vi``.
        target: The language that it is translated into.
    """
    words, pattern = _listed(source, target)
    if not words:
        return mark
    return pattern.sub(lambda found: _like(found[0], words[found[0].lower()]), mark)


def _like(source: str, word: str) -> str:
    if len(source) > 1 and source.isupper():
        return word.upper()
    return word.capitalize() if source[0].isupper() else word


@cache
def _listed(source: str, target: str) -> tuple[dict[str, str], re.Pattern[str]]:
    path = _DATA / f"item-words.{source}-{target}.txt"
    pairs = (entry.partition(":") for entry in (read(path) if path.is_file() else ()))
    words = {left.strip(): right.strip() for left, _, right in pairs}
    longest = sorted(words, key=len, reverse=True)
    return words, re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b", re.IGNORECASE)
