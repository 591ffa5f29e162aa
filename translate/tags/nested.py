"""Bring the marks of a sentence into order: each inside the one before it, or after it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from translate.model import Mark, MarkKind
from translate.tags.letters import STANDALONE

DEEPEST = 24
"""Marks inside each other; what is nested deeper is dropped: no person wrote it."""


def nested(plain: str, marks: Iterable[Mark]) -> tuple[list[Mark], list[Mark]]:
    """Return the marks of a sentence in the order in which they begin, well nested.

    Args:
        plain: The sentence.
        marks: Over ``plain``, as in `translate.tags.tagged`.

    Returns:
        The marks without the spaces at their edges, crossing ones split; and those that are
        dropped, because they are over no text or nested too deep.
    """
    nest = _Nest()
    groups = _by_start(plain, marks, nest.dropped)
    for place in sorted(groups):
        nest.close(place)
        for mark in groups[place]:
            nest.add(mark)
    nest.close(len(plain))
    narrow = [_trimmed(plain, index, nest.marks) for index in range(len(nest.marks))]
    kept: dict[int, list[Mark]] = defaultdict(list)
    for one in narrow:
        if one is not None:
            kept[one.start].append(one)
    return [mark for _, group in sorted(kept.items()) for mark in _outer_first(group)], nest.dropped


def _by_start(plain: str, marks: Iterable[Mark], dropped: list[Mark]) -> dict[int, list[Mark]]:
    """Return marks by where they begin, held to the text; those over no text go to ``dropped``."""
    places: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        start = min(max(mark.start, 0), len(plain))
        end = start if mark.kind in STANDALONE else min(max(mark.end, start), len(plain))
        places[start].append(replace(mark, start=start, end=end))
    for start, group in places.items():
        kept = []
        for index, mark in enumerate(group):
            if _has_content(plain, mark, group[index + 1 :]):
                kept.append(mark)
            else:
                dropped.append(mark)
        places[start] = _outer_first(kept)
    return places


def _has_content(plain: str, mark: Mark, following: Sequence[Mark]) -> bool:
    """Whether a mark stands alone or is over something: text, or an image in a link."""
    if mark.kind in STANDALONE or plain[mark.start : mark.end].strip():
        return True
    image = bool(following) and following[0].kind is MarkKind.IMAGE
    return mark.start == mark.end and mark.kind is MarkKind.LINK and image


def _outer_first(group: Sequence[Mark]) -> list[Mark]:
    """Return marks that begin at one place so that each is outside of those after it.

    What has no length keeps its place among the others.
    """
    over = [mark for mark in group if mark.end > mark.start]
    over.sort(key=lambda mark: (-mark.end, mark.kind is MarkKind.CODE))
    ordered = iter(over)
    return [next(ordered) if mark.end > mark.start else mark for mark in group]


class _Nest:
    """Marks from left to right, those of which more is to come on a stack."""

    def __init__(self) -> None:
        self.marks: list[Mark] = []
        self.dropped: list[Mark] = []
        self._open: list[int] = []
        """The indices in ``marks`` of those that are open, the innermost last."""

    def add(self, mark: Mark) -> None:
        """Add a mark inside those that are open."""
        if mark.end > mark.start:
            if len(self._open) >= DEEPEST:
                self.dropped.append(mark)
                return
            self._open.append(len(self.marks))
        self.marks.append(mark)

    def close(self, place: int) -> None:
        """End every mark that ends before ``place`` or there."""
        while ends := [end for end in map(self._end, self._open) if end <= place]:
            self._close(min(ends))

    def _close(self, place: int) -> None:
        """End the marks that end at ``place``; one inside them that goes on is split."""
        split = []
        while any(self._end(index) <= place for index in self._open):
            index = self._open.pop()
            mark = self.marks[index]
            if mark.end > place:
                self.marks[index] = replace(mark, end=place, at_end=0)
                split.append(replace(mark, start=place))
        for mark in reversed(split):
            self.add(mark)

    def _end(self, index: int) -> int:
        return self.marks[index].end


def _trimmed(plain: str, index: int, marks: Sequence[Mark]) -> Mark | None:
    """Return a mark without the spaces at its edges; None for a part that has nothing else.

    An image that it begins with stays in it, and so do the spaces after the image; of one that it
    ends with, the space before.
    """
    mark = marks[index]
    if mark.start == mark.end:
        return mark
    words = plain[mark.start : mark.end]
    if not words.strip():
        return None
    start = mark.start
    end = mark.end if mark.at_end else start + len(words.rstrip())
    if words[0].isspace() and not _begins_with_image(mark, marks[index + 1 :]):
        start += len(words) - len(words.lstrip())
    return replace(mark, start=start, end=end)


def _begins_with_image(mark: Mark, following: Iterable[Mark]) -> bool:
    for one in following:
        if one.start > mark.start:
            return False
        if one.kind is MarkKind.IMAGE:
            return True
    return False
