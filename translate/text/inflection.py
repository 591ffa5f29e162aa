"""Phrases in the forms that a text gives their words: plurals, possessives, verb endings."""

from __future__ import annotations

import re
from functools import lru_cache

from translate.model.languages import base, name_of
from translate.text.plurals import plural_of

_UNSPACED = {"CJK", "HIRAGANA", "THAI"}
"""Scripts that do not put spaces between words."""
_DOUBLING = re.compile(r"(?<![aeiou])[aeiou][bdgklmnprt]\Z")
"""Ends verbs whose last letter may be doubled: "ship", "travel", and not "speak"."""


@lru_cache(maxsize=10_000)
def inflected(phrase: str, language: str = "en") -> re.Pattern[str]:
    """Return a pattern that finds ``phrase`` in lower-case text, in any form of its words.

    ``rare earth`` is found in ``rare-earth`` and ``rare earths``, ``carry`` in ``carried``. In
    other languages a word may have any ending of up to four letters.

    Args:
        phrase: Words of that language.
        language: Its code.
    """
    if name_of(language).scripts & _UNSPACED:
        return re.compile(re.escape(phrase.lower()))
    stem = _stem if base(language) == "en" else _any_ending
    words = [stem(re.escape(word)) for word in phrase.lower().split()]
    return re.compile(r"(?<!\w)" + r"[\s-]+".join(words) + r"(?!\w)")


def _any_ending(word: str) -> str:
    return rf"{word}\w{{0,4}}"


def _stem(word: str) -> str:
    if word.endswith("y") and len(word) > 3:
        return rf"{word[:-1]}(?:y|ies|ied|ying|y['’]s)"
    if word.endswith("e"):
        forms = rf"{word}?(?:s|d|r|rs|ing|['’]s)?"
    else:
        doubled = rf"|{word[-1]}ed|{word[-1]}ing" if _DOUBLING.search(word) else ""
        forms = rf"{word}(?:e?s|e?d|ing|['’]s?|s['’]{doubled})?"
    plural = plural_of(word)
    return forms if plural.startswith(word) and plural != f"{word}ren" else rf"(?:{forms}|{plural})"
