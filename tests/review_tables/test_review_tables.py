"""Tests that review tables are read back, whatever a program did to the file meanwhile."""

from __future__ import annotations

import csv
import io
import re
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.review_rows import CSV, ROWS, save_in_libreoffice

from translate.errors import InputError
from translate.model import Unit
from translate.review_tables import FORMATS, TableRow, digest, open_table, row_of
from translate.text.folding import fold_spaces

Lines = list[Any]
HOSTILE = (
    "=1+1",
    "'=1",
    "''-2",
    "+84 28",
    "@SUM(A1)",
    "-",
    "]]>",
    "<b>&amp;",
    "a;b,c",
    'say "no"',
    "\u202eabc\u202c",
    "\u00a0a\u3000",
    "_x0041_",
    "\x07bell",
    "x" * 10_000,
)


def _plain_docx(data: bytes) -> list[str]:
    lines = docx.Document(io.BytesIO(data)).tables[0].rows
    return [line.cells[2].text for line in lines][1:]


def _plain_xlsx(data: bytes) -> list[str]:
    """Return the texts as Excel reads them, with escapes replaced."""
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    return [cell.value.replace("_x005F_", "_") for cell in sheet["C"][1:]]


def _plain_csv(data: bytes) -> list[str]:
    lines = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    return [line["English"] for line in lines]


PLAIN = {"docx": _plain_docx, "xlsx": _plain_xlsx, "csv": _plain_csv}


@pytest.mark.parametrize("name", FORMATS)
def test_every_row_comes_back(name: str) -> None:
    """Number, both texts, comments, tick and id survive in each format."""
    table = open_table(name)
    assert table.read(table.write("mua", ROWS), "mua") == ROWS


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=40)
@given(text=st.text(st.characters(), min_size=1, max_size=20) | st.sampled_from(HOSTILE))
def test_no_text_breaks_a_table(name: str, text: str) -> None:
    """Whatever a sentence has, its row is read back unchanged, with its comment."""
    unit = Unit(text, text, comments=(text,))
    table = open_table(name)
    row = row_of(unit, 1)
    [back] = table.read(table.write(text, [row]), "t")
    assert (back.source, back.target, back.ids) == (row.source, row.target, row.ids)
    assert fold_spaces(back.comment) == fold_spaces(row.comment)
    assert (back.edited, back.ids[0].source) == (False, digest(text))


@pytest.mark.parametrize("name", FORMATS)
def test_another_program_reads_the_same_text(name: str) -> None:
    """A plain reader of each format finds the sentences; formulas are guarded only in CSV."""
    rows = [row_of(Unit(text, text), 1) for text in HOSTILE]
    data = open_table(name).write("t", rows)
    guard = "'" if name == "csv" else ""
    expected = [
        f"{guard}{row.target}" if row.target.lstrip("'")[:1] in tuple("=+-@") else row.target
        for row in rows
    ]
    assert PLAIN[name](data) == expected


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_rows_make_the_same_bytes(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second export on another day does not change a byte."""
    write = open_table(name).write
    first = write("mua", ROWS)
    later = time.time() + 100_000
    monkeypatch.setattr("time.time", lambda: later)
    assert write("mua", ROWS) == first
    if name != "csv":
        dates = {info.date_time for info in zipfile.ZipFile(io.BytesIO(first)).infolist()}
        assert dates == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", "chữ".encode("cp1258", "ignore"), b"a,b\n1,2"]
)
def test_another_file_is_refused(name: str, data: bytes) -> None:
    """A file that is not one of our tables is reported as such, with its name."""
    with pytest.raises(InputError) as caught:
        open_table(name).read(data, "mua.table")
    assert caught.value.place == "mua.table"


def _cut(data: bytes, victim: str) -> bytes:
    """Return the archive without the second half of one of its files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, content[: len(content) // 2] if name == victim else content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "victim"),
    [
        ("docx", "word/document.xml"),
        ("xlsx", "xl/worksheets/sheet1.xml"),
        ("xlsx", "xl/workbook.xml"),
        ("xlsx", "docProps/core.xml"),
        ("xlsx", "[Content_Types].xml"),
    ],
)
def test_a_damaged_file_is_refused(name: str, victim: str) -> None:
    """A file that was truncated by a download or a disk is reported, whichever part is damaged."""
    data = _cut(open_table(name).write("mua", ROWS), victim)
    with pytest.raises(InputError, match="is no"):
        open_table(name).read(data, "x")


@pytest.mark.parametrize(
    ("name", "victim"), [("docx", "word/document.xml"), ("xlsx", "xl/styles.xml")]
)
def test_a_damaged_archive_is_refused(name: str, victim: str) -> None:
    """An archive that cannot be unpacked is reported."""
    data = open_table(name).write("mua", ROWS)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        place = archive.getinfo(victim).header_offset + 30 + len(victim)
    hurt = data[:place] + b"\xff" * 9 + data[place + 9 :]
    with pytest.raises(InputError, match="is no"):
        open_table(name).read(hurt, "x")


def _rewritten(name: str, change: Callable[[Lines], Lines]) -> list[TableRow]:
    """Return the rows of a table whose cells a person rearranged."""
    table = open_table(name)
    data, buffer = table.write("t", ROWS), io.BytesIO()
    if name == "csv":
        lines = change(list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))))
        text = io.StringIO(newline="")
        csv.writer(text).writerows(lines)
        buffer.write(text.getvalue().encode())
    elif name == "xlsx":
        workbook = openpyxl.load_workbook(io.BytesIO(data))
        lines = change([list(line) for line in workbook.worksheets[0].values])
        workbook.remove(workbook.worksheets[0])
        sheet = workbook.create_sheet()
        for number, line in enumerate(lines, 1):
            for column, value in enumerate(line, 1):
                sheet.cell(number, column, value).data_type = "s"
        workbook.save(buffer)
    else:
        document = docx.Document(io.BytesIO(data))
        body = document.tables[0]._tbl
        rows = change(list(body.tr_lst))
        for row in body.tr_lst:
            body.remove(row)
        for row in rows:
            body.append(row)
        document.save(buffer)
    return table.read(buffer.getvalue(), "t")


