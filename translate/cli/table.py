"""A table as plain text: words left-aligned, numbers right-aligned."""

from __future__ import annotations

from collections.abc import Sequence

from translate.text.width import display_width

Cell = str | int


def table(columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> str:
    """Format ``rows`` under their column names; the first column is words, the others numbers."""
    lines = [tuple(columns), *[tuple(_text(cell) for cell in row) for row in rows]]
    widths = [max(display_width(line[i]) for line in lines) for i in range(len(columns))]
    return "\n".join(_line(line, widths) for line in lines)


def _text(cell: Cell) -> str:
    return f"{cell:,}" if isinstance(cell, int) else cell


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = zip(cells, widths, strict=True)
    padded = [first[0] + " " * (first[1] - display_width(first[0]))]
    padded += [" " * (width - display_width(cell)) + cell for cell, width in others]
    return "  ".join(padded).rstrip()
