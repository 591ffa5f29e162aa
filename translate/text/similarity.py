"""How alike two sentences are, and which of many are alike at all: words first, then letters."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Indel

from translate.text.canonical import canonical

_UNRELATED = 0.15
_FIRST = 0x10000
"""Where the characters that stand for words begin."""


def similarity(first: str, second: str) -> float:
    """How alike two sentences are, from 0 to 1: the mean over their words and their letters.

    Sentences that share hardly a word are not looked at letter by letter: the similarity is then
    that of their words. Unrelated news sentences reach 0.3.
    """
    ours, theirs = _words(first), _words(second)
    words = Indel.normalized_similarity(ours, theirs)
    if words < _UNRELATED:
        return words
    return (words + Indel.normalized_similarity(" ".join(ours), " ".join(theirs))) / 2


@lru_cache(maxsize=1 << 15)
def _words(text: str) -> tuple[str, ...]:
    return tuple(canonical(text).casefold().split(" "))


class Sentences:
    """Sentences, ready to be searched for those that share words with another.

    Words stand as single characters, and so rapidfuzz compares a sentence with a hundred thousand
    others in some milliseconds. `similarity` can be much only where this finds something.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._codes: dict[str, str] = {}
        self._coded: list[str | None] = [self._code(text) for text in texts]

    def near(
        self, text: str, limit: int, *, least: float = 0.0, start: int = 0, end: int | None = None
    ) -> list[int]:
        """The sentences that share most words with ``text``, in the same order, best first.

        Args:
            text: A sentence.
            limit: How many at most.
            least: The `similarity` that is of interest.
            start: The first sentence to look at.
            end: The one before which to stop.
        """
        found = process.extract(
            self._code(text),
            self._coded[start:end],
            scorer=Indel.normalized_similarity,
            # similarity is the mean of words' and letters' similarity, and the latter is 1 at most
            score_cutoff=max(_UNRELATED, 2 * least - 1),
            limit=limit,
        )
        return [start + index for *_, index in found]

    def drop(self, index: int) -> None:
        """Find the sentence at ``index`` no more."""
        self._coded[index] = None

    def _code(self, text: str) -> str:
        codes = self._codes
        return "".join([codes.setdefault(w, chr(_FIRST + len(codes))) for w in _words(text)])
