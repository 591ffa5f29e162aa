"""Tests of review tables in LibreOffice's own formats."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest
from support.review_rows import ROWS, save_in_libreoffice

from translate.errors import InputError
from translate.review_tables import TableRow, open_table
from translate.review_tables.odf import read_odf

_SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{prefix}:1.0"'
    for prefix in ("office", "table", "text")
)
HEADING = ("No.", "Vietnamese", "English", "Comment", "Status", "Id")
ID = str(ROWS[0].ids[0])


def _odf(body: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr(
            "content.xml", f"<office:document-content {_SPACES}>{body}</office:document-content>"
        )
    return buffer.getvalue()


def _row(*cells: str, more: str = "") -> str:
    shown = (
        f"<table:table-cell{more}><text:p>{cell}</text:p></table:table-cell>" for cell in cells
    )
    return f"<table:table-row>{''.join(shown)}</table:table-row>"


def _table(*rows: str) -> str:
    return f"<table:table>{''.join(rows)}</table:table>"


def _english(data: bytes) -> list[str]:
    return [row.target for row in read_odf(data, "a.odt")]


@pytest.mark.external
@pytest.mark.parametrize(("saved", "as_"), [("docx", "odt"), ("xlsx", "ods")])
def test_libreoffice_saves_what_reads_the_same(saved: str, as_: str, tmp_path: Path) -> None:
    """Texts, ids, states and comments in cells."""
    file = tmp_path / f"mua.{saved}"
    file.write_bytes(open_table(saved).write("mua", ROWS))
    assert read_odf(save_in_libreoffice(file, as_), f"mua.{as_}") == ROWS


def test_spaces_signs_and_comments_of_a_cell() -> None:
    """What stands in a comment is no English, but a comment."""
    note = "<office:annotation><text:p>too  long</text:p></office:annotation>"
    english = (
        f"a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d {note}<text:span>e</text:span>"
    )
    [row] = read_odf(_odf(_table(_row(*HEADING), _row("1", "x", english, "", "", ID))), "a.odt")
    assert (row.target, row.comment) == ("a b c d e", "too long")


def test_what_was_deleted_is_no_table() -> None:
    """Tracked changes stand apart."""
    deleted = _table(_row(*HEADING), _row("1", "x", "old", "", "", ID))
    kept = _table(_row(*HEADING), _row("1", "x", "new", "", "", ID))
    changes = f"<text:tracked-changes>{deleted}</text:tracked-changes>"
    assert _english(_odf(f"<office:text>{changes}{kept}</office:text>")) == ["new"]


def test_tables_within_tables_and_sheets_of_others() -> None:
    """A table of ours in a cell is read once; of a workbook, the first sheet of ours."""
    ours = _table(_row(*HEADING), _row("1", "x", "y", "", "", ID))
    around = _table(_row("a").replace("<text:p>a</text:p>", ours))
    assert ours in around
    assert _english(_odf(f"<office:text>{around}</office:text>")) == ["y"]
    other = _table(_row("a", "b"))
    sheets = f"<office:spreadsheet>{other}{ours}{ours}</office:spreadsheet>"
    assert _english(_odf(sheets)) == ["y"]


def test_cells_that_a_program_repeats_or_joins() -> None:
    """A sheet's edge is not walked to; rows that a cell joins are one."""
    edge = ' table:number-columns-repeated="999999999"'
    wide = _row("", more=edge)
    first = _row("1", "x", "y", "", "", ID).replace(
        "cell>", 'cell table:number-rows-spanned="2">', 1
    )
    second = _row("", "", "z", "", "", "")
    [row] = read_odf(_odf(_table(_row(*HEADING), first, second, wide)), "a.ods")
    assert row.target == "y z"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", _odf("<a"), _odf("<a><b></a></b>")])
def test_what_is_no_document(data: bytes) -> None:
    """One line, with the way out."""
    with pytest.raises(InputError, match="is no OpenDocument file") as caught:
        read_odf(data, "a.odt")
    assert caught.value.hint


def test_a_document_without_a_table_of_ours() -> None:
    """It says what to do; deep and damaged structures do no harm."""
    deep = "<text:span>" * 5000 + "</text:span>" * 5000
    odd = _table(_row(deep), "<table:table-row/>", _row("a", more=' table:number-rows-spanned="x"'))
    with pytest.raises(InputError, match="its heading is missing"):
        read_odf(_odf(odd), "a.odt")


def test_the_rows_are_those_of_any_table() -> None:
    """As the other formats have them."""
    ours = _table(_row(*HEADING), _row("1", "Nước lên.", "The water rises.", "", "x", ID))
    [row] = read_odf(_odf(ours), "a.odt")
    assert isinstance(row, TableRow)
    assert (row.number, row.ticked, row.ids) == ("1", True, ROWS[0].ids)


def test_three_thousand_tables_within_each_other() -> None:
    """Each is read once, and none for each that it stands in."""
    begin = f"<table:table>{_row(*HEADING)}<table:table-row><table:table-cell>"
    end = "</table:table-cell></table:table-row></table:table>"
    started = time.monotonic()
    assert not read_odf(_odf(begin * 3000 + end * 3000), "a.odt")
    with pytest.raises(InputError, match="its heading is missing"):
        read_odf(_odf(begin.replace("English", "x") * 3000 + end * 3000), "a.odt")
    assert time.monotonic() - started < 8  # a second; it took 25
