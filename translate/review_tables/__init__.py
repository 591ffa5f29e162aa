"""Review tables: an article's sentences as rows that a person edits, and edited rows read back."""

from __future__ import annotations

from importlib import import_module

from translate.interchange.exported import Id, digest
from translate.review_tables.row import ROWS, UNPACKED, Table, TableRow, row_of

FORMATS = ("docx", "xlsx", "csv")
"""Formats of review tables, by name, which is also the file name extension."""

MOST_ROWS = {"docx": 5_000, "xlsx": ROWS, "csv": ROWS}
"""Rows of a table that is written: what its reader reads back, whatever a program made of it."""


def open_table(name: str) -> Table:
    """Return the format with this name; its library is loaded only then."""
    module = import_module(f"translate.review_tables.{name}")
    return Table(getattr(module, f"write_{name}"), getattr(module, f"read_{name}"))


__all__ = [
    "FORMATS",
    "MOST_ROWS",
    "UNPACKED",
    "Id",
    "Table",
    "TableRow",
    "digest",
    "open_table",
    "row_of",
]
