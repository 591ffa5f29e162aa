"""Review tables: what is written is read back, whatever a program did to the file between."""

from __future__ import annotations

import csv
import io
import re
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment
from support.review_rows import CSV, ROWS, save_in_libreoffice

from translate.errors import InputError
from translate.model import State, Unit
from translate.review_tables import FORMATS, Id, TableRow, digest, open_table, row_of
from translate.review_tables.csv import read_csv, write_csv
from translate.review_tables.docx import read_docx
from translate.review_tables.row import is_tick
from translate.review_tables.xlsx import read_xlsx, write_xlsx
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
    """As Excel reads it: an escape is what it stands for."""
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    return [cell.value.replace("_x005F_", "_") for cell in sheet["C"][1:]]


def _plain_csv(data: bytes) -> list[str]:
    lines = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    return [line["English"] for line in lines]


PLAIN = {"docx": _plain_docx, "xlsx": _plain_xlsx, "csv": _plain_csv}


@pytest.mark.parametrize("name", FORMATS)
def test_every_row_comes_back(name: str) -> None:
    """Number, both texts, comments, tick and identity survive each format."""
    table = open_table(name)
    assert table.read(table.write("mua", ROWS), "mua") == ROWS


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=40)
@given(text=st.text(st.characters(), min_size=1, max_size=20) | st.sampled_from(HOSTILE))
def test_no_text_breaks_a_table(name: str, text: str) -> None:
    """Whatever a sentence holds, its row comes back as it was, comment included."""
    unit = Unit(text, text, comments=(text,))
    table = open_table(name)
    row = row_of(unit, 1)
    [back] = table.read(table.write(text, [row]), "t")
    assert (back.source, back.target, back.ids) == (row.source, row.target, row.ids)
    assert fold_spaces(back.comment) == fold_spaces(row.comment)
    assert (back.edited, back.ids[0].source) == (False, digest(text))


@pytest.mark.parametrize("name", FORMATS)
def test_another_program_reads_the_same_text(name: str) -> None:
    """A plain reader of each format finds the sentences; formulas are guarded in CSV alone."""
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
    """A second export on another day changes no byte."""
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
    """A file that is no table of ours is told as such, with its name."""
    with pytest.raises(InputError) as caught:
        open_table(name).read(data, "mua.table")
    assert caught.value.place == "mua.table"


def _cut(data: bytes, victim: str) -> bytes:
    """The archive with the second half of one of its files missing."""
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
    """A file that a download or a disk has cut is told as such, whichever part of it is hurt."""
    data = _cut(open_table(name).write("mua", ROWS), victim)
    with pytest.raises(InputError, match="is no"):
        open_table(name).read(data, "x")


@pytest.mark.parametrize(
    ("name", "victim"), [("docx", "word/document.xml"), ("xlsx", "xl/styles.xml")]
)
def test_a_damaged_archive_is_refused(name: str, victim: str) -> None:
    """What no longer unpacks is told as such."""
    data = open_table(name).write("mua", ROWS)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        place = archive.getinfo(victim).header_offset + 30 + len(victim)
    hurt = data[:place] + b"\xff" * 9 + data[place + 9 :]
    with pytest.raises(InputError, match="is no"):
        open_table(name).read(hurt, "x")


def test_a_workbook_without_our_heading_is_refused() -> None:
    """Some other workbook, or document, is no review table."""
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


def _rewritten(name: str, change: Callable[[Lines], Lines]) -> list[TableRow]:
    """The rows of a table whose cells a person rearranged."""
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


def test_unicode_text_of_excel_is_read() -> None:
    """UTF-16 with tabs, and a first line that names the separator."""
    text = io.StringIO(newline="")
    lines = csv.reader(io.StringIO(write_csv("t", ROWS).decode("utf-8-sig"), newline=""))
    csv.writer(text, "excel-tab").writerows(lines)
    assert read_csv(text.getvalue().encode("utf-16"), "t") == ROWS
    assert read_csv(b"sep=,\r\n" + write_csv("t", ROWS)[3:], "t") == ROWS


