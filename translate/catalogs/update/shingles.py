"""Which of many sentences are worth a close look: those that share words, or pairs of words.

The work grows with the number of sentences, not with its square: what many sentences have in common
tells little, and only those near the place where one expects the sentence are counted.

Source: A. Broder (1997), "On the resemblance and containment of documents".
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise

from translate.text.canonical import canonical

_SHARE = 0.2
"""The part of its shingles that the sentence with fewer must have in common with the other."""
_COUNTED = 256
"""How many places are counted for a sentence; those of its rarest shingles come first."""
_COMMON = 16
"""How many sentences that have a shingle are counted."""


class Shingles:
    """Sentences, ready to be searched for those that share words with another.

    Args:
        texts: The sentences.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._dropped: set[int] = set()
        self._sizes: list[int] = []
        """How many shingles each sentence has."""
        self._places: dict[str, list[int]] = defaultdict(list)
        """Where each shingle stands, in order."""
        for place, text in enumerate(texts):
            found = _shingles(text)
            self._sizes.append(len(found))
            for shingle in found:
                self._places[shingle].append(place)

    def near(self, text: str, limit: int, expected: int = 0) -> list[int]:
        """Return the places of the sentences that share most with ``text``, best first.

        Args:
            text: A sentence.
            limit: How many at most.
            expected: The place where it would stand if nothing had moved.
        """
        found = _shingles(text)
        known = [self._places[shingle] for shingle in found if shingle in self._places]
        places: list[int] = []
        size = len(found) - len(known)  # how many shingles of the sentence are looked at
        for one in sorted(known, key=len):
            if len(places) >= _COUNTED:
                break
            places += _around(one, expected)
            size += 1
        shared, sizes, least = Counter(places), self._sizes, min(2, size)
        enough = [
            (-count, abs(place - expected), place)
            for place, count in shared.items()
            if count >= least and count >= _SHARE * min(size, sizes[place])
            if place not in self._dropped
        ]
        return [place for _, _, place in sorted(enough)[:limit]]

    def drop(self, place: int) -> None:
        """Leave the sentence at ``place`` out of later searches."""
        self._dropped.add(place)


def _shingles(text: str) -> list[str]:
    """Return the shingles of a sentence, in an order that is the same in every run."""
    words = canonical(text).casefold().split(" ")
    return list(dict.fromkeys([*map(" ".join, pairwise(words)), *words]))


def _around(places: list[int], expected: int) -> list[int]:
    if len(places) <= _COMMON:
        return places
    start = bisect_left(places, expected) - _COMMON // 2
    start = max(0, min(start, len(places) - _COMMON))
    return places[start : start + _COMMON]
