"""Tests of review tables as Excel workbooks."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

import docx
import openpyxl
import pytest
from openpyxl.comments import Comment
from support.attempts import attempt
from support.review_rows import ROWS

from translate.errors import InputError
from translate.model import Unit
from translate.review_tables import row_of
from translate.review_tables.csv import write_csv
from translate.review_tables.docx import read_docx
from translate.review_tables.xlsx import read_xlsx, write_xlsx


def test_a_workbook_without_our_heading_is_refused() -> None:
    """Another workbook or document is not a review table."""
    buffer = io.BytesIO()
    openpyxl.Workbook().save(buffer)
    with pytest.raises(InputError, match="heading is missing"):
        read_xlsx(buffer.getvalue(), "x")
    buffer = io.BytesIO()
    docx.Document().save(buffer)
    with pytest.raises(InputError, match="heading is missing"):
        read_docx(buffer.getvalue(), "x")


def test_a_spreadsheet_computes_nothing() -> None:
    """Text that looks like a formula is text in the workbook, and inert in CSV."""
    sheet = openpyxl.load_workbook(io.BytesIO(write_xlsx("t", ROWS))).worksheets[0]
    assert (sheet["C4"].value, sheet["C4"].data_type, sheet["C4"].quotePrefix) == (
        "=SUM(A1)",
        "s",
        True,
    )
    assert sheet.column_dimensions["F"].hidden
    assert ",'=SUM(A1)," in write_csv("t", ROWS).decode("utf-8-sig")


def test_what_excel_makes_of_typed_cells() -> None:
    """A cell is text; a pasted number or date is read, and a failed formula is read as typed."""
    workbook = openpyxl.load_workbook(io.BytesIO(write_xlsx("t", ROWS)))
    sheet = workbook.worksheets[0]
    assert {cell.number_format for line in sheet["A2:F5"] for cell in line} == {"@"}
    sheet["C2"], sheet["C3"], sheet["C5"] = 2026, datetime(2025, 11, 8), "=SUM(A1:A2)"  # noqa: DTZ001
    buffer = io.BytesIO()
    workbook.save(buffer)
    assert [row.target for row in read_xlsx(buffer.getvalue(), "t")][:2] == ["2026", "2025-11-08"]
    failed = b'<c r="C3" t="e"><f>-Lan</f><v>#NAME?</v></c>'
    data = _replaced(buffer.getvalue(), rb'<c r="C3"[^>]*>.*?</c>', failed)
    assert read_xlsx(data, "t")[1].target == "-Lan"


def _replaced(data: bytes, pattern: bytes, new: bytes) -> bytes:
    """Return a workbook with one piece of the sheet's XML replaced."""
    source, buffer = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            text = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                text, count = re.subn(pattern, new, text, flags=re.DOTALL)
                assert count == 1
            target.writestr(name, text)
    return buffer.getvalue()


def test_cells_merged_in_a_workbook_are_one_row() -> None:
    """Two rows that share a cell have two ids, so that neither loses its English."""
    workbook = openpyxl.load_workbook(io.BytesIO(write_xlsx("t", ROWS)))
    workbook.worksheets[0].merge_cells("C2:C3")
    workbook.worksheets[0].merge_cells("C4:D4")
    buffer = io.BytesIO()
    workbook.save(buffer)
    rows = read_xlsx(buffer.getvalue(), "t")
    assert [len(row.ids) for row in rows] == [2, 1, 1]
    assert rows[1].target == "=SUM(A1)"


def test_comments_on_cells_are_read() -> None:
    """A comment has its author, with Excel's own first line and threads too."""
    workbook = openpyxl.load_workbook(io.BytesIO(write_xlsx("t", ROWS)))
    sheet = workbook.worksheets[0]
    sheet["C2"].comment = Comment("Lan:\ntoo\nliteral", "Lan")
    thread = "[Threaded comment]\n\nYour version of Excel...\n\nComment:\n    check the name"
    sheet["B3"].comment = Comment(thread, "tc={0123}")
    sheet["E5"].comment = Comment("Sai số", " ")
    buffer = io.BytesIO()
    workbook.save(buffer)
    comments = [row.comment for row in read_xlsx(buffer.getvalue(), "t")]
    assert comments[:2] == ["rivers, not tide\nLan: too literal", "check the name"]
    assert comments[3] == "Sai số"


