"""The structure of a PDF with every kind of block and mark, for those who have it read to them."""

from __future__ import annotations

import io
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from pypdf import PdfReader
from support.pdf_structure import structure
from support.rich import DRAWING, rich

from translate.writers import EditionKind
from translate.writers.pdf import write_pdf


@pytest.fixture(params=EditionKind, name="kind")
def kinds(request: pytest.FixtureRequest) -> EditionKind:
    """Each kind of edition."""
    kind: EditionKind = request.param
    return kind


def test_each_kind_is_tagged_as_what_it_is(kind: EditionKind) -> None:
    """Title, headings with levels, lists, table with its head, quotation, figure, note, code."""
    pdf = PdfReader(io.BytesIO(write_pdf(rich(kind))))
    root: Any = pdf.trailer["/Root"]
    assert "pdfuaid" in root["/Metadata"].get_data().decode()
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert pdf.metadata
    assert pdf.metadata.title == "The floating market in flood season"
    found = list(structure(pdf))
    count = Counter(one["/S"] for one in found)
    sides = 2 if kind is EditionKind.BILINGUAL else 1
    assert count["/Title"] == 1
    assert (count["/H1"], count["/H2"]) == (sides, sides)
    assert count["/LI"] == 7 * sides
    # in two languages one table, in whose rows both stand
    assert (count["/Table"], count["/TH"], count["/TD"]) == (1, 2 * sides, 2 * sides)
    assert count["/Code"] >= 1
    assert count["/Strong"] >= 1
    assert count["/Em"] >= 1
    figures = [one for one in found if one["/S"] == "/Figure" and one.get("/Alt")]
    assert [one["/Alt"] for one in figures] == ["Boats on the river"]
    assert count["/Link"] >= 2 * sides


def test_an_english_edition_has_footnotes() -> None:
    """The mark leads to the note, and the note back to the mark."""
    pdf = PdfReader(io.BytesIO(write_pdf(rich(EditionKind.TRANSLATED))))
    found = list(structure(pdf))
    kinds = Counter(one["/S"] for one in found)
    assert kinds["/Note"] + kinds["/FENote"] == 1
    assert "According to the paper." in " ".join(pdf.pages[0].extract_text().split())
    assert kinds["/BlockQuote"] == 1
    inside = [
        one for one in pdf.pages[0]["/Annots"] if "/URI" not in one.get_object().get("/A", {})
    ]
    assert len(inside) == 2


def test_side_by_side_the_notes_are_linked_both_ways_in_each_column() -> None:
    """Two references lead to two notes, and these back: four links inside the file."""
    pdf = PdfReader(io.BytesIO(write_pdf(rich(EditionKind.BILINGUAL))))
    links = [one.get_object() for page in pdf.pages for one in page["/Annots"]]
    assert sum("/URI" not in one.get("/A", {}) for one in links) == 4
    addresses = Counter(one["/A"]["/URI"] for one in links if "/URI" in one.get("/A", {}))
    assert addresses == {"https://example.org/map": 2, "https://example.org/bao": 2}


def test_marks_are_on_the_right_words(kind: EditionKind) -> None:
    """Each word is there, in its own kind of letters."""
    pdf = PdfReader(io.BytesIO(write_pdf(rich(kind))))
    shown: dict[str, str] = {}

    def visit(text: str, _cm: Any, _tm: Any, font: Any, _size: float) -> None:
        for word in text.split():
            shown[word.strip(".,")] = str(font.get("/BaseFont", "")) if font else ""

    for page in pdf.pages:
        page.extract_text(visitor_text=visit)
    assert "Italic" in shown["hours"]
    assert "Mono" in shown["make"]
    assert "Italic" not in shown["market’s"]
    if kind is EditionKind.BILINGUAL:
        assert "Italic" in shown["lịch"]
        assert "Italic" not in shown["chợ"]


def test_a_figure_stands_once_between_the_columns() -> None:
    """The picture is there once, its caption in both languages."""
    pdf = PdfReader(io.BytesIO(write_pdf(rich(EditionKind.BILINGUAL))))
    text = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    assert "Chợ lúc bình minh." in text
    assert "The market at dawn." in text


def test_a_missing_picture_leaves_its_description(kind: EditionKind) -> None:
    """Nothing vanishes with a file that is not there."""
    pdf = PdfReader(io.BytesIO(write_pdf(replace(rich(kind), pictures={}))))
    assert "[Boats on the river]" in " ".join(
        " ".join(page.extract_text() for page in pdf.pages).split()
    )
    assert DRAWING not in write_pdf(replace(rich(kind), pictures={}))


def test_built_twice_it_has_the_same_bytes(kind: EditionKind) -> None:
    """With pictures too, which are set from a folder with another name each time."""
    assert write_pdf(rich(kind)) == write_pdf(rich(kind))
