"""Unicode's composed form (NFC), in which text is read, and the way back to the text as it came.

The text is composed in pieces of a few thousand characters: one character in decomposed form, as a
web page often has somewhere, would otherwise take a whole book through the slow path, which needs
ten times as long as a look.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from translate.segmenter.site import CLOSERS, FACES, JOINERS, NOTES, STOPS, WIDE_STOPS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PIECE = 4_000
"""Characters; a piece ends after the next space."""
_LONGEST_STACK = 30
"""Marks on one letter. More are no text in any language (UAX #15, stream-safe text format), and
putting them in order takes time that grows with the square of their number."""
_MARK = re.compile(
    r"[^\w\x00-\u02ff\u2000-\u206f\u2190-\u2bff\u3000-\u303f\ufe00-\ufe0f\U0001f000-\U000effff]"
)
"""A mark: no letter, and of none of the blocks of punctuation, symbols and emoji."""
_STACK = re.compile(f"{_MARK.pattern}{{{_LONGEST_STACK + 1}}}")
_PART = re.compile(
    rf"""[{STOPS}{WIDE_STOPS}{CLOSERS}"'{JOINERS}{NOTES}{FACES}\s]"""
    rf"""|[^{STOPS}{WIDE_STOPS}{CLOSERS}"'{JOINERS}{NOTES}{FACES}\s]+"""
)
"""A character that composes with nothing before or after it, or all that lies between two such."""


class _Changed(NamedTuple):
    """A piece that is not the same in composed form."""

    start: int
    """Where it starts in the composed text."""
    composed: str
    origin: int
    """Where it starts in the text as it came."""
    original: str


class Composed:
    """A text in composed form that knows the offsets of the text as it came."""

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
        """Return, for spans of the composed text in order, the same spans of the original."""
        return self._original(spans) if self._changed else spans

    def _original(self, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        place = _Place(self._changed)
        for start, end in spans:
            yield place.at(start), place.at(end)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield the pieces and where they start. A space composes with nothing before or after it."""
    start = 0
    while start < len(text):
        end = text.find(" ", start + _PIECE) + 1 or len(text)
        yield start, text[start:end]
        start = end


def _composed(piece: str) -> str:
    # a stack of marks covers a character of every sample; samples are quicker to look through
    if _MARK.search(piece[::_LONGEST_STACK]) and _STACK.search(piece):
        return piece
    return unicodedata.normalize("NFC", piece)


class _Place:
    """Walks from one changed piece to the next; between them, the offsets differ by a constant."""

    def __init__(self, changed: list[_Changed]) -> None:
        self._left = changed[::-1]
        self._piece: _Cursor | None = None
        self._end = self._shift = 0

    def at(self, offset: int) -> int:
        """The original's place of an offset of the composed text, not before the last asked."""
        while self._left and self._left[-1].start < offset:
            piece = self._left.pop()
            self._piece = _Cursor(piece)
            self._end = piece.start + len(piece.composed)
            self._shift = piece.origin + len(piece.original) - self._end
        if self._piece and offset < self._end:
            return self._piece.at(offset)
        return offset + self._shift


class _Cursor:
    """Walks through a changed piece in both forms at once."""

    def __init__(self, piece: _Changed) -> None:
        self._piece = piece
        self._parts = _PART.finditer(piece.original)
        self._from = self._to = 0  # where the current part starts and ends in the original
        self._composed_from = self._composed_to = 0

    def at(self, offset: int) -> int:
        """The original's place of an offset of the composed text, not before the last asked."""
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
        """The same within a part: a project's own string ends in the middle of a word."""
        for end in range(self._from, self._to):
            if unicodedata.normalize("NFC", self._piece.original[self._from : end]) == wanted:
                return end
        return self._to
