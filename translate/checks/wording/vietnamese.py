"""Whether a word can be Vietnamese: one syllable, spelled by the rules, with its diacritics."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from translate.checks.word_lists import words

_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_ONSET = re.compile(r"ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx]|")


@lru_cache(maxsize=20_000)
def is_accented_syllable(word: str) -> bool:
    """Whether ``word``, in lower case, is a Vietnamese syllable that has a diacritic.

    Spelling alone decides: an onset, and a rhyme of ``data/vietnamese-rhymes.txt``. A few words of
    other languages (``là``) are spelled so too.
    """
    if word.isascii() or not word.isalpha():
        return False
    letters = unicodedata.normalize("NFD", word).translate(_TONES)
    plain = unicodedata.normalize("NFC", letters)
    onset = _ONSET.match(plain)
    end = onset.end() if onset else 0
    # the i of "gì" and "gìn" belongs to the onset and to the rhyme
    return any(plain[at:] in words("vietnamese-rhymes") for at in {end, 1 if end == 2 else end})