def test_what_excel_makes_of_typed_cells() -> None:
    """A cell is text; a number or a day pasted in is read, a formula that fails as it was typed."""
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
    """A workbook in whose sheet one piece of XML was replaced."""
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
    """What hangs on a cell comes with its author, Excel's own first line and threads too."""
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
    """Excel would cut it, and the cut would come back as an edit."""
    row = row_of(Unit("a" * 40_000, "b"), 7)
    with pytest.raises(InputError, match="longer than a cell") as caught:
        write_xlsx("t", [row])
    assert caught.value.place == "sentence 7"


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_other_separators_are_read(delimiter: str) -> None:
    """Excel in Vietnamese and others write semicolons or tabs."""
    text = write_csv("t", ROWS[:2]).decode("utf-8-sig").replace(",", delimiter)
    rows = read_csv(text.replace(f"rivers{delimiter}", "rivers,").encode(), "t")
    assert [row.ids for row in rows] == [row.ids for row in ROWS[:2]]
    assert [row.target for row in rows] == [row.target for row in ROWS[:2]]


def test_columns_may_be_moved() -> None:
    """A reader finds columns by their headings."""
    text = 'Status,English,Vietnamese,Id\r\nx,One.,Một.,"id:{0}.{0}.0"\r\n'.format("0" * 16)
    ids = (Id("0" * 16, "0" * 16, False),)
    expected = TableRow("", "Một.", "One.", ticked=True, ids=ids, status="x")
    assert read_csv(text.encode(), "t") == [expected]


@pytest.mark.parametrize("name", FORMATS)
def test_rows_may_be_sorted_and_the_heading_lost(name: str) -> None:
    """The heading may stand below its rows; without one the ids tell a table of ours."""
    assert _rewritten(name, lambda lines: lines[1:] + lines[:1]) == ROWS
    assert _rewritten(name, lambda lines: lines[1:]) == ROWS


def test_the_id_may_stand_anywhere() -> None:
    """It is taken out of the text, where a program put it behind the number without a blank too."""
    rows = _rewritten(
        "csv", lambda lines: [lines[0], *([line[0] + line[5], *line[1:5]] for line in lines[1:])]
    )
    assert rows == ROWS


@pytest.mark.parametrize("name", ["xlsx", "csv"])
def test_a_column_may_be_deleted(name: str) -> None:
    """Without a status column nothing is decided; without ids the rows are nobody's."""
    rows = _rewritten(name, lambda lines: [line[:4] + line[5:] for line in lines])
    assert not any(row.decided for row in rows)
    rows = _rewritten(name, lambda lines: [line[:5] for line in lines])
    assert {row.ids for row in rows} == {()}


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("x", True),
        (" OK ", True),
        ("Reviewed", True),
        ("Duyệt", True),
        ("☒ draft", True),
        ("☐ draft x", True),
        ("☐ draft", False),
        ("☐", False),
        ("untranslated", False),
        ("edited draft", False),
        ("Source changed", False),
        ("outdated", False),
        ("edited draft x", True),
        ("☒ source changed", True),
        ("reviewed as drafted", True),
        ("", False),
        ("not reviewed", False),
    ],
)
def test_a_tick_is_what_reviewers_write(text: str, means: bool) -> None:
    """A cross, a word, a ticked box: yes; an empty box or anything else: no."""
    assert is_tick(text) is means


@pytest.mark.parametrize("word", [*(state.value for state in State), "outdated"])
def test_a_state_in_the_status_column_is_clear(word: str) -> None:
    """The words of this version and of the one before say yes or no, whatever their case."""
    for text in (word, word.capitalize(), f"☐ {word}"):
        row = TableRow("1", "s", "t", ticked=is_tick(text), status=text)
        assert not row.unclear
        assert row.ticked is word.startswith("reviewed")


def test_the_status_column_says_the_state() -> None:
    """A row that was approved since says so; one that is no longer says nothing that is untrue."""
    unit = Unit("s", "t", approved=True, draft="t")
    row = row_of(unit, 1)
    assert (row.ticked, row.label) == (True, "reviewed as drafted")
    assert replace(row, ticked=False).label == ""
    changed = row_of(Unit("s", "t", previous="r"), 1)
    assert (changed.ticked, changed.label) == (False, "source changed")
    assert replace(changed, ticked=True).label == "reviewed"


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


@pytest.mark.external
def test_a_workbook_may_come_back_as_csv(tmp_path: Path) -> None:
    """What LibreOffice saves of our workbook as CSV with semicolons is read."""
    file = tmp_path / "mua.xlsx"
    file.write_bytes(write_xlsx("mua", ROWS))
    assert read_csv(save_in_libreoffice(file, CSV.format(59)), "mua") == ROWS
