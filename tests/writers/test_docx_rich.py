"""Everything that an article may have, in a Word document."""

from __future__ import annotations

import io
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.shared import Cm, Pt, Twips
from lxml import etree
from pypdf import PdfReader
from support.every_kind import article
from support.placed_words import overlapping, placed_words
from support.rich import DRAWING, rich
from support.tables import NARROW, WIDE, tables

from translate.archive import pack
from translate.model import (
    Group,
    GroupKind,
    Mark,
    MarkKind,
    Text,
    TextKind,
    Unit,
    Verbatim,
    VerbatimKind,
)
from translate.tags import Inline
from translate.writers import WRITERS, Edition, EditionKind, Picture
from translate.writers.docx.inline import InlineMarks, add_pieces
from translate.writers.docx.styles import CELL_SPACE

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
write_docx = WRITERS["docx"]


class Read:
    """A document, read without the library that wrote it."""

    def __init__(self, data: bytes) -> None:
        self.archive = zipfile.ZipFile(io.BytesIO(data))
        self.body = self.part("word/document.xml")

    def part(self, name: str) -> etree._Element:
        """Return a part of it."""
        return etree.fromstring(self.archive.read(name))

    def targets(self, part: str = "document") -> dict[str, str]:
        """Return where the relations of a part lead, by their ids."""
        found = self.part(f"word/_rels/{part}.xml.rels")
        return {one.get("Id", ""): one.get("Target", "") for one in found}

    def paragraphs(self, words: str) -> list[etree._Element]:
        """Return the paragraphs with these words."""
        return [one for one in self.body.iter(f"{W}p") if words in text_of(one)]

    def run(self, words: str) -> etree._Element:
        """Return the run that has just these words."""
        (run,) = [one for one in self.body.iter(f"{W}r") if text_of(one) == words]
        return run


def text_of(node: etree._Element) -> str:
    """All text inside."""
    found = "".join(one.text or "" for one in node.iter(f"{W}t"))
    return found.replace("\u00a0", " ")


def style_of(paragraph: etree._Element) -> str:
    """The id of a paragraph's style."""
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else found.get(f"{W}val", "")


def set_by(run: etree._Element) -> set[str]:
    """The names of what a run's properties set."""
    return {etree.QName(one).localname for one in run.find(f"{W}rPr")}


@pytest.fixture(name="english", scope="module")
def _english() -> Read:
    return Read(write_docx(rich(EditionKind.TRANSLATED)))


@pytest.fixture(name="bilingual", scope="module")
def _bilingual() -> Read:
    return Read(write_docx(rich(EditionKind.BILINGUAL)))


@pytest.mark.parametrize(
    ("words", "style"),
    [
        ("The floating market", "Title"),
        ("Boats come early.", "Lead"),
        ("Part two", "Heading1"),
        ("A minor point", "Heading2"),
        ("Step one", "ListParagraph"),
        ("It was crowded once.", "Quote"),
        ("The market at dawn.", "Caption"),
        ("The water rises", "Verse"),
        ("make run", "Code"),
        ("***", "Divider"),
        ("Goods", "TableHeading"),
    ],
)
def test_each_kind_has_its_style(english: Read, words: str, style: str) -> None:
    """Named styles, which a person can change at one place."""
    assert style_of(english.paragraphs(words)[-1]) == style


@pytest.mark.parametrize(
    ("words", "name"),
    [("floating", "b"), ("hours", "i"), ("make", "rFonts"), ("old", "strike"), ("2", "vertAlign")],
)
def test_marks_are_on_their_words(english: Read, words: str, name: str) -> None:
    """Bold, italic, code, struck out; what is raised and what is lowered."""
    runs = [one for one in english.body.iter(f"{W}r") if text_of(one) == words]
    assert any(name in set_by(run) for run in runs)


def test_elements_of_a_markdown_file_are_set() -> None:
    """What is underlined and what is marked, also inside of another mark."""
    paragraph = docx.Document().add_paragraph()
    marks = InlineMarks(lambda *_: None, lambda *_: None)
    bold = Mark(MarkKind.STRONG, 0, 0)
    spans = [Mark(MarkKind.SPAN, 0, 0, markup=tag) for tag in ("<u>", "<mark>", "<span>")]
    pieces = [Inline(bold, (Inline(one, (one.markup,)),)) for one in spans]
    add_pieces(paragraph, pieces, "en", marks)
    runs = paragraph.runs
    assert [run.bold for run in runs] == [True] * 3
    assert [bool(run.underline) for run in runs] == [True, False, False]
    assert [bool(run.font.highlight_color) for run in runs] == [False, True, False]


def test_links_lead_where_they_led(english: Read) -> None:
    """In the text and in a note."""
    (link,) = [one for one in english.body.iter(f"{W}hyperlink") if text_of(one) == "map"]
    assert english.targets()[link.get(f"{R}id", "")] == "https://example.org/map"
    assert "https://example.org/bao" in english.targets("footnotes").values()


