"""Names exchanged for others, the same on both sides: what this teaches is to copy names.

A corpus has only some hundred Vietnamese names that English writes without marks; a model learns
those by heart. So most names become any syllable of the language, capitalised.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from tools.starter_model.corpus import Pair

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable

_WORD = r"(?<![\w-])[^\W\d_]{2,}(?![\w-])"
_NAME = re.compile(_WORD)
_RUN = re.compile(rf"{_WORD}(?: {_WORD})+")
_SHORTEST = 4
"""Letters of a name without marks; shorter ones are too often something else."""
_LONGEST_SYLLABLE = 7
"""Letters of the longest in Vietnamese: nghiêng."""
_FREQUENT = 5
"""How often a syllable is in the text before it may be a name; rarer ones are often slips."""
_ANY_SYLLABLE = 0.65
"""Share of the new syllables that are any at all; the others are from names of the text."""
_SYLLABLES = (2, 4)
"""Of a full name, at least and at most."""


class Names:
    """The names of a corpus, and pairs with one name put for another.

    A name is a capitalised word on both sides that English does not also write in lower case (so
    that "May" and "Bush" are let be): spelt alike (Merkel), or with the marks that English leaves
    out (Nguyễn, Nguyen). Words in a row are one full name (Nguyễn Văn Minh).
    """

    def __init__(self, pairs: Iterable[Pair]) -> None:
        common: Counter[str] = Counter()
        words: Counter[str] = Counter()
        names: dict[str, str] = {}
        full: set[str] = set()
        for pair in pairs:
            common.update(re.findall(r"[a-z]{2,}", pair.english))
            words.update(_NAME.findall(pair.vietnamese.lower()))
            names |= _shared_names(pair)
            full.update(word for run in _shared_runs(pair) for word in run.split())
        self.known = {
            name: english for name, english in names.items() if common[english.lower()] < 2
        }
        marked = {name for name in self.known if not name.isascii()}
        self._alike = [name for name in self.known if name.isascii()]
        self._marked = sorted(marked | full)
        self._syllables = [
            word.capitalize()
            for word, times in sorted(words.items())
            if times >= _FREQUENT and not word.isascii() and len(word) <= _LONGEST_SYLLABLE
        ] or self._marked

    def change(self, pair: Pair, random: random.Random) -> Pair:
        """Return ``pair`` with another name for each that both sides share."""
        runs = _shared_runs(pair)
        inside = {word for run in runs for word in run.split()}
        single = [name for name in _shared_names(pair) if name in self.known]
        changes = {run: self._full_name(random) for run in runs}
        changes |= {name: self._other(name, random) for name in single if name not in inside}
        in_english = {plain(name): plain(other) for name, other in changes.items()}
        if len(in_english) < len(changes):  # Hà and Hạ are both Ha: which Ha is which?
            return pair
        return Pair(
            _replace(pair.vietnamese, changes), _replace(pair.english, in_english), pair.weight
        )

    def _full_name(self, random: random.Random) -> str:
        return " ".join(self._syllable(random) for _ in range(random.randint(*_SYLLABLES)))

    def _syllable(self, random: random.Random) -> str:
        return random.choice(self._syllables if random.random() < _ANY_SYLLABLE else self._marked)

    def _other(self, name: str, random: random.Random) -> str:
        """Another name; for one without marks as often the head of one, the tail of another."""
        if not name.isascii():
            return self._syllable(random)
        first, second = random.choice(self._alike), random.choice(self._alike)
        if random.random() < 0.5:
            return first
        cut = random.randint(2, len(first) - 1)
        return first[:cut] + second[random.randint(2, len(second) - 1) :]


def plain(text: str) -> str:
    """Return ``text`` without Vietnamese marks, as English newspapers print names."""
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _replace(text: str, changes: dict[str, str]) -> str:
    """Put the new names for the old, whole words only, the longest first."""
    if not changes:
        return text
    names = "|".join(sorted(map(re.escape, changes), key=len, reverse=True))
    return re.sub(rf"(?<![\w-])(?:{names})(?![\w-])", lambda match: changes[match[0]], text)


def _shared_names(pair: Pair) -> dict[str, str]:
    """The names of both sides, word by word: as Vietnamese writes them, and as English does."""
    english = set(_NAME.findall(pair.english))
    here = {name for name in _NAME.findall(pair.vietnamese) if name.istitle()}
    # sorted, so that the same seed makes the same changes in every run
    return {
        name: plain(name)
        for name in sorted(here)
        if plain(name) in english and (len(name) >= _SHORTEST or not name.isascii())
    }


def _shared_runs(pair: Pair) -> list[str]:
    """The full names with marks that are once on each side, without a title before them."""
    found = []
    for run in _RUN.findall(pair.vietnamese):
        for capitalised, words in groupby(run.split(), str.istitle):
            if capitalised:
                found += _shared_tail(list(words), pair)
    return found


def _shared_tail(words: list[str], pair: Pair) -> list[str]:
    """The longest tail of ``words`` that is a full name of both sides, in a list, or none."""
    for start in range(len(words) - 1):
        name = " ".join(words[start:])
        once = pair.vietnamese.count(name) == 1 == pair.english.count(plain(name))
        if once and not name.isascii():
            return [name]
    return []
