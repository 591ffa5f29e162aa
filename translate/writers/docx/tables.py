"""Tables of an article in a Word document: ECMA-376, part 1, 17.4."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx.document import Document
from docx.shared import Cm, Emu, Twips
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from translate.model import GroupKind, TextKind
from translate.writers.docx.styles import (
    CELL_SPACE,
    TABLE_SIZE,
    keep_rows,
    open_cell,
    rule_rows,
    set_row,
    set_widths,
    shrink_text,
)
from translate.writers.docx.surroundings import OUTSIDE
from translate.writers.layout.arrangement import leaves
from translate.writers.layout.grid import GAP, Grid, TableForm, table_form
from translate.writers.layout.grid import grid as grid_of
from translate.writers.layout.laid import LaidGroup

if TYPE_CHECKING:
    from translate.writers.docx.blocks import Container, Fill, WordBlocks

_MOST = 63
"""Columns that Word has."""
_BETWEEN = Cm(0.5)
"""The space between a table and its translation."""
_CHARACTER = 0.5
"""The width of a character, of the size of the font; few are wider."""
_LONG = 700
"""Characters above which a row may break across pages."""
_SHORT = 6
"""Rows of a table that stays on one page."""
_SMALLEST = 5.0
"""Points of the text in a table of many columns."""


@dataclass(frozen=True, slots=True)
class _GridCell:
    """A cell in the grid of its table; ends are the row and column after its last."""

    cell: LaidGroup
    row: int
    column: int
    row_end: int
    column_end: int


def is_regular(block: LaidGroup) -> bool:
    """Whether a table consists of captions and rows of cells, so that it is one in Word too."""
    captions = [one for one in block.children if one.kind is TextKind.CAPTION]
    rows = _rows_of(block)
    return [*captions, *rows] == list(block.children) and bool(_places(rows))


def fill_table(words: WordBlocks, into: Container, block: LaidGroup, *fills: Fill) -> None:
    """Add a table of the article, in the width of the text around it; its captions stand above it.

    Args:
        words: Adds what is in the cells.
        into: The document, or a cell of another table.
        block: The table.
        fills: Fill a paragraph with a passage; two, of both languages, set each row beside its
            translation, or a table that is too wide for that above its translation.
    """
    table = grid_of(block) if is_regular(block) else None
    if table is None or not isinstance(into, Document | _Cell):
        for fill in fills:
            for child, inside in words.children(block, OUTSIDE):
                words.add(into, child, fill, inside)
        return
    room = _room(words, into)
    form = _form(words, table, (room - _BETWEEN) // 2 if len(fills) > 1 else room)
    if len(fills) > 1 and (form.is_wide or 2 * table.columns >= _MOST):
        for fill in fills:
            fill_table(words, into, block, fill)
        return
    for fill in fills:
        for caption in (one for one in block.children if one.kind is TextKind.CAPTION):
            words.add(into, caption, fill)
    _set_table(words, into, block, form, fills)
    after: Paragraph = into.add_paragraph()  # which Word wants after a table in a cell
    after._p.style = "AfterTable"


def _set_table(
    words: WordBlocks,
    into: Document | _Cell,
    block: LaidGroup,
    form: TableForm,
    fills: Sequence[Fill],
) -> None:
    rows = _rows_of(block)
    places = _places(rows)
    columns = max(one.column_end for one in places)
    side = _widths(form, _room(words, into), len(fills))[:columns]
    widths = [*side, _BETWEEN, *side] if len(fills) > 1 else side
    table = into.add_table(len(rows), len(widths))
    table.autofit = False
    rule_rows(table)
    grid = [row.cells for row in table.rows]
    for number, fill in enumerate(fills):
        first = number * (len(side) + 1)
        for place in places:
            cell = grid[place.row][first + place.column]
            if place.row_end - place.row > 1 or place.column_end - place.column > 1:
                cell = cell.merge(grid[place.row_end - 1][first + place.column_end - 1])
            heads = place.cell.group.header or rows[place.row].group.header
            words.add_cell(cell, place.cell, fill, heads=heads)
    for laid, row in zip(rows, table.rows, strict=True):
        if laid.group.header:
            set_row(row, "w:tblHeader")
        if _length(laid) <= _LONG:
            set_row(row, "w:cantSplit")
    if len(fills) > 1:
        for cells in grid:
            open_cell(cells[len(side)])
    if len(rows) <= _SHORT:
        keep_rows(table)
    set_widths(table, widths)
    if form.is_wide:
        shrink_text(table, max(TABLE_SIZE * form.size, _SMALLEST))


def _room(words: WordBlocks, into: Document | _Cell) -> int:
    """The width for a table, in EMU: that of a cell without the space at its sides."""
    if isinstance(into, _Cell):
        return (into.width or words.width) - 2 * Twips(CELL_SPACE)
    return words.width


def _form(words: WordBlocks, table: Grid, room: int) -> TableForm:
    """How the table is set in a width in EMU."""
    characters = Emu(room).pt / (TABLE_SIZE * _CHARACTER)
    return table_form(table, words.edition.article.language, characters)


def _widths(form: TableForm, room: int, sides: int) -> list[int]:
    """The widths of the columns of a side, in EMU; they fill it."""
    whole = (room - _BETWEEN) // 2 if sides > 1 else room
    total = sum(form.widths) + GAP * len(form.widths)
    return [int(whole * (width + GAP) / total) for width in form.widths]


def _rows_of(block: LaidGroup) -> list[LaidGroup]:
    return [one for one in block.children if isinstance(one, LaidGroup) and _is_row(one)]


def _length(row: LaidGroup) -> int:
    """Characters of the longest text in a row."""
    return max((max(len(one.source), len(one.text)) for one in leaves((row,))), default=0)


def _is_row(block: LaidGroup) -> bool:
    """Whether a block is a row that consists of cells."""
    cells = [one for one in block.children if one.kind is GroupKind.CELL]
    return block.kind is GroupKind.ROW and len(cells) == len(block.children)


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
