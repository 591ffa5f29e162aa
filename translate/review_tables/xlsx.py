"""Review tables as Excel workbooks: a heading that stays in sight, the id in a hidden column.

Every cell is formatted as text, so that a program neither computes nor converts what is typed.
"""

from __future__ import annotations

import io
import math
import re
import warnings
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

import openpyxl
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import column_index_from_string
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from translate.archive import Archive, pack, repack
from translate.errors import InputError
from translate.interchange.exported import clean
from translate.interchange.xml import refuse_harmful
from translate.message import Message
from translate.model import LanguagePair
from translate.model.languages import VIETNAMESE_TO_ENGLISH, name_of
from translate.review_tables.row import (
    READ_COLUMNS,
    REVIEWED,
    ROWS,
    UNPACKED,
    SheetRow,
    TableBounds,
    TableRow,
    headings,
    parse_lines,
)
from translate.review_tables.strict import is_strict, transitional
from translate.text.folding import fold_spaces
from translate.text.formulas import is_formula

_WIDTHS = {"A": 6, "B": 60, "C": 60, "D": 30, "E": 13, "F": 4}
_LINE = 15
"""Points from one line of a cell to the next."""
_LIMIT = 32_767
"""Characters that a cell of Excel holds."""
_CELLS = 7 * ROWS
"""Cells of a sheet that are read."""
_JOINED = ROWS
"""Cells that are merged."""
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_RANGE = re.compile(
    rb"""<(?:\w+:)?(?:mergeCell|hyperlink)\s[^>]*?\bref\s*=\s*["']\$?([A-Za-z]{1,3})\$?(\d{1,9})"""
    rb""":\$?([A-Za-z]{1,3})\$?(\d{1,9})"""
)
"""Cells that openpyxl makes one by one, whether the file has them or not."""
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
    # the list only suggests: a cross or another word is accepted too
    choice.showErrorMessage = False
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
        _refuse_absurd(data, place)
        with warnings.catch_warnings(action="ignore"):  # of styles and names that we do not read
            rows = _read(_usual(data, place), TableBounds(place))
    except InputError as error:
        message = Message("is no Excel workbook that can be read: {message}", message=error.message)
        raise InputError(message, place, error.hint or "export it again") from error
    except Exception as error:  # openpyxl stumbles over a damaged workbook in any way
        raise InputError("is no Excel workbook", place, "export it again") from error
    if rows is None:
        raise InputError("is no review table: its heading is missing", place, "export it again")
    return rows


def _refuse_absurd(data: bytes, place: str) -> None:
    """Refuse a workbook that would take minutes or the memory: no review table is like it."""
    archive = Archive(data, place, UNPACKED)
    for name in archive.names:
        if not name.endswith((".xml", ".rels", ".vml")):
            continue
        part = archive.read(name)
        refuse_harmful(part, place)
        cells = sum(1 for _ in _CELL.finditer(part))
        joined = sum(map(_size, _RANGE.findall(part)))
        if cells > _CELLS or joined > _JOINED:
            message = Message(
                "{name} has {cells:,} cells and merges {joined:,}: no review table does",
                name=name,
                cells=cells,
                joined=joined,
            )
            raise InputError(message, place)


def _usual(data: bytes, place: str) -> bytes:
    """A workbook of the usual type, if it is of the strict one, which openpyxl does not know."""
    archive = Archive(data, place, UNPACKED)
    book = "xl/workbook.xml"
    if book not in archive or not is_strict(archive.read(book)):
        return data
    archive = Archive(data, place, UNPACKED)
    return pack({name: transitional(archive.read(name)) for name in archive.names})


def _size(corners: tuple[bytes, bytes, bytes, bytes]) -> int:
    """How many cells a range has."""
    left, top, right, bottom = (one.decode().upper() for one in corners)
    columns = column_index_from_string(right) - column_index_from_string(left) + 1
    return max(columns, 0) * max(int(bottom) - int(top) + 1, 0)


def _read(data: bytes, bounds: TableBounds) -> list[TableRow] | None:
    """The rows of the first sheet of ours; None where there is none."""
    computed = openpyxl.load_workbook(io.BytesIO(data), data_only=True)

    @cache
    def typed() -> Workbook:
        return openpyxl.load_workbook(io.BytesIO(data))

    for index, values in enumerate(computed.worksheets):

        def formula(place: str, index: int = index) -> str:
            return str(typed().worksheets[index][place].value)

        rows = parse_lines(bounds.gathered(_lines(values, formula)))
        if rows is not None:
            return rows
    return None


def _lines(values: Worksheet, formula: Callable[[str], str]) -> Iterator[tuple[SheetRow, bool]]:
    """Yield the lines of a sheet, and whether a merged cell joins them to the one before."""
    joined = {
        row
        for merged in values.merged_cells.ranges
        for row in range(merged.min_row + 1, merged.max_row + 1)
    }
    for number, cells in _cells(values):
        notes = tuple(filter(None, map(_note, cells.values())))
        last = min(max(cells), READ_COLUMNS)
        texts = [_text(cells.get(column), formula) for column in range(1, last + 1)]
        yield SheetRow(texts, notes), number in joined


def _cells(values: Worksheet) -> Iterator[tuple[int, dict[int, Cell | MergedCell]]]:
    """The rows that have cells, by number: a cell at a sheet's edge makes no million of them."""
    rows: dict[int, dict[int, Cell | MergedCell]] = defaultdict(dict)
    # openpyxl's own iterators make every cell in between
    for (row, column), cell in values._cells.items():
        rows[row][column] = cell
    yield from sorted(rows.items())


def _text(cell: Cell | MergedCell | None, formula: Callable[[str], str]) -> str:
    value: Any = cell.value if cell is not None else None
    if cell is None or value is None:
        return ""
    if cell.data_type == "e":  # what was typed began like a formula, and is none
        typed = formula(cell.coordinate)
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
