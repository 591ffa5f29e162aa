"""Tests of review tables as CSV, in the forms that spreadsheets save."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from support.attempts import attempt
from support.review_rows import CSV, ROWS, save_in_libreoffice

from translate.review_tables import Id, TableRow
from translate.review_tables.csv import read_csv, write_csv
from translate.review_tables.xlsx import write_xlsx


def test_unicode_text_of_excel_is_read() -> None:
    """It is UTF-16 with tabs, with a first line that names the separator."""
    text = io.StringIO(newline="")
    lines = csv.reader(io.StringIO(write_csv("t", ROWS).decode("utf-8-sig"), newline=""))
    csv.writer(text, "excel-tab").writerows(lines)
    assert read_csv(text.getvalue().encode("utf-16"), "t") == ROWS
    assert read_csv(b"sep=,\r\n" + write_csv("t", ROWS)[3:], "t") == ROWS


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_other_separators_are_read(delimiter: str) -> None:
    """Excel in Vietnamese and other programs write semicolons or tabs."""
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


@pytest.mark.parametrize(
    "added",
    ["," * 3_000_000, "\r\n" * 1_300_000, '"' * 300_000, " " * 300_000, "x" * (33 << 20), "\0"],
    ids=["commas", "lines", "quotes", "spaces", "text", "zero"],
)
def test_what_no_review_table_has_is_one_line(added: str) -> None:
    """Refused or read, at once."""
    attempt(lambda: read_csv(write_csv("t", ROWS) + added.encode(), "t"))


def test_empty_rows_and_columns_are_passed_over() -> None:
    """A spreadsheet that was formatted to its end has a million of them."""
    data = write_csv("t", ROWS) + (b"," * 60 + b"\r\n") * 1000
    assert read_csv(data, "t") == ROWS


@pytest.mark.external
def test_a_workbook_may_come_back_as_csv(tmp_path: Path) -> None:
    """Our workbook, saved by LibreOffice as CSV with semicolons, is read."""
    file = tmp_path / "mua.xlsx"
    file.write_bytes(write_xlsx("mua", ROWS))
    assert read_csv(save_in_libreoffice(file, CSV.format(59)), "mua") == ROWS
