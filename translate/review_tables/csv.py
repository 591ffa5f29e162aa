"""Review tables as CSV, which every spreadsheet opens: UTF-8 with a mark, as Excel wants it."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Sequence

from translate.errors import InputError
from translate.message import Message
from translate.model import LanguagePair
from translate.model.languages import VIETNAMESE_TO_ENGLISH
from translate.review_tables.row import (
    READ_COLUMNS,
    ROWS,
    UNPACKED,
    SheetRow,
    TableRow,
    headings,
    is_heading,
    parse_lines,
)
from translate.text.formulas import guarded, unguarded

_LARGEST = UNPACKED // 2
"""Bytes; in memory a text takes several times as many."""
_LINES = 1_200_000
"""Lines of a sheet, and some more: a cell may have several."""


def write_csv(
    title: str,  # noqa: ARG001 - CSV has no title
    rows: Sequence[TableRow],
    pair: LanguagePair = VIETNAMESE_TO_ENGLISH,
) -> bytes:
    """Return the rows as CSV; a cell that looks like a formula gets an apostrophe in front."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(headings(pair))
    for row in rows:
        cells = (row.number, row.source, row.target, row.comment, row.label, *map(str, row.ids))
        writer.writerow(map(guarded, cells))
    return buffer.getvalue().encode("utf-8-sig")


def read_csv(data: bytes, place: str) -> list[TableRow]:
    """Return the rows of a CSV file, whether it is parted by commas, semicolons or tabs.

    Raises:
        InputError: The file is in no Unicode encoding, or is no table of ours.
    """
    # what Excel calls Unicode text is UTF-16 with tabs
    if len(data) > _LARGEST or max(map(data.count, (b",", b";", b"\t"))) > READ_COLUMNS * ROWS:
        raise InputError("is larger than any review table", place, "is it the right file?")
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = data.decode("utf-16" if wide else "utf-8-sig")
        if text.count("\n") > _LINES:
            raise csv.Error("more lines than a spreadsheet has")
        tables = [_lines(text, delimiter) for delimiter in ",;\t"]
    except UnicodeDecodeError as error:
        hint = "save it as CSV UTF-8, or as an Excel file"
        raise InputError("is not UTF-8", place, hint) from error
    except csv.Error as error:
        raise InputError(
            Message("is no CSV file: {error}", error=error), place, "export it again"
        ) from error
    # of a table without a heading, the separator is what makes most columns
    tables.sort(key=_width, reverse=True)
    for lines in tables:
        rows = parse_lines(lines)
        if rows is not None:
            return rows
    raise InputError("is no review table: its heading is missing", place, "export it again")


def _lines(text: str, delimiter: str) -> list[SheetRow]:
    table = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    lines = []
    for cells in table:
        if any(cells):  # programs write a million empty ones
            lines.append(SheetRow(list(map(unguarded, cells[:READ_COLUMNS]))))
        if len(lines) > ROWS:
            raise csv.Error(f"more than {ROWS:,} rows")
    return lines


def _width(lines: list[SheetRow]) -> tuple[bool, int]:
    """Whether there is a heading, and the usual number of cells."""
    counts = sorted(len(line.cells) for line in lines)
    middle = counts[len(counts) // 2] if counts else 0
    return any(is_heading(line.cells) for line in lines), middle
