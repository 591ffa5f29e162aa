"""Which English words the text hardly has: what to write sentences about next.

More words help a small model more than more passes over the same ones (see README.md), so the text
is compared with a list of a language's common words, such as those of SCOWL that Debian has as
``wamerican-small``. A word is counted with its regular forms: who has read *harvests* in ten pairs
will not fail at *harvested*.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tools.starter_model.corpus import Pair

_WORD = re.compile(r"[a-z]+")
_SHORTEST = 3
_ENDINGS = {
    "s": ("",),
    "es": ("",),
    "ies": ("y",),
    "ed": ("", "e"),
    "ied": ("y",),
    "ing": ("", "e"),
    "er": ("", "e"),
    "est": ("", "e"),
    "ly": ("",),
    "ness": ("",),
}
"""A form's ending, and what its base may have instead."""


def rare_words(pairs: Iterable[Pair], words: Iterable[str], most: int) -> dict[str, int]:
    """Return the base words of ``words`` that, with the forms listed, stand in few pairs.

    Args:
        pairs: Sentence pairs; the English is looked at.
        words: A language's common words, one form each; names and abbreviations are passed over.
        most: How many pairs may have a word that is still rare.

    Returns:
        Each word, in alphabetical order, with the number of pairs that have it.
    """
    known = {word for word in words if len(word) >= _SHORTEST and _WORD.fullmatch(word)}
    read = Counter(word for pair in pairs for word in set(_WORD.findall(pair.english.lower())))
    families: Counter[str] = Counter()
    for word in known:
        families[_base(word, known)] += read[word]
    return {word: families[word] for word in sorted(families) if families[word] <= most}


def _base(word: str, known: set[str]) -> str:
    """Return the shortest known word that ``word`` may be a regular form of, or itself."""
    stems = [
        word.removesuffix(ending) + instead
        for ending, replacements in _ENDINGS.items()
        if word.endswith(ending)
        for instead in replacements
    ]
    undoubled = [stem[:-1] for stem in stems if len(stem) > 1 and stem[-1] == stem[-2]]
    return min([word, *(stem for stem in stems + undoubled if stem in known)], key=len)
