"""A table as plain text: words left-aligned, numbers right-aligned."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from translate.text.characters.width import display_width

Cell = str | int


def table(
    columns: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    colours: Mapping[int, Callable[[str], str]] | None = None,
) -> str:
    """Format ``rows`` under their column names; the first column is words, the others numbers.

    Args:
        columns: Their names.
        rows: A cell for each.
        colours: What marks a cell of a column, by the column's number; a number 0 has no colour.
    """
    lines = [tuple(columns), *[tuple(_text(cell) for cell in row) for row in rows]]
    widths = [max(display_width(line[i]) for line in lines) for i in range(len(columns))]
    return "\n".join(_line(line, widths, colours or {}) for line in lines)


def _text(cell: Cell) -> str:
    return f"{cell:,}" if isinstance(cell, int) else cell


def _line(
    cells: Sequence[str], widths: Sequence[int], colours: Mapping[int, Callable[[str], str]]
) -> str:
    first, *others = zip(cells, widths, strict=True)
    padded = [first[0] + " " * (first[1] - display_width(first[0]))]
    for number, (cell, width) in enumerate(others, 1):
        colour = colours.get(number) if cell != "0" else None
        padded.append(" " * (width - display_width(cell)) + (colour(cell) if colour else cell))
    return "  ".join(padded).rstrip()
