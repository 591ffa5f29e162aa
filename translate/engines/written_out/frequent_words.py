"""Say what models have hardly read in words that they have: ``kiếng`` as kính, ``ghé`` as ghé thăm.

The starter's text is mostly of northern newspapers and news from abroad. A word of the south, or of
the market and the river, it takes for one that is spelt like it: the boat would "hate" the villages
that it visits (ghé, ghét).
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translate.text.capitals import capitalised
from translate.text.word_list import read_pairs
from translate.values.style.edit import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

_DATA = Path(__file__).parents[1] / "data" / "frequent-words.txt"
_WORD_BEHIND = re.compile(r" ([^\W\d_])")


def frequent_words(text: str) -> Iterator[Edit]:
    """Propose frequent words for rare ones.

    Words with a capital are names and stay, but for the first word of a sentence, if none follows.

    Args:
        text: The sentence, NFC.
    """
    for found in _pattern().finditer(text):
        rare = found[0].lower()
        frequent = _listed()[rare]
        behind = _WORD_BEHIND.match(text, found.end()) if found[0] != rare else None
        if frequent == rare or (behind and behind[1].isupper()):
            continue
        if found[0] != rare:
            frequent = capitalised(frequent)
        yield Edit(found.start(), found.end(), frequent)


@cache
def _listed() -> dict[str, str]:
    return read_pairs(_DATA)


@cache
def _pattern() -> re.Pattern[str]:
    """Finds the words of the list, the longest first; with a capital at the start only.

    What guards them counts with a capital anywhere.
    """
    words = sorted(_listed(), key=len, reverse=True)
    guards = [word for word in words if _listed()[word] == word]
    first = "|".join(re.escape(capitalised(word)) for word in words)
    choices = "|".join(map(re.escape, words))
    guarded = "|".join(map(re.escape, guards))
    return re.compile(
        rf"(?<![\w-])(?i:{guarded})(?![\w-])|(?<![\w-])(?:{choices})(?![\w-])"
        rf"|(?:\A|(?<=\A[\"“‘]))(?:{first})(?![\w-])"
    )