@pytest.mark.parametrize("name", FORMATS)
def test_rows_may_be_sorted_and_the_heading_lost(name: str) -> None:
    """The heading may be below its rows; without a heading the ids identify our table."""
    assert _rewritten(name, lambda lines: lines[1:] + lines[:1]) == ROWS
    assert _rewritten(name, lambda lines: lines[1:]) == ROWS


def test_the_id_may_be_anywhere() -> None:
    """It is removed from the text, even directly after the number without a space."""
    rows = _rewritten(
        "csv", lambda lines: [lines[0], *([line[0] + line[5], *line[1:5]] for line in lines[1:])]
    )
    assert rows == ROWS


@pytest.mark.parametrize("name", ["xlsx", "csv"])
def test_a_column_may_be_deleted(name: str) -> None:
    """Without a status column nothing is decided; without ids no row can be assigned."""
    rows = _rewritten(name, lambda lines: [line[:4] + line[5:] for line in lines])
    assert not any(row.decided for row in rows)
    rows = _rewritten(name, lambda lines: [line[:5] for line in lines])
    assert {row.ids for row in rows} == {()}


@pytest.mark.external
@pytest.mark.parametrize("name", FORMATS)
def test_libreoffice_keeps_everything(name: str, tmp_path: Path) -> None:
    """A table that LibreOffice opened and saved again reads the same."""
    table = open_table(name)
    file = tmp_path / f"mua.{name}"
    file.write_bytes(table.write("mua", ROWS))
    infilter = "Text - txt - csv (StarCalc):44,34,76" if name == "csv" else ""
    filters = CSV.format(44) if name == "csv" else name
    assert table.read(save_in_libreoffice(file, filters, infilter), "mua") == ROWS


@pytest.mark.parametrize("name", ["docx", "xlsx"])
def test_strict_open_xml_reads_the_same(name: str) -> None:
    """It is a file type of Office with other names for everything."""
    table = open_table(name)
    source = zipfile.ZipFile(io.BytesIO(table.write("mua", ROWS)))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for part in source.namelist():
            data = re.sub(
                rb"http://schemas\.openxmlformats\.org/(?!package)(\w+)/2006/",
                rb"http://purl.oclc.org/ooxml/\1/",
                source.read(part),
            )
            target.writestr(part, data)
    assert b"purl.oclc.org" in zipfile.ZipFile(buffer).read("_rels/.rels")
    assert table.read(buffer.getvalue(), f"mua.{name}") == ROWS
