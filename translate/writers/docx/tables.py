"""Tables of an article in a Word document: ECMA-376, part 1, 17.4."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx.document import Document
from docx.shared import Emu
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from translate.model import GroupKind, TextKind
from translate.writers.docx.styles import rule_rows, set_row
from translate.writers.docx.surroundings import OUTSIDE
from translate.writers.laid import LaidGroup

if TYPE_CHECKING:
    from translate.writers.docx.blocks import Container, Fill, WordBlocks

_MOST = 63
"""Columns that Word has."""


@dataclass(frozen=True, slots=True)
class _GridCell:
    """A cell in the grid of its table; ends are behind the last row and column."""

    cell: LaidGroup
    row: int
    column: int
    row_end: int
    column_end: int


def fill_table(words: WordBlocks, into: Container, block: LaidGroup, fill: Fill) -> None:
    """Add a table of the article, as wide as the text around it; its captions stand above it.

    Args:
        words: Adds what is in the cells.
        into: The document, or a cell of another table.
        block: The table.
        fill: Fills a paragraph with a passage.
    """
    captions = [one for one in block.children if one.kind is TextKind.CAPTION]
    rows = [one for one in block.children if isinstance(one, LaidGroup) and _is_row(one)]
    regular = [*captions, *rows] == list(block.children)
    if not regular or not isinstance(into, Document | _Cell):
        for child, inside in words.children(block, OUTSIDE):
            words.add(into, child, fill, inside)
        return
    for caption in captions:
        words.add(into, caption, fill)
    places = _places(rows)
    if not places:
        return
    table = _new_table(into, len(rows), max(one.column_end for one in places), words.width)
    grid = [row.cells for row in table.rows]
    for place in places:
        cell = grid[place.row][place.column]
        if place.row_end - place.row > 1 or place.column_end - place.column > 1:
            cell = cell.merge(grid[place.row_end - 1][place.column_end - 1])
        heads = place.cell.group.header or rows[place.row].group.header
        words.add_cell(cell, place.cell, fill, heads=heads)
    for laid, row in zip(rows, table.rows, strict=True):
        if laid.group.header:
            set_row(row, "w:tblHeader")
    if isinstance(into, _Cell):
        # Word wants a paragraph after a table in a cell
        after: Paragraph = into.add_paragraph()
        after._p.style = "AfterTable"


def _is_row(block: LaidGroup) -> bool:
    """Whether a block is a row that consists of cells."""
    cells = [one for one in block.children if one.kind is GroupKind.CELL]
    return block.kind is GroupKind.ROW and len(cells) == len(block.children)


def _new_table(into: Document | _Cell, rows: int, columns: int, width: int) -> Table:
    if isinstance(into, _Cell):
        table = into.add_table(rows, columns)
    else:
        table = into.add_table(rows, columns)
    table.autofit = True
    rule_rows(table)
    room = (into.width or width) if isinstance(into, _Cell) else width
    for column in table.columns:
        column.width = Emu(int(room / columns))
    return table


def _places(rows: Sequence[LaidGroup]) -> list[_GridCell]:
    """Return where each cell of a table stands, those that take several columns or rows too."""
    taken: set[tuple[int, int]] = set()
    found = []
    for number, row in enumerate(rows):
        column = 0
        for cell in row.children:
            while (number, column) in taken:
                column += 1
            if not isinstance(cell, LaidGroup) or column >= _MOST:
                continue
            row_end = min(number + max(cell.group.rowspan, 1), len(rows))
            column_end = min(column + max(cell.group.colspan, 1), _MOST)
            while any((number, one) in taken for one in range(column, column_end)):
                column_end -= 1
            taken |= {(r, c) for r in range(number, row_end) for c in range(column, column_end)}
            found.append(_GridCell(cell, number, column, row_end, column_end))
            column = column_end
    return found
