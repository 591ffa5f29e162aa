"""Review tables: an article's sentences out as rows that a person edits, and edited rows back."""

from __future__ import annotations

from importlib import import_module

from translate.review_tables.row import Id, Table, TableRow, digest, row_of

FORMATS = ("docx", "xlsx", "csv")
"""Formats of review tables; the name is the extension too."""


def open_table(name: str) -> Table:
    """The format of that name; its library is loaded only now."""
    module = import_module(f"translate.review_tables.{name}")
    return Table(getattr(module, f"write_{name}"), getattr(module, f"read_{name}"))


__all__ = ["FORMATS", "Id", "Table", "TableRow", "digest", "open_table", "row_of"]
