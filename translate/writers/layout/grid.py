"""Where the cells of a table stand, with spans resolved, and how wide its columns need to be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from translate.model import GroupKind, TextKind
from translate.writers.layout.arrangement import leaves
from translate.writers.layout.laid import LaidGroup, LaidPassage, LaidSentence
from translate.writers.nobreak import keep_together

_BREAKS = 16
"""Characters of a word that is set whole; an address is broken before it is longer."""
_LABEL = 0.7
"""The width of a label's characters, of those of the text."""
_WIDER = 1
"""Characters by which a short word may be wider than its number of characters says."""
_HALF_PAGE = 46
"""Characters of a table that a column of a printed page has room for."""
GAP = 2.4
"""Characters that the space between two columns takes."""


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


@dataclass(frozen=True, slots=True)
class ColumnNeed:
    """How wide a column of a table would be, in characters of its text, in either language."""

    word: float
    """What is not broken: its longest word, number with unit, or label."""
    text: float
    """The longest text of its cells, in one line."""


def needs(table: Grid, source_language: str) -> list[ColumnNeed]:
    """Return how wide the columns of a table need to be, in both of its languages.

    A text over several columns counts for each of them in part.
    """
    found = [ColumnNeed(1 + _WIDER, 1 + _WIDER)] * table.columns
    for one in table.cells:
        lines = [line for text in leaves((one.cell,)) for line in text.lines]
        own = _need(lines, source_language)
        share = ColumnNeed(own.word / one.colspan, own.text / one.colspan)
        for column in range(one.column, one.column + one.colspan):
            known = found[column]
            found[column] = ColumnNeed(
                max(known.word, share.word), max(known.text, share.text, share.word)
            )
    return found


@dataclass(frozen=True, slots=True)
class TableForm:
    """How a table is set in the width of so many characters."""

    widths: tuple[float, ...]
    """The columns, in characters; the spaces between them are not in it."""
    room: float
    """What all columns together may take, in characters."""
    size: float
    """The size of the text, of 1: less where no word could stay whole otherwise."""
    fits: bool
    """Whether each text stands in one line."""

    @property
    def is_wide(self) -> bool:
        """Whether the table is too wide for the room."""
        return self.size < 1


def across(column: float) -> float:
    """Return the characters that two columns and the space between them have room for."""
    return 2 * column + 2 * GAP


def table_form(table: Grid, source_language: str, room: float) -> TableForm:
    """Return how a table is set, in both of its languages, in ``room`` characters.

    Each column gets its longest word, and of the rest what it can use.
    """
    wanted = needs(table, source_language)
    left = max(room - GAP * (table.columns - 1), 1)
    words, texts = sum(one.word for one in wanted), sum(one.text for one in wanted)
    rest = min(max(left - words, 0) / max(texts - words, 1), 1)
    widths = tuple(one.word + rest * (one.text - one.word) for one in wanted)
    return TableForm(widths, max(left, words), min(left / words, 1), texts <= left)


def width_class(block: LaidGroup, source_language: str) -> str:
    """Return the classes of a table on a page: ``wide``, and ``dense`` if that is not enough.

    A wide one does not stand beside its translation; the words of a dense one have room on a
    printed page only if they are small.
    """
    table = grid(block)
    if not table or not table_form(table, source_language, _HALF_PAGE).is_wide:
        return ""
    is_dense = table_form(table, source_language, across(_HALF_PAGE)).is_wide
    return "wide dense" if is_dense else "wide"


def _need(lines: list[LaidSentence], source_language: str) -> ColumnNeed:
    source = [word for line in lines for word in _words(line.source, source_language)]
    target = [word for line in lines for word in _words(line.text, line.language)]
    labels = [_LABEL * len(line.label) for line in lines if line.label]
    longest = max((min(len(word), _BREAKS) for word in (*source, *target)), default=1)
    word = max(longest + _WIDER, *labels, 0)
    texts = [sum(len(one) + 1 for one in words) + _WIDER for words in (source, target)]
    return ColumnNeed(word, max(texts[0], texts[1] + sum(labels) + len(labels), word))


def _words(text: str, language: str) -> list[str]:
    """The words of a text, with those that stay together as one."""
    return keep_together(text, language).split(" ")


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
