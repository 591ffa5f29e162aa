"""Review tables as Excel workbooks: a heading that stays in sight, the id in a hidden column.

Every cell is formatted as text, so that a program neither computes nor converts what is typed.
"""

from __future__ import annotations

import io
import math
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

import openpyxl
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from translate.archive import repack
from translate.errors import InputError
from translate.model import LanguagePair
from translate.model.languages import VIETNAMESE_TO_ENGLISH, name_of
from translate.review_tables.row import (
    REVIEWED,
    SheetRow,
    TableRow,
    clean,
    headings,
    parse_lines,
)
from translate.text.folding import fold_spaces
from translate.text.formulas import is_formula

_WIDTHS = {"A": 6, "B": 60, "C": 60, "D": 30, "E": 13, "F": 4}
_LINE = 15
"""Points from one line of a cell to the next."""
_LIMIT = 32_767
"""Characters that a cell of Excel holds."""
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError),
    *(LookupError, ValueError, TypeError, AttributeError, RuntimeError, SyntaxError),
)
"""What openpyxl stumbles over in a damaged workbook; XML that is none is a SyntaxError."""
_UNDATED = datetime(1980, 1, 1)  # noqa: DTZ001 - openpyxl writes UTC, and takes no zone
_SIDE = Side("thin", color="DFD9CC")
_LINES = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE)

# ``_x0041_`` in a workbook means ``A``, so that its first underscore must be written so as well:
# ECMA-376, part 1, 22.9.2.19
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_ESCAPABLE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
# Excel's own comments begin with a line that names the author; those in threads with an apology
_AUTHOR_LINE = re.compile(r"\A[^\n]{1,80}:\n")
_THREAD = re.compile(r"\A\[Threaded comment\].*?\nComment:\n", re.DOTALL)


def write_xlsx(
    title: str, rows: Sequence[TableRow], pair: LanguagePair = VIETNAMESE_TO_ENGLISH
) -> bytes:
    """Return the rows as a workbook of one sheet.

    Raises:
        InputError: A sentence is longer than a cell may be.
    """
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "Review"
    _append(sheet, 1, headings(pair))
    for line, row in enumerate(rows, 2):
        cells = (row.number, row.source, row.target, row.comment, row.label, *map(str, row.ids))
        if any(len(cell) > _LIMIT for cell in cells):
            message = "is longer than a cell of Excel may be"
            raise InputError(message, f"sentence {row.number}", "export as .docx or .csv")
        _append(sheet, line, cells)
    _dress(sheet, name_of(pair.target).english)
    properties = workbook.properties
    properties.title, properties.creator = clean(title), ""
    properties.created = _UNDATED
    return _bytes(workbook)


class _Height(RowDimension):
    """A row's height to begin with, which a program may still fit to what is typed."""

    @property
    def customHeight(self) -> bool:  # noqa: N802 - openpyxl's name
        return False


def _append(sheet: Worksheet, line: int, cells: Sequence[str]) -> None:
    for column, text in enumerate(cells, 1):
        cell = sheet.cell(line, column, _ESCAPABLE.sub("_x005F_", text) or None)
        # text always, also where it looks like a formula, and after the next edit
        cell.number_format = "@"
        if text:
            cell.data_type = "s"
        cell.quotePrefix = is_formula(text)
        cell.alignment, cell.border = Alignment(wrap_text=True, vertical="top"), _LINES
    columns = zip(cells[1:4], list(_WIDTHS.values())[1:4], strict=True)
    lines = max(math.ceil(len(text) * 1.1 / width) + text.count("\n") for text, width in columns)
    height = _LINE * min(max(lines, 1), 20)
    sheet.row_dimensions[line] = _Height(sheet, index=line, ht=height)


def _dress(sheet: Worksheet, target: str) -> None:
    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    sheet.column_dimensions["F"].hidden = True
    for cell in sheet[1]:
        cell.font = Font(name="Calibri", size=11, bold=True)
        cell.fill = PatternFill("solid", fgColor="F5F0E4")
    sheet.freeze_panes, sheet.print_title_rows = "A2", "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9  # A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    choice = DataValidation(type="list", formula1=f'"{REVIEWED},draft"', allow_blank=True)
    choice.showErrorMessage = False  # it offers; a cross or another word is welcome too
    choice.promptTitle, choice.prompt = "Status", f"'{REVIEWED}', or x: the {target} is right."
    choice.showInputMessage = True
    sheet.add_data_validation(choice)
    choice.add(f"E2:E{max(sheet.max_row, 2)}")


def _bytes(workbook: Workbook) -> bytes:
    buffer = io.BytesIO()
    # not Workbook.save, which puts the time into the file
    workbook.properties.modified = _UNDATED
    ExcelWriter(workbook, zipfile.ZipFile(buffer, "w")).save()
    return repack(buffer.getvalue())


def read_xlsx(data: bytes, place: str) -> list[TableRow]:
    """Return the rows of the first sheet that is a table of ours.

    Raises:
        InputError: The file is no workbook, or no sheet is a table of ours.
    """
    try:
        computed = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
        typed = openpyxl.load_workbook(io.BytesIO(data))
    except _BROKEN as error:
        raise InputError("is no Excel workbook", place, "export it anew") from error
    for values, formulas in zip(computed.worksheets, typed.worksheets, strict=True):
        rows = parse_lines(_lines(values, formulas))
        if rows is not None:
            return rows
    raise InputError("is no review table: its heading is missing", place, "export it anew")


def _lines(values: Worksheet, formulas: Worksheet) -> Iterator[SheetRow]:
    """The lines of a sheet; those that a merged cell joins are one."""
    joined = {
        row
        for merged in values.merged_cells.ranges
        for row in range(merged.min_row + 1, merged.max_row + 1)
    }
    line = SheetRow([])
    for number, cells in enumerate(values.iter_rows(), 1):
        notes = filter(None, map(_note, cells))
        texts = [_text(cell, formulas) for cell in cells]
        if number in joined:
            line = line.merged(SheetRow(texts, tuple(notes)))
            continue
        if number > 1:
            yield line
        line = SheetRow(texts, tuple(notes))
    yield line


def _text(cell: Cell | MergedCell, formulas: Worksheet) -> str:
    value: Any = cell.value
    if value is None:
        return ""
    if cell.data_type == "e":  # what was typed began like a formula, and is none
        typed = str(formulas[cell.coordinate].value)
        return re.sub(r"\A=(?=[-+])", "", typed)
    if isinstance(value, datetime) and value.time() == _UNDATED.time():
        value = value.date()
    if isinstance(value, date):
        return value.isoformat()
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), str(value))


def _note(cell: Cell | MergedCell) -> str:
    """The comment that hangs on a cell, as ``author: text``."""
    if isinstance(cell, MergedCell) or not cell.comment:
        return ""
    text = _AUTHOR_LINE.sub("", _THREAD.sub("", cell.comment.text or ""))
    # LibreOffice names nobody, and a thread's author is only an identifier here
    author = fold_spaces(cell.comment.author or "")
    author = "" if author.startswith("tc=") else author
    return f"{author}: {fold_spaces(text)}" if author and text.strip() else fold_spaces(text)
