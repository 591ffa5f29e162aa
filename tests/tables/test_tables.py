"""Review tables: what is written is read back, whatever a program did to the file between."""

from __future__ import annotations

import io
import subprocess
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.errors import InputError
from translate.model import State, Unit
from translate.tables import FORMATS, Row, digest, open_table, row_of
from translate.tables.csv import read_csv, write_csv
from translate.tables.docx import read_docx, write_docx
from translate.tables.row import is_tick
from translate.tables.xlsx import read_xlsx, write_xlsx

UNITS = (
    Unit("Nước lên.", "The water rises.", State.REVIEWED, comments=("rivers, not tide",)),
    Unit("Giá tăng 5%.", "Prices rose 5%.", State.FUZZY),
    Unit("= Tổng cộng", "=SUM(A1)", State.FUZZY, comments=("- a", "+ b")),
    Unit("Hết.", "", State.MISSING),
)
ROWS = [row_of(unit, number) for number, unit in enumerate(UNITS, 1)]


@pytest.mark.parametrize("name", FORMATS)
def test_every_row_comes_back(name: str) -> None:
    """Number, both texts, comments, tick and identity survive each format."""
    table = open_table(name)
    assert table.read(table.write("mua", ROWS), "mua") == ROWS


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=25)
@given(
    text=st.text(st.characters(), max_size=20) | st.sampled_from(["=1+1", "'=1", "]]>", "a;b,c"])
)
def test_no_text_breaks_a_table(name: str, text: str) -> None:
    """Whatever a sentence holds, the row still says which sentence it is, and the same English."""
    unit = Unit(f"s{text}s", f"t{text}t", State.FUZZY)
    table = open_table(name)
    [row] = table.read(table.write("t", [row_of(unit, 1)]), "t")
    assert row.ids[0].source == digest(row.source) == digest(unit.source)
    assert row.ids[0].target == digest(row.target) == digest(unit.target)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", "chữ".encode("cp1258", "ignore"), b"a,b\n1,2"]
)
def test_another_file_is_refused(name: str, data: bytes) -> None:
    """A file that is no table of ours is told as such, with its name."""
    with pytest.raises(InputError) as caught:
        open_table(name).read(data, "mua.table")
    assert caught.value.place == "mua.table"


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


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_other_separators_are_read(delimiter: str) -> None:
    """Excel in Vietnamese and others write semicolons or tabs."""
    text = write_csv("t", ROWS[:2]).decode("utf-8-sig").replace(",", delimiter)
    rows = read_csv(text.replace(f"rivers{delimiter}", "rivers,").encode(), "t")
    assert [row.ids for row in rows] == [row.ids for row in ROWS[:2]]
    assert [row.target for row in rows] == [row.target for row in ROWS[:2]]


def test_columns_may_be_moved() -> None:
    """A reader finds columns by their headings."""
    text = 'Reviewed,English,Vietnamese,Id\r\nx,One.,Một.,"id:{0}.{0}.0"\r\n'.format("0" * 16)
    assert read_csv(text.encode(), "t") == [
        Row("", "Một.", "One.", "", ticked=True, ids=read_csv(text.encode(), "t")[0].ids)
    ]


@pytest.mark.parametrize(
    ("text", "means"),
    [("x", True), (" OK ", True), ("☒", True), ("☐", False), ("", False), ("no", False)],
)
def test_a_tick_is_what_reviewers_write(text: str, means: bool) -> None:
    """A cross, a word, a ticked box: yes; an empty box or anything else: no."""
    assert is_tick(text) is means


def _edited(old: str, new: str) -> list[Row]:
    """The rows of a document in which a piece of the XML was replaced."""
    source = zipfile.ZipFile(io.BytesIO(write_docx("mua", ROWS)))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            text = source.read(name)
            if name == "word/document.xml":
                assert old in text.decode()
                text = text.decode().replace(old, new, 1).encode()
            target.writestr(name, text)
    return read_docx(buffer.getvalue(), "mua.docx")


def test_tracked_changes_count_as_accepted() -> None:
    """Inserted text is there, deleted and moved-away text is gone."""
    changed = (
        '<w:t>The water </w:t></w:r><w:del w:id="1" w:author="A"><w:r><w:delText>rises</w:delText>'
        '</w:r></w:del><w:ins w:id="2" w:author="A"><w:r><w:t>is rising</w:t></w:r></w:ins>'
        '<w:moveFrom w:id="3" w:author="A"><w:r><w:t>gone</w:t></w:r></w:moveFrom>'
        "<w:r><w:t>.</w:t>"
    )
    rows = _edited("<w:t>The water rises.</w:t>", changed)
    assert rows[0].target == "The water is rising."
    assert rows[0].ids == ROWS[0].ids


def test_a_row_deleted_in_tracked_changes_is_gone() -> None:
    """A row that the reviewer deleted with changes tracked does not come back."""
    rows = _edited(
        "<w:trPr><w:cantSplit/></w:trPr>",
        '<w:trPr><w:cantSplit/><w:del w:id="1" w:author="A"/></w:trPr>',
    )
    assert [row.number for row in rows] == ["2", "3", "4"]


def test_line_breaks_and_odd_hyphens_are_text() -> None:
    """A line break in a cell is a blank, a no-break hyphen a hyphen."""
    rows = _edited(
        "<w:t>The water rises.</w:t>",
        "<w:t>The</w:t><w:br/><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t>",
    )
    assert rows[0].target == "The co-op"


@pytest.mark.external
@pytest.mark.parametrize("name", FORMATS)
def test_libreoffice_keeps_everything(name: str, tmp_path: Path) -> None:
    """A table that LibreOffice opened and saved again reads the same."""
    table = open_table(name)
    file = tmp_path / f"mua.{name}"
    file.write_bytes(table.write("mua", ROWS))
    filters = {"csv": "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"}
    command = [
        "soffice",
        f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
        "--headless",
        *(["--infilter=Text - txt - csv (StarCalc):44,34,76"] if name == "csv" else []),
        "--convert-to",
        filters.get(name, name),
        "--outdir",
        str(tmp_path / "saved"),
        str(file),
    ]
    subprocess.run(command, check=True, capture_output=True)
    saved = table.read((tmp_path / "saved" / file.name).read_bytes(), "mua")
    assert saved == ROWS
