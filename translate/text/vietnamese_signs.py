"""How Vietnamese a text reads: by the syllables that the language has, and by its marks."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache, lru_cache
from itertools import product
from pathlib import Path
from typing import NamedTuple

from translate.text.word_list import entries

_RIMES = Path(__file__).parent / "data" / "rimes.txt"
_ONSETS = (
    "", *"bcdđghklmnprstvx", "ch", "gh", "gi", "kh", "ng", "ngh", "nh", "ph", "qu", "th", "tr",
)  # fmt: skip
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"\S*(?:://|@|www\.)\S*|#\S+")
_SAMPLE = 300
"""How many words are looked at: more would say the same."""
_FEW = 6
"""Of fewer words nothing can be said: a name or two, a line of figures."""
_SYLLABLES = 0.6
"""The share of Vietnamese syllables below which a text is something else. Of articles full of
foreign names and terms nine words in ten are such syllables, of English three in ten."""
_BRIEF = 25
"""Of fewer words, names and terms may be many."""
_BRIEF_SYLLABLES = 0.45
_MARKED = 0.25
"""The share of words with diacritics; ordinary text has three in four."""
_SINGLES = 3
"""How many single letters with marks there must be at least."""
_SINGLE = 0.1
"""The share of single letters with marks from which on letters have come apart from their words;
ordinary text has one in fifty, such as *ở* and *ý*."""


class Signs(NamedTuple):
    """How Vietnamese a text reads."""

    words: int
    """How many of its words were looked at."""
    syllables: float
    """The share of words that are Vietnamese syllables, 0 to 1."""
    marked: float
    """The share of words with a diacritic of Vietnamese."""
    single: float
    """The share of words that are one letter with a mark."""

    @property
    def problem(self) -> str:
        """Why the text does not read as Vietnamese; empty where it does, or is too short to say."""
        if self.words < _FEW:
            return ""
        if self.single >= _SINGLE and self.single * self.words >= _SINGLES:
            return "its letters have come apart, as in text copied from a PDF"
        if self.syllables < (_SYLLABLES if self.words >= _BRIEF else _BRIEF_SYLLABLES):
            return "its words are not Vietnamese"
        return "" if self.marked >= _MARKED else "it has no diacritics"


def signs_of(text: str) -> Signs:
    """Return how Vietnamese ``text`` reads, by its first words."""
    composed = _ADDRESS.sub(" ", unicodedata.normalize("NFC", text))
    kinds = Counter(map(_kind, _WORD.findall(composed)[:_SAMPLE]))
    number = kinds.total()
    syllables, marked, single = (
        sum(count for kind, count in kinds.items() if kind[sign]) / (number or 1)
        for sign in range(3)
    )
    return Signs(number, syllables, marked, single)


@lru_cache(maxsize=1 << 14)
def _kind(word: str) -> tuple[bool, bool, bool]:
    """Whether a word is a Vietnamese syllable, has a diacritic then, and is one letter with one."""
    word = word.lower()
    toneless = unicodedata.normalize("NFC", _TONES.sub("", unicodedata.normalize("NFD", word)))
    syllable = toneless in _syllables()
    return syllable, syllable and not word.isascii(), len(word) == 1 and not word.isascii()


@cache
def _syllables() -> frozenset[str]:
    """Every syllable without its tone; some of them are no word."""
    rimes = [rime for _, line in entries(_RIMES.read_text("utf-8")) for rime in line.split()]
    made = {onset + rime for onset, rime in product(_ONSETS, rimes)}
    return frozenset(made | {"gi", "gin", "giêng", "gim", "giêt"})
