"""Rows of tables that have more cells than their table has columns."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from translate.text.markdown.rows import beyond_cells, table_rows


@pytest.mark.parametrize(
    ("table", "kept", "cells"),
    [
        ("| x | y |\n|--|--|\n| a | b | c |", "| a | b |", ("c",)),
        ("x | y\n--|--\na | b | c | d", "a | b |", ("c", "d")),
        ("> x | y\n> --|--\n> a | b | c", "> a | b |", ("c",)),
        ("> | x | y |\n> |--|--|\n> | | b | c |", "> | | b |", ("c",)),
        ("- | x |\n  |--|\n  | a \\| b | c |", "  | a \\| b |", ("c",)),
        ("| x | y |\n|--|--|\n| `a|b` | c |", "| `a|b` |", ("c",)),
    ],
)
def test_what_stands_beyond_the_columns(table: str, kept: str, cells: tuple[str, ...]) -> None:
    """In quotations and lists, with bars at the edges and without."""
    lines = table.split("\n")
    [head, row] = table_rows(MarkdownIt("commonmark").enable("table").parse(table))
    assert beyond_cells(lines[head[0]], head[1]) is None
    found = beyond_cells(lines[row[0]], row[1])
    assert found is not None
    assert (lines[row[0]][: found.start], found.cells) == (kept, cells)


@pytest.mark.parametrize(
    "row", ["| a | b |", "a | b", "| a |", "a", "| | b", "| a | b | |", "a|b|"]
)
def test_rows_without_more(row: str) -> None:
    """Empty cells are nothing to miss."""
    table = f"| x | y |\n|--|--|\n{row}"
    *_, (line, cells) = table_rows(MarkdownIt("commonmark").enable("table").parse(table))
    assert beyond_cells(table.split("\n")[line], cells) is None
