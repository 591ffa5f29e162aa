"""Which format a review table is in, and its rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from translate.errors import InputError, UsageError
from translate.message import Message
from translate.review_tables import FORMATS, Table, TableRow, open_table
from translate.review_tables.odf import read_odf

ReadTable = Callable[[bytes, str], list[TableRow]]
"""Takes a file and its name; returns its rows."""
_WAYS_OUT = {
    "doc": "docx",
    "rtf": "docx",
    "xls": "xlsx",
    "xlsb": "xlsx",
}
"""Formats of word processors and spreadsheets that are not read, and the one to save them in."""
_READ = {"odt": read_odf, "ods": read_odf}
"""Formats that are read and never written."""


def table_of(path: Path, others: Sequence[str] = ()) -> Table:
    """Return the format that a file's name asks for, to write it.

    Args:
        path: The file.
        others: Formats of files that are no tables and would do as well, for the error.

    Raises:
        UsageError: It asks for none that is known.
    """
    name = path.suffix.lower().removeprefix(".")
    if name not in FORMATS:
        message = Message(
            "no review table is a {suffix}", suffix=path.suffix or "file without extension"
        )
        hint = Message("one of: {formats}", formats=", ".join((*FORMATS, *others)))
        if name in _WAYS_OUT:
            hint = Message("save it as .{format}", format=_WAYS_OUT[name])
        raise UsageError(message, str(path), hint)
    return open_table(name)


def reader_of(path: Path, others: Sequence[str] = ()) -> ReadTable:
    """Return the reader of the format that a file's name asks for; arguments as of `table_of`.

    Raises:
        UsageError: It asks for none that is known.
    """
    own = _READ.get(path.suffix.lower().removeprefix("."))
    return own or table_of(path, (*_READ, *others)).read


def read_table(read: ReadTable, data: bytes, place: str) -> list[TableRow]:
    """Return the rows of a table.

    Raises:
        InputError: It is no review table, or has lost the ids of its rows.
    """
    rows = read(data, place)
    if any(row.target for row in rows) and not any(row.ids for row in rows):
        hint = "export it again, and copy the translations over"
        raise InputError("has lost its hidden ids, which say what a row is about", place, hint)
    return rows
