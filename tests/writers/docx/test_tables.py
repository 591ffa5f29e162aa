"""Tables in a Word document, and the table of a document in both languages."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree
from support.placed_words import overlapping, placed_words
from support.rich import rich
from support.tables import NARROW, WIDE, tables
from support.word_document import ReadDocument, W, text_of

from translate.writers import WRITERS, EditionKind

write_docx = WRITERS["docx"]


def test_a_table_is_a_table(english: ReadDocument) -> None:
    """With a row that every page repeats, and aligned cells."""
    (table,) = english.body.iter(f"{W}tbl")
    rows = [[text_of(cell) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
    assert rows == [["Goods", "Price"], ["Oranges", "20 thousand"]]
    heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.iter(f"{W}tr")]
    assert heads == [True, False]
    assert [one.get(f"{W}val") for one in table.iter(f"{W}jc")].count("right") == 2


def _rows(read: ReadDocument) -> Iterator[etree._Element]:
    """The rows of the table of both languages, not of those in it."""
    yield from next(read.body.iter(f"{W}tbl")).iterchildren(f"{W}tr")


def test_tables_stand_side_by_side_and_images_across(bilingual: ReadDocument) -> None:
    """Each row of a table beside its translation; a figure once over both, its captions below."""
    rows = list(_rows(bilingual))
    (with_table,) = [row for row in rows if next(row.iter(f"{W}tbl"), None) is not None]
    (table,) = with_table.iter(f"{W}tbl")
    found = [[text_of(cell) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
    assert found == [
        ["Mặt hàng", "Giá", "", "Goods", "Price"],
        ["Cam", "20 nghìn", "", "Oranges", "20 thousand"],
    ]
    (figure,) = [row for row in rows if next(row.iter(f"{W}drawing"), None) is not None]
    assert figure.find(f"{W}tc/{W}tcPr/{W}gridSpan").get(f"{W}val") == "2"
    captions = rows[rows.index(figure) + 1]
    assert [text_of(cell) for cell in captions.iterchildren(f"{W}tc")] == [
        "Chợ lúc bình minh.",
        "The market at dawn.",
    ]


def test_a_label_in_a_cell_may_stand_in_a_line_of_its_own() -> None:
    """It would be cut in two where it does not fit behind its word; elsewhere it stays there."""
    body = ReadDocument(write_docx(tables(EditionKind.TRANSLATED, rows=(NARROW,)))).body
    labels = [text for run in body.iter(f"{W}r") if (text := text_of(run)).strip() == "draft"]
    assert labels == [" draft"] * 6


def test_no_page_has_the_colophon_of_a_bilingual_document_alone() -> None:
    """The last row of the table is kept with it."""
    body = ReadDocument(write_docx(rich(EditionKind.BILINGUAL))).body
    last = list(body.find(f".//{W}tbl").iterchildren(f"{W}tr"))[-1]
    for paragraph in last.iter(f"{W}p"):
        assert paragraph.find(f"{W}pPr/{W}keepNext") is not None


def _table_rows(*rows: list[list[str]]) -> list[list[list[str]]]:
    """The texts of the tables in a bilingual document with these tables."""
    body = ReadDocument(write_docx(tables(EditionKind.BILINGUAL, rows=rows))).body
    outer = next(body.iter(f"{W}tbl"))
    return [
        [[text_of(cell) for cell in row.iter(f"{W}tc")] for row in one.iter(f"{W}tr")]
        for one in outer.iterdescendants(f"{W}tbl")
    ]


def test_a_wide_table_stands_above_its_translation() -> None:
    """A table of few columns is one with its translation; so is none of more than Word has."""
    assert len(_table_rows(NARROW)) == 1
    above, below = _table_rows(WIDE)
    assert [len(row) for row in (*above, *below)] == [7] * 6
    most = [[f"a{number}" for number in range(62)]] * 2
    assert len(_table_rows(most)) == 2


@pytest.mark.external
@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_no_word_of_a_table_covers_another_or_is_torn(
    tmp_path: Path, kind: EditionKind, paper: str
) -> None:
    """In LibreOffice: each is whole, and there."""
    edition = tables(kind, paper)
    (tmp_path / "a.docx").write_bytes(write_docx(edition))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "a.docx")], check=True, capture_output=True)
    pages = placed_words(tmp_path / "a.pdf")
    for page in pages:
        assert overlapping(page) == []
    shown = {one.text for page in pages for one in page}
    assert {"Construction", "Deafficiency", "Fisheries", "abdominal"} - shown == set()
