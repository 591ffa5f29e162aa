"""Write a sentence with its marks as text with numbered tags."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from translate.model import Mark, MarkKind
from translate.tags.letters import STANDALONE, end_tag_of, tag_of
from translate.tags.nested import nested
from translate.text.tag_form import TAG


@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence as it stands in a catalog."""

    text: str
    """With tags: ``Xem <a1>bản đồ</a1>.<n2/>``."""
    marks: tuple[Mark, ...]
    """Numbered, in the order of their tags, well nested; crossing ones have been split."""
    dropped: tuple[Mark, ...] = ()
    """Marks that have no tag: over no text, or nested too deep."""


def tagged(plain: str, marks: Iterable[Mark]) -> Tagged:
    """Return a sentence with its marks as numbered tags.

    Args:
        plain: The sentence.
        marks: Over ``plain``, in the order in which they begin, the outer before the inner; their
            numbers count for nothing. Of marks that begin at the same place the longer one is
            outside; of equally long ones the one that is listed first, code always innermost. What
            stands alone where another mark begins is inside that mark if it is listed after it;
            where another mark ends, it is behind it, but for as many as that mark's
            ``at_end`` says.

    Returns:
        The text and the marks, numbered from 1 in the order in which they begin. Numbers that stand
        in ``plain`` as a tag, whatever its letter, are skipped. Spaces at the edges of a mark are
        outside of it. Of two marks that cross, the one that begins later is split where the other
        ends. A mark over no text is dropped, but a link of no length keeps the images that are
        listed directly after it.
    """
    listed = list(marks)
    if not listed:
        return Tagged(plain, ())
    ordered, dropped = nested(plain, listed)
    numbers = _free_numbers(plain)
    numbered = tuple(replace(mark, number=next(numbers)) for mark in ordered)
    return Tagged(written(plain, numbered), numbered, tuple(dropped))


def written(plain: str, marks: Iterable[Mark]) -> str:
    """Return ``plain`` with the tags of marks that have numbers, are nested and in their order."""
    parts: list[str] = []
    open_marks: list[Mark] = []
    done = point = count = 0
    for mark in marks:
        if mark.kind in STANDALONE:
            count = count + 1 if mark.start == point else 1
            point = mark.start
        while open_marks and not _goes_on(open_marks[-1], mark, count):
            ended = open_marks.pop()
            parts += [plain[done : ended.end], end_tag_of(ended)]
            done = ended.end
        parts += [plain[done : mark.start], tag_of(mark)]
        done = mark.start
        if mark.kind not in STANDALONE:
            open_marks.append(mark)
    while open_marks:
        mark = open_marks.pop()
        parts += [plain[done : mark.end], end_tag_of(mark)]
        done = mark.end
    return "".join((*parts, plain[done:]))


def _goes_on(mark: Mark, following: Mark, count: int) -> bool:
    """Whether a mark ends after another one begins.

    Args:
        mark: A mark over text, or a link of no length.
        following: The other, which begins later or is listed after it.
        count: Of one that stands alone, the number that it has among those at its place.
    """
    if mark.end != following.start:
        return mark.end > following.start
    if mark.start == mark.end:
        return following.kind is MarkKind.IMAGE
    return following.kind in STANDALONE and count <= mark.at_end


def _free_numbers(plain: str) -> Iterator[int]:
    """Yield the numbers from 1 that stand in no tag of ``plain``."""
    taken = {int(match["number"]) for match in TAG.finditer(plain)}
    number = 0
    while True:
        number += 1
        if number not in taken:
            yield number
