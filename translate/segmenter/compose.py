"""Compose text (Unicode's NFC) before it is read, and map offsets back to the original text.

The text is composed in pieces of a few thousand characters: otherwise one decomposed character, as
web pages often have somewhere, would send a whole book through the slow path, which takes ten times
as long as a check.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from translate.segmenter.site import CLOSERS, FACES, JOINERS, NOTES, STOPS, WIDE_STOPS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PIECE = 4_000
"""Length of a piece in characters; it ends after the next space."""
_LONGEST_STACK = 30
"""Marks on one letter. More do not occur in any language (UAX #15, stream-safe text format), and
sorting them takes time that grows with the square of their number."""
_MARK = re.compile(
    r"[^\w\x00-\u02ff\u2000-\u206f\u2190-\u2bff\u3000-\u303f\ufe00-\ufe0f\U0001f000-\U000effff]"
)
"""A mark: not a letter, and outside the blocks of punctuation, symbols and emoji."""
_STACK = re.compile(f"{_MARK.pattern}{{{_LONGEST_STACK + 1}}}")
_PART = re.compile(
    rf"""[{STOPS}{WIDE_STOPS}{CLOSERS}"'{JOINERS}{NOTES}{FACES}\s]"""
    rf"""|[^{STOPS}{WIDE_STOPS}{CLOSERS}"'{JOINERS}{NOTES}{FACES}\s]+"""
)
"""A character that composes with nothing before or after it, or the text between two of them."""


class _Changed(NamedTuple):
    """A piece that differs from its composed form."""

    start: int
    """Offset of its start in the composed text."""
    composed: str
    origin: int
    """Offset of its start in the original text."""
    original: str


class Composed:
    """A text in composed form that can map offsets to the original text."""

    def __init__(self, text: str) -> None:
        self._changed: list[_Changed] = []
        pieces, length = [], 0
        for origin, piece in _pieces(text):
            composed = _composed(piece)
            if composed != piece:
                self._changed.append(_Changed(length, composed, origin, piece))
            pieces.append(composed)
            length += len(composed)
        self.text = "".join(pieces) if self._changed else text

    def original(self, spans: Iterable[tuple[int, int]]) -> Iterable[tuple[int, int]]:
        """Return, for ordered spans of the composed text, the same spans of the original."""
        return self._original(spans) if self._changed else spans

    def _original(self, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        place = _Place(self._changed)
        for start, end in spans:
            yield place.at(start), place.at(end)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield the pieces with their offsets. A space composes with nothing before or after it."""
    start = 0
    while start < len(text):
        end = text.find(" ", start + _PIECE) + 1 or len(text)
        yield start, text[start:end]
        start = end


def _composed(piece: str) -> str:
    # a stack of marks covers a character of every sample, and samples are faster to check
    if _MARK.search(piece[::_LONGEST_STACK]) and _STACK.search(piece):
        return piece
    return unicodedata.normalize("NFC", piece)


class _Place:
    """Offset mapping from one changed piece to the next; between them the shift is constant."""

    def __init__(self, changed: list[_Changed]) -> None:
        self._left = changed[::-1]
        self._piece: _Cursor | None = None
        self._end = self._shift = 0

    def at(self, offset: int) -> int:
        """Return the original of a composed offset, which must not be less than the last one."""
        while self._left and self._left[-1].start < offset:
            piece = self._left.pop()
            self._piece = _Cursor(piece)
            self._end = piece.start + len(piece.composed)
            self._shift = piece.origin + len(piece.original) - self._end
        if self._piece and offset < self._end:
            return self._piece.at(offset)
        return offset + self._shift


class _Cursor:
    """A position that advances in both forms of a changed piece."""

    def __init__(self, piece: _Changed) -> None:
        self._piece = piece
        self._parts = _PART.finditer(piece.original)
        self._from = self._to = 0  # where the current part starts and ends in the original
        self._composed_from = self._composed_to = 0

    def at(self, offset: int) -> int:
        """Return the original of a composed offset, which must not be less than the last one."""
        piece = self._piece
        inside = offset - piece.start
        while self._composed_to < inside:
            part = next(self._parts)
            self._from, self._to = part.span()
            self._composed_from = self._composed_to
            self._composed_to += len(unicodedata.normalize("NFC", part.group()))
        if inside == self._composed_to:
            return piece.origin + self._to
        return piece.origin + self._within(piece.composed[self._composed_from : inside])

    def _within(self, wanted: str) -> int:
        """Do the same inside a part, where a project's own string may end within a word."""
        for end in range(self._from, self._to):
            if unicodedata.normalize("NFC", self._piece.original[self._from : end]) == wanted:
                return end
        return self._to
