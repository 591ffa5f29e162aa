"""Review tables as Excel workbooks: a heading that stays in sight, the id in a hidden column."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from translate.errors import InputError
from translate.tables.row import COLUMNS, TICK, Row, is_heading, parse_row

_WIDTHS = {"A": 6, "B": 60, "C": 60, "D": 30, "E": 10, "F": 4}


def write_xlsx(title: str, rows: Sequence[Row]) -> bytes:
    """Return the rows as a workbook of one sheet."""
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "Review"
    workbook.properties.title = title
    _append(sheet, COLUMNS)
    for row in rows:
        tick = TICK if row.ticked else ""
        _append(sheet, (row.number, row.source, row.target, row.comment, tick, *map(str, row.ids)))
    _dress(sheet)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def _append(sheet: Worksheet, cells: Sequence[str]) -> None:
    line = sheet.max_row + 1 if sheet["A1"].value else 1
    for column, text in enumerate(cells, 1):
        cell = sheet.cell(line, column, text)
        # text always, also where it looks like a formula, and after the next edit
        cell.data_type, cell.quotePrefix = "s", text.startswith(("=", "+", "-", "@"))
        cell.alignment = Alignment(wrap_text=True, vertical="top")


def _dress(sheet: Worksheet) -> None:
    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    sheet.column_dimensions["F"].hidden = True
    for cell in sheet[1]:
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="F5F0E4")
    sheet.freeze_panes = "A2"
    choice = DataValidation(type="list", formula1=f'"{TICK}"', allow_blank=True)
    sheet.add_data_validation(choice)
    choice.add(f"E2:E{max(sheet.max_row, 2)}")


def read_xlsx(data: bytes, place: str) -> list[Row]:
    """Return the rows of the first sheet that has our heading.

    Raises:
        InputError: The file is no workbook, or no sheet has our heading.
    """
    try:
        workbook = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    except (zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise InputError("is no Excel workbook", place, "export it anew") from error
    for sheet in workbook.worksheets:
        lines = [[_text(value) for value in line] for line in sheet.iter_rows(values_only=True)]
        start = next((n for n, cells in enumerate(lines) if is_heading(cells)), None)
        if start is not None:
            heading = [cell.strip() for cell in lines[start]]
            return [parse_row(cells, heading) for cells in lines[start + 1 :] if any(cells)]
    raise InputError("is no review table: its heading is missing", place, "export it anew")


def _text(value: Any) -> str:
    return "" if value is None else str(value)