def test_lists_are_numbered_by_the_program(english: Read) -> None:
    """From their first number; a list inside of another is a level deeper."""
    (step,) = english.paragraphs("Step one")
    level, name = (step.find(f".//{W}{one}").get(f"{W}val") for one in ("ilvl", "numId"))
    numbering = english.part("word/numbering.xml")
    (used,) = numbering.xpath(
        f"//w:num[@w:numId='{name}']/w:abstractNumId", namespaces={"w": W[1:-1]}
    )
    pattern = used.get(f"{W}val")
    path = f"//w:abstractNum[@w:abstractNumId='{pattern}']/w:lvl[@w:ilvl='{level}']/w:start"
    assert numbering.xpath(path, namespaces={"w": W[1:-1]})[0].get(f"{W}val") == "3"
    assert text_of(step) == "Step one"
    (small,) = english.paragraphs("Small boats")
    assert small.find(f".//{W}ilvl").get(f"{W}val") == "1"
    assert text_of(english.paragraphs("Done")[0]) == "☑ Done"


def test_a_table_is_a_table(english: Read) -> None:
    """With a row that every page repeats, and aligned cells."""
    (table,) = english.body.iter(f"{W}tbl")
    rows = [[text_of(cell) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
    assert rows == [["Goods", "Price"], ["Oranges", "20 thousand"]]
    heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.iter(f"{W}tr")]
    assert heads == [True, False]
    assert [one.get(f"{W}val") for one in table.iter(f"{W}jc")].count("right") == 2


def test_an_image_says_what_it_shows(english: Read) -> None:
    """In words, for those who do not see it; a drawing is pixels, which every program shows."""
    (picture,) = english.body.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}blip")
    name = english.targets()[picture.get(f"{R}embed", "")]
    assert english.archive.read(f"word/{name}").startswith(b"\x89PNG")
    shown = [one.get("descr") for one in english.body.iter() if one.tag.endswith("}docPr")]
    assert shown == ["Boats on the river"]
    without = Read(write_docx(replace(rich(EditionKind.TRANSLATED), pictures={})))
    assert without.paragraphs("[Boats on the river]")


def test_a_note_is_a_footnote(english: Read, bilingual: Read) -> None:
    """Both columns refer to one, which has both languages."""
    notes = english.part("word/footnotes.xml")
    assert text_of(notes).strip() == "According to the paper."
    assert len(list(english.body.iter(f"{W}footnoteReference"))) == 1
    assert not english.paragraphs("According to the paper.")
    both = text_of(bilingual.part("word/footnotes.xml"))
    assert "Theo báo." in both
    assert "According to the paper." in both
    assert len(list(bilingual.body.iter(f"{W}footnoteReference"))) == 1


def _rows(read: Read) -> Iterator[etree._Element]:
    """The rows of the table of both languages, not of those in it."""
    yield from next(read.body.iter(f"{W}tbl")).iterchildren(f"{W}tr")


def test_tables_stand_side_by_side_and_images_across(bilingual: Read) -> None:
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


def test_the_running_head_rests_on_page_1(english: Read) -> None:
    """The title stands there already; the page has its number."""
    section = next(english.body.iter(f"{W}sectPr"))
    assert section.find(f"{W}titlePg") is not None
    names = {
        one.get(f"{W}type"): english.targets()[one.get(f"{R}id", "")]
        for one in section.iter(f"{W}headerReference")
    }
    assert text_of(english.part(f"word/{names['first']}")) == ""
    head = text_of(english.part(f"word/{names['default']}"))
    assert head == "The floating market in flood season"


def test_fonts_have_their_metric_equals_named(english: Read) -> None:
    """So that pages break at the same places where a font is missing."""
    fonts = english.part("word/fontTable.xml")
    named = {one.get(f"{W}name"): one.find(f"{W}altName").get(f"{W}val") for one in fonts}
    assert named == {"Times New Roman": "Liberation Serif", "Courier New": "Liberation Mono"}


def _template() -> bytes:
    """A publisher's document: its own page, a style of its own look, a text and a header."""
    document = docx.Document()
    document.sections[0].page_width = Cm(17)
    document.styles["Heading 1"].font.size = Pt(31)
    document.sections[0].header.paragraphs[0].text = "Tòa soạn"
    document.add_paragraph("Bản gốc tiếng Việt.")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_a_word_article_keeps_its_page_and_styles() -> None:
    """Not its text, nor its header, which is in the other language; missing styles are added."""
    read = Read(write_docx(replace(rich(EditionKind.TRANSLATED), template=_template())))
    assert next(read.body.iter(f"{W}pgSz")).get(f"{W}w") == "9638"
    assert "Bản gốc" not in text_of(read.body)
    styles = read.part("word/styles.xml")
    (heading,) = [one for one in styles if one.get(f"{W}styleId") == "Heading1"]
    assert heading.find(f".//{W}sz").get(f"{W}val") == "62"
    known = {one.get(f"{W}styleId") for one in styles}
    assert {style_of(one) for one in read.body.iter(f"{W}p")} - {""} <= known
    headers = [name for name in read.archive.namelist() if "header" in name and "rels" not in name]
    assert not any("Tòa soạn" in text_of(read.part(name)) for name in headers)
    broken = replace(rich(EditionKind.TRANSLATED), template=b"PK")
    assert write_docx(broken) == write_docx(rich(EditionKind.TRANSLATED))


