"""Pieces of a text as offsets, carried over to another form of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from rapidfuzz.distance import Indel

if TYPE_CHECKING:
    from collections.abc import Iterable


class TextSpan(NamedTuple):
    """A piece of a text."""

    start: int
    """Code-point offset of the first character."""
    end: int
    """Code-point offset after the last."""


class _Piece(Protocol):
    """Anything that stands in a text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def overlap(one: _Piece, other: _Piece) -> bool:
    """Return whether two pieces of a text have a character in common."""
    return one.start < other.end and other.start < one.end


def carried(before: str, after: str, spans: Iterable[tuple[int, int]]) -> list[TextSpan]:
    """Return where the pieces of one text stand in another that differs from it in places.

    Args:
        before: A text.
        after: The same text, corrected, restored or normalised.
        spans: Pieces of ``before``.

    Returns:
        For each piece its place in ``after``; the place is empty where nothing is left of it. What
        was put in the place of a piece belongs to it.
    """
    if before == after:
        return [TextSpan(*span) for span in spans]
    equal = [
        (block.src_start, block.src_end, block.dest_start)
        for block in Indel.opcodes(before, after)
        if block.tag == "equal"
    ]
    return [_carry(span, equal, len(after)) for span in spans]


def _carry(span: tuple[int, int], equal: list[tuple[int, int, int]], length: int) -> TextSpan:
    """Carry one piece, given the stretches that both texts share: start, end, start there."""
    start = 0
    for begin, stop, there in equal:
        if begin <= span[0] < stop:
            start = there + span[0] - begin
        elif stop <= span[0]:
            start = there + stop - begin
    end = length
    for begin, stop, there in reversed(equal):
        if begin < span[1] <= stop:
            end = there + span[1] - begin
        elif span[1] <= begin:
            end = there
    return TextSpan(start, max(start, end))
