"""Decide to which side of a cut the punctuation between two words belongs."""

from __future__ import annotations

from collections.abc import Sequence

from translate.segmenter.known.path import Stretch
from translate.segmenter.known.sentences import squeezed
from translate.walk import Span

_LONGEST = 100
"""The longest run of punctuation between two words, in characters, that is taken apart."""


class Gaps:
    """The text between the words of a text."""

    def __init__(self, text: str, words: Sequence[Span]) -> None:
        self._text, self._words = text, words

    def cut(self, left: Stretch, right: Stretch, spans: Sequence[Span]) -> Span:
        """Return where *left* ends and *right* starts.

        The cut is where the known sentences had it. If the punctuation has changed since, it is
        where the rules cut, if they cut there, else at the first space, else after all punctuation.
        """
        start, end = self._words[left.end - 1][1], self._words[right.start][0]
        gap = self._text[start:end]
        cut = self._known(gap, left, right) if len(gap) <= _LONGEST else -1
        if cut < 0:
            cut = _ruled(start, end, spans) - start
        if cut < 0:
            cut = next((i for i, char in enumerate(gap) if char.isspace()), len(gap))
        before, after = gap[:cut], gap[cut:]
        return start + len(before.rstrip()), end - len(after.lstrip())

    def _known(self, gap: str, left: Stretch, right: Stretch) -> int:
        """Return the place in the gap that fits known sentences on both sides, or one; or -1."""
        tails = {tail for _, tail in left.edges}
        heads = {head for head, _ in right.edges}
        best, most = -1, 0
        for cut in range(len(gap) + 1):
            fits = (squeezed(gap[:cut]) in tails) + (squeezed(gap[cut:]) in heads)
            if fits > most:
                best, most = cut, fits
        return best


def _ruled(start: int, end: int, spans: Sequence[Span]) -> int:
    """Return where the rules cut between two offsets; -1 if they do not."""
    return next((last for _, last in spans if start <= last <= end), -1)
