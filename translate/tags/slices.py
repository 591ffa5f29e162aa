"""Cut the marks of a text with it: which mark, or part of one, belongs to which piece."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from translate.model import Mark, MarkKind
from translate.tags.by_form import marks_by_form
from translate.tags.letters import STANDALONE
from translate.tags.nested import nested
from translate.tags.tagged import written
from translate.tags.untagged import untagged


def shared_out(
    marks: Iterable[Mark], spans: Sequence[tuple[int, int]]
) -> tuple[list[list[Mark]], list[Mark]]:
    """Return the marks of each piece of a text, and those of none.

    Of a mark over several pieces each has its part; images at the end of a part are in it. A mark
    that stands alone belongs to the piece that it is in or whose end it touches, else to the next
    one, else to the last; so does a link of no length, which an image may follow.

    Args:
        marks: Over the text.
        spans: The pieces, apart and in order.

    Returns:
        Marks with offsets into the whole text.
    """
    marks = list(marks)
    shared: list[list[Mark]] = [[] for _ in spans]
    lost = []
    shown = _up_to_images(marks)
    starts = [start for start, _ in spans]
    ends = [end for _, end in spans]
    for mark in marks:
        if mark.start >= mark.end or mark.kind in STANDALONE:
            if spans:
                shared[min(bisect_left(ends, mark.start), len(spans) - 1)].append(mark)
            continue
        first, last = bisect_right(ends, mark.start), bisect_left(starts, mark.end)
        for index in range(first, last):
            start, end = max(mark.start, starts[index]), min(mark.end, ends[index])
            at_end = mark.at_end if end == mark.end else shown.get(end, 0)
            shared[index].append(replace(mark, start=start, end=end, at_end=at_end))
        if first >= last:
            lost.append(mark)
    return shared, lost


def reaching(marks: Iterable[Mark], spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the pieces of a text up to the images that marks over their last words end with.

    In ``[Một câu. ![ảnh](a.png)](u) Câu sau.`` a space parts the image from its sentence; the link
    says that it does not belong to the next.

    Args:
        marks: Over the text.
        spans: The pieces, apart and in order, without spaces at their ends.
    """
    found = list(spans)
    ends = [end for _, end in spans]
    for mark in marks:
        if mark.at_end and mark.end > mark.start:
            index = bisect_left(ends, mark.end) - 1
            if index < 0 or mark.start >= ends[index]:
                continue
            if index + 1 == len(spans) or mark.end <= spans[index + 1][0]:
                found[index] = (found[index][0], max(found[index][1], mark.end))
    return found


def _up_to_images(marks: Iterable[Mark]) -> dict[int, int]:
    """How many marks stand alone at a place, up to the last image there."""
    alone: Counter[int] = Counter()
    found = {}
    for mark in marks:
        if mark.kind in STANDALONE:
            alone[mark.start] += 1
            if mark.kind is MarkKind.IMAGE:
                found[mark.start] = alone[mark.start]
    return found


def sliced(text: str, pieces: Sequence[str]) -> list[str]:
    """Return the pieces of a text with its tags, which keep their numbers.

    Args:
        text: A text with tags.
        pieces: What it is cut into without them, in order, with nothing but spaces between.
    """
    if "<" not in text:
        return list(pieces)
    marks = marks_by_form(text)
    plain = untagged(text, marks).plain
    spans = []
    at = 0
    for piece in pieces:
        at = max(plain.find(piece, at), at)
        spans.append((at, at + len(piece)))
        at += len(piece)
    long = reaching(marks, spans)
    shared, _ = shared_out(marks, long)
    return [
        _written(piece + plain[end:reach], start, own)
        for piece, (start, end), (_, reach), own in zip(pieces, spans, long, shared, strict=True)
    ]


def _written(piece: str, offset: int, marks: Iterable[Mark]) -> str:
    """Return a piece with the tags of marks that have offsets into the text that it is from."""
    length = len(piece)
    moved = [
        replace(
            mark,
            start=min(max(mark.start - offset, 0), length),
            end=min(max(mark.end - offset, 0), length),
        )
        for mark in marks
    ]
    return written(piece, nested(piece, moved)[0])
