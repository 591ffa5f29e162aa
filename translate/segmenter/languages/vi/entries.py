"""Look the entries of word lists up in running text.

A set of 1,000 entries is made at once; to compile an expression of them takes 10 ms, whenever the
program starts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.segmenter.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Sequence

_RUN = re.compile(r"(?:\s[^\W\d_]+)+")
"""Words without a sign between them, each behind a space."""


class EntrySet:
    """The entries of Vietnamese lists, of one or more words each."""

    def __init__(self, *names: str) -> None:
        self._entries = frozenset[str]().union(*(words("vi", name) for name in names))
        self._lengths = sorted({entry.count(" ") + 1 for entry in self._entries})

    def begin(self, run: Sequence[str], at: int) -> bool:
        """Whether an entry begins with the word *at* this place of *run*."""
        return any(" ".join(run[at : at + length]) in self._entries for length in self._lengths)

    def follow(self, text: str, at: int, most: int) -> bool:
        """Whether an entry is behind an offset, after at most *most* other words."""
        found = _RUN.match(text, at)
        run = found[0].split() if found else []
        return any(self.begin(run, start) for start in range(min(most + 1, len(run))))

    def are_in(self, text: str) -> bool:
        """Whether an entry stands anywhere in a text, behind a space."""
        runs = [run.split() for run in _RUN.findall(text)]
        return any(self.begin(run, start) for run in runs for start in range(len(run)))
