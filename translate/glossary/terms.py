"""Read the glossary: ``glossary.csv``, with the columns source, target, note and three more.

All but the first two may be left out. Semicolons or tabs may stand for the commas, and empty rows
are passed over. Three say yes (``y``, ``x``, ``1``, ``true``) or no:

- ``forbidden``: the target is a rendering that must not be used;
- ``case-sensitive``: the source counts only where it is written with the same capitals;
- ``keep``: the source is copied as it is, and a target is not needed.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from translate.errors import InputError
from translate.io import is_there, read_text
from translate.message import Message
from translate.model import GlossaryTerm

if TYPE_CHECKING:
    from pathlib import Path

_YES = {"yes", "y", "x", "1", "true"}
_NO = {"", "no", "n", "0", "false"}
_END = "\0end"
"""A cell that no glossary has: text holds no zero byte."""
_CLOSE = 'close it; one that belongs to a text is ""'
_QUOTE = 'put a text with a comma, semicolon or tab in it into quotation marks: "one, two"'


def read_glossary(path: Path) -> tuple[GlossaryTerm, ...]:
    """Return the terms of a glossary, NFC; none when there is no such file.

    Raises:
        InputError: A column is missing or there twice, a cell is empty, is neither yes nor no
            where it must, or in no column; or a quotation mark is opened and not closed.
    """
    if not is_there(path):
        return ()
    table = glossary_table(read_text(path), str(path))
    return tuple(table.term(row) for row in table.rows)


GLOSSARY_COLUMNS = ("source", "target", "note", "forbidden", "case-sensitive", "keep")
"""What a glossary may say of a term."""


class GlossaryRow(NamedTuple):
    """A line of a glossary that is not empty; a cell with line ends takes several of the file."""

    first: int
    """1-based line of the file on which it begins."""
    last: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class GlossaryTable:
    """The lines of a glossary."""

    place: str
    """Its file, for errors."""
    delimiter: str
    names: list[str]
    """The names of its columns."""
    rows: list[GlossaryRow]

    def term(self, row: GlossaryRow) -> GlossaryTerm:
        """Return the term that a line has.

        Raises:
            InputError: A cell is empty, or is neither yes nor no where it must; or it has a text
                under none of the columns.
        """
        place = f"{self.place}:{row.first}"
        columns = max(n for n, name in enumerate(self.names, 1) if name.strip())
        if left := next((cell for cell in row.cells[columns:] if cell.strip()), ""):
            message = Message("{text!r} is in no column of the first line", text=left.strip())
            raise InputError(message, place, _QUOTE)
        return _term(dict(zip(self.names, row.cells, strict=False)), place)


def glossary_table(text: str, place: str) -> GlossaryTable:
    """Return the lines of a glossary, NFC.

    Args:
        text: What the file holds.
        place: Its name, for errors.

    Raises:
        InputError: A column is missing or is there twice, or a quotation mark is opened and not
            closed.
    """
    text = unicodedata.normalize("NFC", text)
    rows = list(_rows(text, place))
    names = [_column(cell) for cell in rows[0].cells] if rows else []
    if not {"source", "target"} <= set(names):
        hint = "the first line is: source,target,note,forbidden"
        raise InputError("has no columns 'source' and 'target'", f"{place}:1", hint)
    if twice := next((name for name in GLOSSARY_COLUMNS if names.count(name) > 1), ""):
        hint = "rename one of them, or take it out"
        raise InputError(Message("has two columns {name!r}", name=twice), f"{place}:1", hint)
    return GlossaryTable(place, _delimiter(text), names, rows[1:])


def renderings(terms: Iterable[GlossaryTerm]) -> dict[str, str]:
    """Return how to render each source that has a rendering, by the source in lower case."""
    return {
        term.source.lower(): term.source if term.keep else term.target
        for term in terms
        if not term.forbidden
    }


def _column(cell: str) -> str:
    """The name of a column; spreadsheets have ``Source`` as well as ``source``."""
    name = cell.strip().lower()
    return name if name in GLOSSARY_COLUMNS else cell


def _delimiter(text: str) -> str:
    """Return what parts the columns: Excel writes semicolons where a comma is the decimal mark."""
    first = text.partition("\n")[0]
    return next((mark for mark in ";\t" if mark in first and "," not in first), ",")


def _rows(text: str, path: str) -> Iterator[GlossaryRow]:
    """Yield the rows of a table that are not empty.

    A quotation mark that is not closed swallows all that follows, the end that is put there too.
    """
    lines = [*io.StringIO(text), "\n", _END]
    reader = csv.reader(lines, delimiter=_delimiter(text), skipinitialspace=True)
    first, whole = 1, False
    try:
        for row in reader:
            whole = row == [_END]
            if whole or (row and row[-1].endswith(_END)):
                break
            if any(cell.strip() for cell in row):  # a spreadsheet writes rows of nothing but commas
                yield GlossaryRow(first, reader.line_num, row)
            first = reader.line_num + 1
    except csv.Error as error:
        message = (
            "a cell begins here that has more than {count:,} characters; "
            "perhaps its quotation mark is not closed"
        )
        long = Message(message, count=csv.field_size_limit())
        raise InputError(long, f"{path}:{first}", _CLOSE) from error
    if not whole:
        message = "a quotation mark begins a cell here and is not closed"
        raise InputError(message, f"{path}:{first}", _CLOSE)


def _term(row: dict[str, str], place: str) -> GlossaryTerm:
    cells = {name: row.get(name, "").strip() for name in ("source", "target", "note")}
    forbidden, case_sensitive, keep = (
        _is_yes(row, name, place) for name in ("forbidden", "case-sensitive", "keep")
    )
    if keep and forbidden:
        raise InputError("a term that is kept cannot be forbidden", place)
    if keep:
        cells["target"] = cells["target"] or cells["source"]
    if not cells["source"] or not cells["target"]:
        raise InputError("a term needs a source and a target", place)
    if keep and cells["target"] != cells["source"]:
        hint = "leave the target empty, or do without 'keep'"
        raise InputError("a term that is kept has no other target", place, hint)
    return GlossaryTerm(**cells, forbidden=forbidden, case_sensitive=case_sensitive, keep=keep)


def _is_yes(row: dict[str, str], name: str, place: str) -> bool:
    cell = row.get(name, "").strip().lower()
    if cell not in _YES | _NO:
        raise InputError(
            Message("'{name}' is yes or no, not {cell!r}", name=name, cell=cell), place
        )
    return cell in _YES
