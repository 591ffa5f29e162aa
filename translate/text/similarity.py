"""Similarity of sentences, and search for similar ones: by words first, then by letters."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Indel, LCSseq

from translate.text.canonical import canonical

_UNRELATED = 0.15
"""Sentences whose words are less similar than this are not compared letter by letter."""
_KEPT = 1 / 3
"""The share of a text's words, in their order, that make it an edit of another: two translations of
one sentence have names and small words in common anyway."""
_SHARED = 0.01
"""The least similarity of words that share one."""
_ROUNDING = 1e-6
"""Tolerance for a computed similarity that exactly meets a limit."""
_FIRST = 0x10000
"""The first of the characters that represent words."""
_CODES = 0x100000
"""The number of these; further words share one, so that some comparisons are in vain."""
_BEFORE_SPACE = tuple("([-")
_AFTER_SPACE = tuple(",.;:!?%)]-")
"""Characters before and after a space that `canonical` removes."""


def similarity(first: str, second: str) -> float:
    """Return the similarity of two sentences, from 0 to 1: the mean over their words and letters.

    Sentences with hardly a word in common are not compared letter by letter: the similarity is then
    that of their words. Unrelated news sentences reach 0.3.
    """
    ours, theirs = _words(first), _words(second)
    alike = Indel.normalized_similarity(ours, theirs)
    if alike < _UNRELATED:
        return alike
    return (alike + Indel.normalized_similarity(" ".join(ours), " ".join(theirs))) / 2


def keeps_words(draft: str, text: str) -> bool:
    """Return whether ``text`` is ``draft``, edited or not, rather than written without it.

    An edit keeps at least a third of its words from the draft, in their order, and two of them.
    """
    if draft == text:
        return bool(text)
    ours, theirs = _words(text), _words(draft)
    kept = LCSseq.similarity(ours, theirs)
    return kept >= max(2, _KEPT * len(ours))


@lru_cache(maxsize=1 << 15)
def _words(text: str) -> tuple[str, ...]:
    """Return the words of ``text`` in canonical spelling, without regard to case."""
    return tuple(canonical(text).casefold().split(" "))


class Sentences:
    """Sentences, prepared for finding those that share words with another.

    Each word is a single character, so that rapidfuzz compares a sentence with a hundred thousand
    others in some milliseconds. `similarity` can be high only for sentences that this finds.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._codes = _Codes()
        self._coded: list[str | None] = [self._codes.coded(text) for text in texts]

    def near(
        self,
        text: str,
        limit: int,
        *,
        least: float = _UNRELATED,
        start: int = 0,
        end: int | None = None,
    ) -> list[int]:
        """Return the indices of the sentences with most words in common with ``text``, best first.

        Args:
            text: A sentence.
            limit: The greatest number of indices.
            least: The `similarity` of interest; every sentence that reaches it is found.
            start: The first sentence to look at.
            end: The sentence before which to stop.
        """
        found = process.extract(
            self._codes.coded(text),
            self._coded[start:end],
            scorer=Indel.normalized_similarity,
            # the similarity is the mean of those of words and letters, and the latter is 1 at most;
            # below _UNRELATED it is that of the words
            score_cutoff=max(_SHARED, min(least, _UNRELATED), 2 * least - 1) - _ROUNDING,
            limit=limit,
        )
        return [start + index for *_, index in found]

    def drop(self, index: int) -> None:
        """Leave the sentence at ``index`` out of later searches."""
        self._coded[index] = None


class _Codes(dict[str, str]):
    """A character for each word as it is written, the same for all spellings of a word.

    Nearly every sentence is coded by this alone, much faster than by `_words`, with the same
    result. A word that `canonical` would join to a neighbour has an empty code.
    """

    def __init__(self) -> None:
        self._spelt: dict[str, str] = {}

    def __missing__(self, word: str) -> str:
        spelt = canonical(word).casefold()
        joined = spelt.endswith(_BEFORE_SPACE) or spelt.startswith(_AFTER_SPACE) or not spelt
        self[word] = code = "" if joined else self._code(spelt)
        return code

    def coded(self, text: str) -> str:
        """Return ``text`` as one character per word."""
        # the one place in news with words that `canonical` joins
        words = text.replace(" – ", "–").replace(" - ", "-").split()
        codes = list(map(self.__getitem__, words))
        return "".join(codes if codes and all(codes) else map(self._code, _words(text)))

    def _code(self, spelt: str) -> str:
        return self._spelt.setdefault(spelt, chr(_FIRST + len(self._spelt) % _CODES))
