"""The cells of a row of a table, as GitHub's dialect of Markdown parts them.

Cells beyond the width of the header are ignored: https://github.github.com/gfm/#example-204
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

_BAR = re.compile(r"(?<!\\)\|")


class RowToken(Protocol):
    """What is asked of a token of a parser."""

    @property
    def type(self) -> str:
        """Its name."""

    @property
    def content(self) -> str:
        """Of a text, the text."""

    @property
    def map(self) -> list[int] | None:
        """Its first line, and the one after its last."""


class Beyond(NamedTuple):
    """What a row has beyond its cells."""

    start: int
    """Where in the line it begins: after the bar that ends the last cell."""
    cells: tuple[str, ...]
    """The texts that stand there."""


def table_rows(tokens: Iterable[RowToken]) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of all tables among tokens: the line of each, and what its cells hold."""
    cells: list[str] = []
    line, in_cell = 0, False
    for token in tokens:
        if token.type == "tr_open" and token.map:
            cells, line = [], token.map[0]
        elif token.type in ("th_open", "td_open"):
            in_cell = True
        elif token.type == "inline" and in_cell:
            cells.append(token.content)
            in_cell = False
        elif token.type == "tr_close":
            yield line, cells


def beyond_cells(line: str, cells: Sequence[str]) -> Beyond | None:
    """Return what a row has beyond the cells that a parser found in it; None where it has nothing.

    Args:
        line: The row with what marks the lists and quotations that it is in.
        cells: What its cells hold, one for each column of the table.
    """
    ends = [bar.start() for bar in _BAR.finditer(line)]
    starts = [0, *(end + 1 for end in ends)]
    pieces = [
        line[start:end].replace("\\|", "|").strip()
        for start, end in zip(starts, [*ends, len(line)], strict=True)
    ]
    width = len(cells)
    begins_at_once = pieces[0].endswith(cells[0]) and pieces[1:width] == [*cells[1:]]
    end = width if begins_at_once and pieces[0] else width + 1
    found = tuple(filter(None, pieces[end:]))
    return Beyond(starts[end], found) if found else None