def test_a_word_article_without_lists_gets_those_of_the_edition() -> None:
    """Its document has no part that numbers them, as LibreOffice writes one without lists."""
    with zipfile.ZipFile(io.BytesIO(_template())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if "numbering" not in name}
    for name in ("[Content_Types].xml", "word/_rels/document.xml.rels"):
        root = etree.fromstring(parts[name])
        for one in [one for one in root if "numbering" in "".join(one.attrib.values())]:
            root.remove(one)
        parts[name] = etree.tostring(root)
    template = pack(parts)
    read = Read(write_docx(replace(rich(EditionKind.TRANSLATED), template=template)))
    assert next(read.body.iter(f"{W}pgSz")).get(f"{W}w") == "9638"
    used = {one.get(f"{W}val") for one in read.body.iter(f"{W}numId")}
    known = {one.get(f"{W}numId") for one in read.part("word/numbering.xml").iter(f"{W}num")}
    assert used
    assert used <= known


@pytest.mark.parametrize("kind", EditionKind)
def test_the_same_bytes_every_time(kind: EditionKind) -> None:
    """Notes, lists and images too."""
    assert write_docx(rich(kind)) == write_docx(rich(kind))


@pytest.mark.external
def test_libreoffice_opens_them(tmp_path: Path) -> None:
    """It shows every text, list numbers, and the note at the foot."""
    for kind in EditionKind:
        (tmp_path / f"{kind.value}.docx").write_bytes(write_docx(rich(kind)))
    files = [str(path) for path in tmp_path.glob("*.docx")]
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, *files], check=True, capture_output=True)
    text = {
        kind: " ".join(
            page.extract_text() for page in PdfReader(tmp_path / f"{kind.value}.pdf").pages
        )
        for kind in EditionKind
    }
    english = " ".join(text[EditionKind.TRANSLATED].split())
    assert "3. Step one 4. Step two" in english
    assert "1 According to the paper." in english
    both = " ".join(text[EditionKind.BILINGUAL].split())
    assert both.count("3. ") == 2
    assert "Theo báo." in both


def test_a_wide_picture_fits_into_its_cell() -> None:
    """Word processors cut off what is wider than the space between a cell's margins."""
    wide = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="90"><path d="M0 0h9"/></svg>'
    )
    pictures = {"cho.svg": Picture(wide, "image/svg+xml")}
    made = Read(write_docx(replace(rich(EditionKind.BILINGUAL), pictures=pictures)))
    room = sum(int(one.get(f"{W}w", "0")) for one in made.body.find(f".//{W}tblGrid"))
    drawing = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
    (extent,) = made.body.iter(f"{drawing}extent")
    assert Twips(int(room / 2)) < int(extent.get("cx", "0")) <= Twips(room - 2 * CELL_SPACE)


def test_no_page_has_the_colophon_of_a_bilingual_document_alone() -> None:
    """The last row of the table is kept with it."""
    body = Read(write_docx(rich(EditionKind.BILINGUAL))).body
    last = list(body.find(f".//{W}tbl").iterchildren(f"{W}tr"))[-1]
    for paragraph in last.iter(f"{W}p"):
        assert paragraph.find(f"{W}pPr/{W}keepNext") is not None


def _table_rows(*rows: list[list[str]]) -> list[list[list[str]]]:
    """The texts of the tables in a bilingual document with these tables."""
    body = Read(write_docx(tables(EditionKind.BILINGUAL, rows=rows))).body
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


@pytest.mark.parametrize("kind", EditionKind)
def test_links_and_pictures_say_something_when_they_are_pointed_at(kind: EditionKind) -> None:
    """In English what the article says in Vietnamese; the Vietnamese column says that."""
    marks = (Mark(MarkKind.LINK, 0, 3, "https://example.org", "Bản đồ"),)
    body = Text(TextKind.PARAGRAPH, "Xem.", 1, marks=marks)
    image = Verbatim(VerbatimKind.IMAGE, "ghe.svg", "Bản đồ")
    figure = Group(GroupKind.FIGURE, (image, Text(TextKind.TOOLTIP, "Bản đồ", 1)))
    english = {"Bản đồ": "The map", "<a1>Xem</a1>.": "<a1>See</a1>."}
    units = {one: Unit(one, said, approved=True) for one, said in english.items()}
    pictures = {"ghe.svg": Picture(DRAWING, "image/svg+xml")}
    edition = Edition(article(body, figure), units, kind, pictures=pictures)
    read = Read(write_docx(edition))
    said = [one.get(f"{W}tooltip") for one in read.body.iter(f"{W}hyperlink")]
    assert said == ["Bản đồ", "The map"][kind is EditionKind.TRANSLATED :]
    (picture,) = [one for one in read.body.iter() if etree.QName(one).localname == "docPr"]
    assert picture.get("title") == "The map"