def test_a_sentence_too_long_for_excel_is_refused() -> None:
    """Excel would truncate it, and that would be imported as an edit."""
    row = row_of(Unit("a" * 40_000, "b"), 7)
    with pytest.raises(InputError, match="longer than a cell") as caught:
        write_xlsx("t", [row])
    assert caught.value.place == "sentence 7"


SHEET = "xl/worksheets/sheet1.xml"


def _with(added: str, before: str = "</sheetData>") -> bytes:
    """Our workbook with something put into its sheet."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(write_xlsx("t", ROWS))) as source,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            text = source.read(name)
            if name == SHEET:
                assert before.encode() in text
                text = text.replace(before.encode(), (added + before).encode(), 1)
            target.writestr(name, text)
    return buffer.getvalue()


@pytest.mark.parametrize("place", ["A100000", "A1048576", "XFD100", "XFD1048576", "F2000"])
def test_a_cell_far_off_is_a_row_of_its_own(place: str) -> None:
    """What is not in the file is not made: neither a million rows nor all columns of one."""
    number = re.sub("[A-Z]", "", place)
    cell = f'<row r="{number}"><c r="{place}" t="inlineStr"><is><t>x</t></is></c></row>'
    assert read_xlsx(_with(cell), "x")[: len(ROWS)] == ROWS


@pytest.mark.parametrize(
    "added",
    [
        '</sheetData><mergeCells><mergeCell ref="A2:A1048576"/></mergeCells><sheetData>',
        '</sheetData><mergeCells><mergeCell ref="A3:D99999"/></mergeCells><sheetData>',
        '</sheetData><mergeCells><mergeCell ref="A2:ZZZ9999999999"/></mergeCells><sheetData>',
        '</sheetData><hyperlinks><hyperlink ref="A1:XFD99999"/></hyperlinks><sheetData>',
        '<row r="9">' + "<c/>" * 400_000 + "</row>",
        f'<row r="9"><c r="A9" t="inlineStr"><is><t>{" " * (3 << 20)}</t></is></c></row>',
        f'<row r="9"><c r="A9"><v>{"9" * 5000}</v></c></row>',
        f'<row r="{"9" * 5000}"><c r="A{"9" * 5000}"><v>1</v></c></row>',
        '<row r="9"><c r="A9" s="99999"><v>1</v></c></row>',
        '<row r="x"><c r="??"><v>1</v></c></row>',
        "<row><c>",
    ],
    ids=lambda text: text[:60],
)
def test_what_no_review_table_has_is_one_line(added: str) -> None:
    """Absurd ranges and sizes, long numbers, broken XML: refused or read, at once."""
    attempt(lambda: read_xlsx(_with(added), "x"))


def test_absurd_ranges_are_refused() -> None:
    """openpyxl would make a million cells."""
    merged = '</sheetData><mergeCells><mergeCell ref="A2:A1048576"/></mergeCells><sheetData>'
    with pytest.raises(InputError, match="merges 1,048,575"):
        read_xlsx(_with(merged), "x")


def test_a_gigabyte_is_refused_unread() -> None:
    """The archive says how much it would be."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file, file.open(SHEET, "w") as part:
        for _ in range(70):
            part.write(b" " * (1 << 20))
    with pytest.raises(InputError, match="unpacks to more than"):
        read_xlsx(buffer.getvalue(), "x")


@pytest.mark.parametrize("compression", ["STORED", "DEFLATED", "BZIP2", "LZMA"])
def test_damage_anywhere_is_one_line(compression: str) -> None:
    """In every compression that Python's archives have."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(write_xlsx("t", ROWS))) as source,
        zipfile.ZipFile(buffer, "w", getattr(zipfile, f"ZIP_{compression}")) as target,
    ):
        for name in source.namelist():
            target.writestr(name, source.read(name))
    whole = buffer.getvalue()
    for at in range(0, len(whole) - 4, len(whole) // 60):
        hurt = whole[:at] + b"\xff\0\xff" + whole[at + 3 :]
        attempt(lambda hurt=hurt: read_xlsx(hurt, "x"))


def test_other_encodings_and_entities_are_one_line() -> None:
    """Whatever XML can declare."""
    for head in ('<?xml version="1.0" encoding="foo"?>', '<!DOCTYPE a [<!ENTITY a "aa">]>'):
        with pytest.raises(InputError, match="is no Excel workbook"):
            read_xlsx(_with(head, "<worksheet"), "x")
