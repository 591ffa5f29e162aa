"""Tests of a reviewer's changes in Word: tracked changes, comments, merged cells."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from support.review_rows import ROWS, save_in_libreoffice

from translate.errors import InputError
from translate.review_tables import TableRow
from translate.review_tables.docx import read_docx, write_docx


def _edited(old: str, new: str) -> list[TableRow]:
    """Return the rows of a document in which a piece of the XML was replaced."""
    return read_docx(_edit(old, new), "mua.docx")


def _edit(old: str, new: str) -> bytes:
    source = zipfile.ZipFile(io.BytesIO(write_docx("mua", ROWS)))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            text = source.read(name)
            if name == "word/document.xml":
                assert old in text.decode()
                text = text.decode().replace(old, new, 1).encode()
            target.writestr(name, text)
    return buffer.getvalue()


def test_tracked_changes_count_as_accepted() -> None:
    """Inserted text is read, deleted and moved-away text is not."""
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
    """A row that the reviewer deleted with changes tracked is not read."""
    rows = _edited(
        "<w:trPr><w:cantSplit/></w:trPr>",
        '<w:trPr><w:cantSplit/><w:del w:id="1" w:author="A"/></w:trPr>',
    )
    assert [row.number for row in rows] == ["2", "3", "4"]


def test_line_breaks_and_odd_hyphens_are_text() -> None:
    """A line break in a cell is a space, a no-break hyphen is a hyphen."""
    rows = _edited(
        "<w:t>The water rises.</w:t>",
        "<w:t>The</w:t><w:br/><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t>",
    )
    assert rows[0].target == "The co-op"


def _changed(before: str, inserted: str, deleted: str = "") -> str:
    """Return runs of text as Word writes them with tracked changes."""
    return (
        f'<w:t xml:space="preserve">{before}</w:t></w:r>'
        f'<w:del w:id="1" w:author="A"><w:r><w:delText>{deleted}</w:delText></w:r></w:del>'
        f'<w:ins w:id="2" w:author="A"><w:r><w:t>{inserted}</w:t></w:r></w:ins><w:r>'
    )


def test_changes_tracked_in_comments_count() -> None:
    """The comment column is read like the English."""
    rows = _edited("<w:t>rivers, not tide</w:t>", _changed("rivers, ", "not the sea", "not tide"))
    assert rows[0].comment == "rivers, not the sea"


def test_moved_text_is_read_at_its_new_place() -> None:
    """Text that was moved with changes tracked is read only once."""
    moved = (
        '<w:t>The</w:t></w:r><w:moveFromRangeStart w:id="5" w:name="m"/>'
        '<w:moveFrom w:id="6" w:author="A"><w:r><w:t xml:space="preserve"> water</w:t></w:r>'
        '</w:moveFrom><w:moveFromRangeEnd w:id="5"/><w:r><w:t> rises</w:t></w:r>'
        '<w:moveTo w:id="7" w:author="A"><w:r><w:t xml:space="preserve"> water</w:t></w:r>'
        "</w:moveTo><w:r><w:t>.</w:t>"
    )
    assert _edited("<w:t>The water rises.</w:t>", moved)[0].target == "The rises water."


def test_formatting_alone_changes_nothing() -> None:
    """A tracked change of the font or paragraph format is not an edit."""
    font = (
        '<w:rPr><w:b/><w:rPrChange w:id="1" w:author="A"><w:rPr/></w:rPrChange></w:rPr>'
        "<w:t>water</w:t>"
    )
    rows = _edited(
        "<w:t>The water rises.</w:t>",
        f'<w:t xml:space="preserve">The </w:t></w:r><w:r>{font}</w:r>'
        '<w:r><w:t xml:space="preserve"> rises.</w:t>',
    )
    assert rows == ROWS


def test_a_deleted_paragraph_end_joins_words() -> None:
    """If the end of a paragraph was deleted with changes tracked, the next one continues it."""
    joined = (
        '<w:t>The wa</w:t></w:r></w:p><w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/>'
        "</w:tabs></w:pPr><w:r><w:t>ter rises.</w:t>"
    )
    mark = '<w:pPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr>'
    data = write_docx("mua", ROWS)
    text = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    run = text[: text.index("<w:t>The water rises.</w:t>")].rpartition("<w:p>")[2]
    old = f"<w:p>{run}<w:t>The water rises.</w:t>"
    assert _edited(old, f"<w:p>{mark}{run}{joined}") == ROWS
    assert _edited(old, f"<w:p>{run}{joined}")[0].target == "The wa ter rises."


def test_text_in_two_spellings_counts_once() -> None:
    """Text that Word repeats for programs without its newest elements is not read."""
    space = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    both = (
        f'</w:r><mc:AlternateContent xmlns:mc="{space}"><mc:Choice Requires="w14"><w:r>'
        "<w:t>The water rises.</w:t></w:r></mc:Choice><mc:Fallback><w:r>"
        "<w:t>The water rises.</w:t></w:r></mc:Fallback></mc:AlternateContent><w:r>"
    )
    assert _edited("<w:t>The water rises.</w:t>", both) == ROWS


def _commented() -> docx.document.Document:
    """Return a document with a comment on an English word, one over two rows, one on the title."""
    document = docx.Document(io.BytesIO(write_docx("mua", ROWS)))
    table = document.tables[0]
    run = table.cell(1, 2).paragraphs[0].runs[0]
    document.add_comment(run, "too\nliteral", "Lan", "L")
    last = table.cell(3, 2).paragraphs[0].runs[0]
    document.add_comment([table.cell(2, 1).paragraphs[0].runs[0], last], "same price?", "Minh")
    document.add_comment(document.paragraphs[0].runs[0], "who wrote this?", "Lan")
    return document


def _bytes(document: docx.document.Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_balloons_are_comments_of_their_row() -> None:
    """A comment has its author, is one line, and is in the row where it begins, or alone."""
    *rows, alone = read_docx(_bytes(_commented()), "mua.docx")
    assert [row.comment for row in rows] == [
        "rivers, not tide\nLan: too literal",
        "Minh: same price?",
        "- a\n+ b",
        "",
    ]
    assert alone == TableRow("", "", "", "Lan: who wrote this?")


@pytest.mark.external
def test_libreoffice_keeps_balloons_and_changes(tmp_path: Path) -> None:
    """Comments and tracked changes survive in a document saved again by LibreOffice."""
    data = _bytes(_commented())
    expected = read_docx(data, "mua")
    file = tmp_path / "mua.docx"
    file.write_bytes(data)
    saved = read_docx(save_in_libreoffice(file), "mua")
    assert [row.comment for row in saved] == [row.comment for row in expected]
    changed = _changed("The water ", "is up.", "rises.")
    file.write_bytes(_edit("<w:t>The water rises.</w:t>", changed))
    saved = save_in_libreoffice(file)
    assert b"w:del" in zipfile.ZipFile(io.BytesIO(saved)).read("word/document.xml")
    assert read_docx(saved, "mua") == [replace(ROWS[0], target="The water is up."), *ROWS[1:]]


def test_cells_merged_in_word_are_one_row() -> None:
    """Two rows that share a cell have two ids; a cell over two columns does not move others."""
    document = docx.Document(io.BytesIO(write_docx("mua", ROWS)))
    table = document.tables[0]
    table.cell(1, 2).merge(table.cell(2, 2))
    table.cell(3, 2).merge(table.cell(3, 3))
    rows = read_docx(_bytes(document), "mua")
    assert [len(row.ids) for row in rows] == [2, 1, 1]
    assert (rows[1].target, rows[1].comment) == ("=SUM(A1) - a + b", "")
    assert (rows[2].source, rows[2].ticked) == ("Hết.", False)


def test_a_table_that_was_split_is_read_whole() -> None:
    """The lower part of a table has no heading, and is recognised by its ids."""
    between = "<w:trPr><w:cantSplit/></w:trPr>"
    data = zipfile.ZipFile(io.BytesIO(write_docx("mua", ROWS))).read("word/document.xml").decode()
    last = data[data.rindex("<w:tr>") :]
    assert between in last
    head = data[data.index("<w:tbl>") : data.index("<w:tr>")]
    assert _edited(last, f"</w:tbl><w:p/>{head}{last}") == ROWS


END = "<w:sectPr"
CELL = "<w:t>The water rises.</w:t></w:r></w:p>"
DEEP = "<w:tbl><w:tr><w:tc>{}<w:p><w:r><w:t>deep</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"


def _nested(depth: int) -> str:
    before, after = DEEP.split("{}")
    return before * depth + after * depth


@pytest.mark.parametrize("depth", [1, 300, 5000])
def test_tables_of_somebody_else_may_be_nested(depth: int) -> None:
    """Beside ours they are none of ours; in a cell they are text of it, each once."""
    assert _edited(END, _nested(depth) + END) == ROWS
    rows = _edited(CELL, CELL + _nested(depth))
    assert rows[0].target == "The water rises." + " deep" * depth
    assert rows[1:] == ROWS[1:]


def test_our_table_in_a_cell_of_another_is_read_once() -> None:
    """Somebody put it into a layout table; or into itself."""
    document = _edit("<w:tbl>", "<w:tbl><w:tr><w:tc><w:tbl>")
    with zipfile.ZipFile(io.BytesIO(document)) as file:
        text = file.read("word/document.xml").decode()
    table = text.partition("<w:tbl><w:tr><w:tc>")[2].partition("</w:tbl>")[0] + "</w:tbl>"
    whole = f"<w:tbl><w:tr><w:tc>{table}<w:p/></w:tc></w:tr></w:tbl>"
    inner = table.partition("<w:tbl>")[2]
    assert _edited(f"<w:tbl>{inner}", whole) == ROWS


@pytest.mark.parametrize("depth", [300, 20_000])
def test_elements_may_stand_deep_inside_of_each_other(depth: int) -> None:
    """Paragraphs in paragraphs, and runs in runs."""
    for before, after in (("<w:p><w:r>", "</w:r></w:p>"), ("<w:ins>", "</w:ins>")):
        assert _edited(CELL, CELL + before * depth + after * depth) == ROWS


@pytest.mark.parametrize("span", ["1", "99999999", "9" * 5000, "0", "-1", "x", "²", "٣"])
def test_a_cell_may_say_that_it_covers_any_number_of_columns(span: str) -> None:
    """No table of ours has so many."""
    cell = f'<w:tcPr><w:gridSpan w:val="{span}"/>'
    assert len(_edited("<w:tcPr>", cell)) == len(ROWS)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (CELL, "<w:t>" + " " * (3 << 20) + CELL, "is not a Word document: "),
        (CELL, "<w:t>" + " " * (70 << 20) + CELL, "unpacks to more than"),
        (CELL, "<w:r/>" * 1_700_000 + CELL, "more elements than"),
        ("<w:body>", "<w:body", "not well-formed"),
        ("encoding='UTF-8'", "encoding='foo'", "an encoding that is not read: foo"),
    ],
    ids=["spaces", "more spaces", "elements", "broken", "encoding"],
)
def test_what_no_word_processor_writes_is_refused(old: str, new: str, message: str) -> None:
    """In one line, and before it fills the memory."""
    with pytest.raises(InputError, match=message) as caught:
        _edited(old, new)
    assert "\n" not in str(caught.value)
