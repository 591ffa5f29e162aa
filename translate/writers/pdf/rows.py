"""An article's tree as one row after the other, for editions with both languages side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from translate.model import GroupKind, TextKind, VerbatimKind
from translate.writers.layout.grid import grid
from translate.writers.layout.laid import LaidBlock, LaidGroup, LaidPassage


@dataclass(frozen=True, slots=True)
class LaidRow:
    """A passage, or a table or figure with all that is in it, with what is around it."""

    block: LaidBlock
    depth: int = 0
    """In how many lists it is."""
    quoted: int = 0
    """In how many quotations."""
    marker: str = ""
    """What stands before it: a bullet, a number, a dash."""
    verse: str = ""
    """``line`` for a line of a stanza, ``last`` for its last one."""
    note: str = ""
    """The id of a note that begins with it."""
    of: int = 0
    """The outermost block that it is in, counted from 0."""
    tight: bool = False
    """Whether it is close to the row before, as the items of a list are."""
    ends: bool = True
    """Whether the next row is not close to it."""


def rows(blocks: Iterable[LaidBlock]) -> list[LaidRow]:
    """Return the rows of blocks in reading order."""
    found = [
        row
        for place, block in enumerate(blocks)
        for row in _rows(block, LaidRow(block, of=place), LaidRow(block, of=place))
    ]
    tight = [False, *(_together(one, other) for one, other in pairwise(found)), False]
    return [
        replace(row, tight=tight[place], ends=not tight[place + 1])
        for place, row in enumerate(found)
    ]


def is_figure(block: LaidBlock) -> bool:
    """Whether a block is a figure of images, one at least, and texts below them."""
    if not isinstance(block, LaidGroup) or block.kind is not GroupKind.FIGURE:
        return False
    kinds = [child.kind for child in block.children if isinstance(child, LaidPassage)]
    others = {kind for kind in kinds if isinstance(kind, VerbatimKind)}
    if len(kinds) != len(block.children) or others != {VerbatimKind.IMAGE}:
        return False
    below = [kind for kind in kinds if kind is not TextKind.ALT]
    return VerbatimKind.IMAGE not in below[below.count(VerbatimKind.IMAGE) :]


def _together(row: LaidRow, other: LaidRow) -> bool:
    """Whether two rows that follow one another are items of one list, or lines of one stanza."""
    in_list = bool(row.depth and other.depth and row.of == other.of)
    return in_list or row.verse == "line"


def _rows(block: LaidBlock, first: LaidRow, around: LaidRow) -> Iterator[LaidRow]:
    """Yield the rows of a block, of which the first may have something else around it."""
    if isinstance(block, LaidPassage):
        # what has its number or dash in its text needs no bullet
        yield replace(first, block=block, marker=block.lead or first.marker)
        return
    if is_figure(block) or (block.kind is GroupKind.TABLE and grid(block)):
        yield replace(first, block=block)
        return
    if block.kind is GroupKind.LIST:
        inside = replace(around, depth=around.depth + 1, marker="", note="")
        for child in block.children:
            yield from _rows(child, inside, inside)
        return
    if block.kind is GroupKind.ITEM:
        first = replace(first, marker="•")
    elif block.kind is GroupKind.QUOTE:
        first = replace(first, quoted=first.quoted + 1)
        around = replace(around, quoted=around.quoted + 1)
    elif block.kind is GroupKind.NOTE:
        first = replace(first, note=block.group.id)
    for place, child in enumerate(block.children):
        if block.kind is GroupKind.VERSE:
            verse = "last" if place == len(block.children) - 1 else "line"
            first, around = replace(first, verse=verse), replace(around, verse=verse)
        after = replace(around, marker="", note="")
        yield from _rows(child, after if place else first, after)
