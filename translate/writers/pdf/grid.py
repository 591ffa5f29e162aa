"""Where the cells of a table stand: their rows and columns, with spans resolved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from translate.model import GroupKind, TextKind
from translate.writers.laid import LaidGroup, LaidPassage


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell at its place."""

    row: int
    """From 0, as ``column``."""
    column: int
    cell: LaidGroup
    colspan: int
    rowspan: int
    """Never out of the table, nor out of its head."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as a grid."""

    columns: int
    rows: int
    heads: int
    """How many of the rows, from the top, are its head."""
    cells: tuple[GridCell, ...]
    captions: tuple[LaidPassage, ...]


def grid(table: LaidGroup) -> Grid | None:
    """Return a table as a grid; None if it holds something else than captions and rows of cells."""
    captions = tuple(
        one
        for one in table.children
        if isinstance(one, LaidPassage) and one.kind is TextKind.CAPTION
    )
    rows = [
        one for one in table.children if isinstance(one, LaidGroup) and one.kind is GroupKind.ROW
    ]
    cells = [cell for row in rows for cell in row.children]
    whole = len(captions) + len(rows) == len(table.children) and cells
    if not whole or any(cell.kind is not GroupKind.CELL for cell in cells):
        return None
    heads = next((at for at, row in enumerate(rows) if not row.group.header), len(rows))
    if heads == len(rows):
        heads = min(1, len(rows) - 1)
    placed = tuple(_placed(rows, heads))
    columns = max(one.column + one.colspan for one in placed)
    return Grid(columns, len(rows), heads, placed, captions)


def _placed(rows: list[LaidGroup], heads: int) -> Iterator[GridCell]:
    taken: set[tuple[int, int]] = set()
    for at, row in enumerate(rows):
        column = 0
        end = heads if at < heads else len(rows)
        for cell in row.children:
            if not isinstance(cell, LaidGroup):
                continue
            while (at, column) in taken:
                column += 1
            wide = max(1, min(cell.group.colspan, _LONGEST))
            wide = next((n for n in range(1, wide) if (at, column + n) in taken), wide)
            high = max(1, min(cell.group.rowspan, end - at))
            taken |= {(at + y, column + x) for y in range(high) for x in range(wide)}
            yield GridCell(at, column, cell, wide, high)
            column += wide


_LONGEST = 100
"""Columns that a cell takes at most."""
