"""Which lines are rows of a table whose columns spaces or tabs part: each is a text of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

_GAP = re.compile(r"[ ]{3,}|[ ]*\t\s*")
"""What parts two columns; justified prose has two spaces, seldom three."""
_SENTENCE_END = re.compile(r"\w[.!?…][\"”»’)]*$")
_CELL = 40
"""Characters that most cells have at most."""


def rows(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Return the runs of ``lines`` that are rows of a table, as offsets: two of them and more.

    Args:
        lines: Lines that no blank line separates, without marks, without spaces at either end.
    """
    found, at = [], 0
    for row, run in groupby(lines, key=_is_row):
        length = len(list(run))
        if row and length > 1:
            found.append((at, at + length))
        at += length
    return found


def _is_row(line: str) -> bool:
    """Whether a line is short cells, and not sentences with wide spaces between them."""
    cells = _GAP.split(line)
    short = sum(len(cell) <= _CELL for cell in cells)
    sentences = any(_SENTENCE_END.search(cell) for cell in cells[:-1])
    return len(cells) > 1 and short * 2 > len(cells) and not (sentences or line[0].islower())
