"""Tables drawn with lines (Pandoc, reStructuredText) as tables with pipes, and back.

Cells over several columns or rows are no such table: it stays as it is drawn, as code.
https://pandoc.org/MANUAL.html#extension-grid_tables
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_BORDER = re.compile(r"\+(?::?[-=]+:?\+)+[ \t]*")
_ITEM = re.compile(r"(?:[-*+]|\d+[.)])[ \t]+\S|:[ \t]|#{1,6} |>")
"""Begins a block in a cell: what was a line of its own stays one."""
_ESCAPED = re.compile(r"^(\d*)\\([-+.)] )")
"""A sign that begins a block: here it is meant to, where the lines of a cell are apart."""
_FENCE = re.compile(r"`{3,}|~{3,}")
_BREAK, _GAP = "<br >", "<br  >"
"""Tags that no author writes: between lines of a cell, and between its paragraphs."""
_CELL = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class DrawnTable:
    """A table that is drawn with lines."""

    start: int
    """The first line of the document, from 0."""
    end: int
    """The line after the last."""
    lines: tuple[str, ...]
    """As they are drawn."""
    rows: tuple[tuple[str, ...], ...] = ()
    """What is in the cells, with `_BREAK` and `_GAP`; none where it is no regular table."""
    heads: bool = False
    """Whether the first row heads the table."""

    def piped(self) -> list[str]:
        """Return the table with pipes, on as many lines; an irregular one as code."""
        if not self.rows:
            return ["```", *self.lines[1:-1], "```"]
        head = self.rows[0] if self.heads else [" "] * len(self.rows[0])
        edge = next((one for one in self.lines if "=" in one), self.lines[0])
        made = [_row(head), _row(one.replace("=", "-") for one in _parts(edge))]
        made += [_row(row) for row in self.rows[self.heads :]]
        return [*made, *[""] * (len(self.lines) - len(made))]

    def drawn(self, lines: Sequence[str]) -> list[str]:
        """Return the table, whose cells may have other words now, as it was drawn."""
        if not self.rows:
            return [*self.lines]
        made = [_cells(line) for line in lines if line.strip()]
        rows = [*made[: self.heads], *made[2:]]
        borders = [line for line in self.lines if _BORDER.fullmatch(line)]
        if len(rows) + 1 != len(borders) or any(len(one) != len(rows[0]) for one in rows):
            return [*lines]
        widths = [max(len(one), 3) for one in _parts(borders[0])]
        for row in rows:
            words = [[word for line in _lines(cell) for word in line.split()] for cell in row]
            widths = [
                max(width, *(len(one) + 2 for one in own)) if own else width
                for width, own in zip(widths, words, strict=True)
            ]
        found = [_border(borders[0], widths)]
        for row, border in zip(rows, borders[1:], strict=True):
            found += [*_drawn_row(row, widths), _border(border, widths)]
        return found


def grid_of(lines: Sequence[str], start: int) -> DrawnTable | None:
    """Return the grid that begins on a line; None where there is none."""
    if not _BORDER.fullmatch(lines[start]):
        return None
    end = start
    while end < len(lines) and lines[end].startswith(("+", "|")):
        end += 1
    own = tuple(line.rstrip() for line in lines[start:end])
    if len(own) < 3 or not _BORDER.fullmatch(own[-1]):
        return None
    borders = [at for at, line in enumerate(own) if _BORDER.fullmatch(line)]
    places = [at for at, char in enumerate(own[0]) if char == "+"]
    rows = [
        cells
        for first, last in pairwise(borders)
        if (cells := _contents(own[first + 1 : last], places))
    ]
    regular = len(rows) == len(borders) - 1 and all(
        own[at].count("+") == len(places) for at in borders
    )
    heads = len(borders) > 1 and "=" in own[borders[1]]
    return DrawnTable(start, end, own, tuple(rows) if regular else (), heads)


def _contents(lines: Sequence[str], places: Sequence[int]) -> tuple[str, ...]:
    """What is in the cells of a row; nothing where it has no such cells."""
    split = [_columns(line, places) for line in lines]
    if not lines or not all(split):
        return ()
    cells = [[*own] for own in zip(*split, strict=True)]
    if any(_FENCE.match(line) for cell in cells for line in cell):
        return ()
    return tuple("".join(_chunks(cell)).replace("|", "\\|") for cell in cells)


def _columns(line: str, places: Sequence[int]) -> list[str]:
    """What a line has in its columns; nothing where it has others.

    Bars that are not below the corners are drawn by hand, or stand beside wide characters.
    """
    if len(line) == places[-1] + 1 and all(line[at] == "|" for at in places):
        return [line[a + 1 : b].strip() for a, b in pairwise(places)]
    is_row = len(line) > 1 and line.startswith("|") and line.endswith("|")
    cells = _cells(line) if is_row else []
    return cells if len(cells) == len(places) - 1 else []


def _chunks(lines: Sequence[str]) -> Iterator[str]:
    """The lines of a cell, those of one paragraph or item together, with what parts them."""
    before = ""
    for line in lines:
        if not line:
            before = before and _GAP
            continue
        yield f"{_BREAK if before == ' ' and _ITEM.match(line) else before}{line}"
        before = " "


def _parts(border: str) -> list[str]:
    return border.strip().strip("+").split("+")


def _row(cells: Sequence[str] | Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cells(line: str) -> list[str]:
    return [one.strip() for one in _CELL.split(line.strip()[1:-1])]


def _drawn_row(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """The lines of a row."""
    columns = [_broken(cell, width - 2) for cell, width in zip(cells, widths, strict=True)]
    for at in range(max(map(len, columns))):
        shown = [
            f" {column[at] if at < len(column) else ''}".ljust(width)
            for column, width in zip(columns, widths, strict=True)
        ]
        yield f"|{'|'.join(shown)}|"


def _broken(cell: str, width: int) -> list[str]:
    """The lines of a cell, each broken where its column ends."""
    found = []
    for line in _lines(cell):
        broken = textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)
        found += broken or [""]
    return found


def _lines(cell: str) -> list[str]:
    """What stands on a line of its own in a cell of a table with pipes."""
    lines = cell.replace("\\|", "|").replace(_GAP, _BREAK * 2).split(_BREAK)
    return [_ESCAPED.sub(r"\1\2", line.strip()) for line in lines]


def _border(border: str, widths: Sequence[int]) -> str:
    """A border for columns of other widths; colons stay at their ends."""
    made = []
    for part, width in zip(_parts(border), widths, strict=True):
        sign = "=" if "=" in part else "-"
        left, right = part[0] if part[0] == ":" else sign, part[-1] if part[-1] == ":" else sign
        made.append(f"{left}{sign * (width - 2)}{right}")
    return f"+{'+'.join(made)}+"
