"""Review tables as CSV, which every spreadsheet opens: UTF-8 with a mark, as Excel wants it."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from translate.errors import InputError
from translate.tables.row import COLUMNS, TICK, Row, is_heading, parse_row

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""With one of these at its start a spreadsheet takes a cell for a formula.

https://owasp.org/www-community/attacks/CSV_Injection
"""


def write_csv(title: str, rows: Sequence[Row]) -> bytes:  # noqa: ARG001 - CSV has no title
    """Return the rows as CSV; a cell that looks like a formula gets an apostrophe in front."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(COLUMNS)
    for row in rows:
        tick = TICK if row.ticked else ""
        cells = (row.number, row.source, row.target, row.comment, tick, *map(str, row.ids))
        writer.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells])
    return buffer.getvalue().encode("utf-8-sig")


def read_csv(data: bytes, place: str) -> list[Row]:
    """Return the rows of a CSV file, whether it is parted by commas, semicolons or tabs.

    Raises:
        InputError: The file is not UTF-8, or has no heading of ours.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        hint = "save it as CSV UTF-8, or as an Excel file"
        raise InputError("is not UTF-8", place, hint) from error
    for delimiter in ",;\t":
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        heading = next(lines, [])
        if is_heading(heading):
            return [parse_row([_plain(cell) for cell in line], heading) for line in lines if line]
    raise InputError("is no review table: its heading is missing", place, "export it anew")


def _plain(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell
