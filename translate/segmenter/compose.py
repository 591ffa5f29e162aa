"""Offsets in text that is not in Unicode's composed form (NFC).

Sentences are found in composed text; these are their places in the text as it came.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from translate.segmenter.site import CLOSERS, FACES, JOINERS, NOTES, STOPS, WIDE_STOPS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PIECE = re.compile(
    rf"""[{STOPS}{WIDE_STOPS}{CLOSERS}"'{JOINERS}{NOTES}{FACES}\s]"""
    rf"""|[^{STOPS}{WIDE_STOPS}{CLOSERS}"'{JOINERS}{NOTES}{FACES}\s]+"""
)
"""A character that composes with nothing before or after it, or all that lies between two such."""


def original_spans(
    text: str, composed: str, spans: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield, for spans of *composed* in order, the same spans of *text*."""
    place = _Cursor(text, composed)
    for start, end in spans:
        yield place.at(start), place.at(end)


class _Cursor:
    """Walks through both texts at once."""

    def __init__(self, text: str, composed: str) -> None:
        self._text, self._composed = text, composed
        self._pieces = _PIECE.finditer(text)
        self._from = self._to = 0  # where the current piece starts and ends in *text*
        self._composed_from = self._composed_to = 0

    def at(self, offset: int) -> int:
        """The place in the text of an offset into the composed text, not before the last asked."""
        while self._composed_to < offset:
            piece = next(self._pieces)
            self._from, self._to = piece.span()
            self._composed_from = self._composed_to
            self._composed_to += len(unicodedata.normalize("NFC", piece.group()))
        if offset == self._composed_to:
            return self._to
        return self._inside(offset)

    def _inside(self, offset: int) -> int:
        """The same within a piece: a project's own string ends in the middle of a word."""
        wanted = self._composed[self._composed_from : offset]
        for end in range(self._from, self._to):
            if unicodedata.normalize("NFC", self._text[self._from : end]) == wanted:
                return end
        return self._to
