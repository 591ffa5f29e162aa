"""Two words of the source in a row, without their diacritics: "de song" for để sống.

One such word may be English (song) or of another language (de); two, in the order of the source,
are Vietnamese, unless both are English.
"""

from __future__ import annotations

from itertools import pairwise
from operator import and_
from typing import TYPE_CHECKING

from translate.checks.word_lists import words
from translate.checks.wording.dictionary import SHORTEST, english
from translate.checks.wording.kept_vietnamese import LONG_NAMES, in_name
from translate.text.folding import strip_marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translate.checks.context import Context


def stripped_pairs(context: Context) -> frozenset[int]:
    """Return the indices of the target's words that are two of the source in a row."""
    target, source = context.target.words, context.source.folded_words
    there = [word[0] in source for word in target]
    likely = [
        at
        for at, both in enumerate(map(and_, there, there[1:]))
        if both and _is_plain(target[at][0])
    ]
    if not likely:
        return frozenset()
    pairs = frozenset(_pairs(context))
    found: set[int] = set()
    for at in likely:
        one, two = target[at][0], target[at + 1][0]
        beside = target[at + 1].start() - target[at].end() == 1
        if beside and (one, two) in pairs and not (_is_english(one) and _is_english(two)):
            found |= {at, at + 1}
    return frozenset(at for at in found if not in_name(context, at))


def _is_plain(word: str) -> bool:
    return word.isascii() and word.islower()


def _pairs(context: Context) -> Iterator[tuple[str, str]]:
    """Yield what two words of the source in a row are without their diacritics.

    What names a kind (cá linh, trà giảo cổ lam) keeps its name in English; words without diacritics
    may be of another language on both sides (de facto).
    """
    kinds, no_name = words("left-vi.kinds"), words("left-vi.first")
    of_name = 0
    """How many syllables to come may belong to the name of a kind."""
    for one, two in pairwise(context.source.lower_words):
        if one in kinds:
            of_name = LONG_NAMES.get(one, 1)
        elif one in no_name:
            of_name = 0
        elif of_name:
            of_name -= 1
        if not of_name and not (one.isascii() and two.isascii()):
            yield strip_marks(one), strip_marks(two)


def _is_english(word: str) -> bool:
    """Whether a word can be English; of short ones a dictionary has many that nobody writes."""
    if len(word) < SHORTEST:
        return word in words("short-english")
    dictionary = english()
    return word in words("common-english") or (dictionary is not None and dictionary.knows(word))
