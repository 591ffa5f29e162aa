"""Everything that an article may have, in a Word document."""

from __future__ import annotations

import subprocess
from pathlib import Path

import docx
import pytest
from lxml import etree
from pypdf import PdfReader
from support.every_kind import article
from support.rich import DRAWING, rich
from support.word_document import R, ReadDocument, W, set_by, style_of, text_of

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

write_docx = WRITERS["docx"]


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
def test_each_kind_has_its_style(english: ReadDocument, words: str, style: str) -> None:
    """Named styles, which a person can change at one place."""
    assert style_of(english.paragraphs(words)[-1]) == style


@pytest.mark.parametrize(
    ("words", "name"),
    [("floating", "b"), ("hours", "i"), ("make", "rFonts"), ("old", "strike"), ("2", "vertAlign")],
)
def test_marks_are_on_their_words(english: ReadDocument, words: str, name: str) -> None:
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


def test_links_lead_where_they_led(english: ReadDocument) -> None:
    """In the text and in a note."""
    (link,) = [one for one in english.body.iter(f"{W}hyperlink") if text_of(one) == "map"]
    assert english.targets()[link.get(f"{R}id", "")] == "https://example.org/map"
    assert "https://example.org/bao" in english.targets("footnotes").values()


def test_lists_are_numbered_by_the_program(english: ReadDocument) -> None:
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


def test_a_note_is_a_footnote(english: ReadDocument, bilingual: ReadDocument) -> None:
    """Both columns refer to one, which has both languages."""
    notes = english.part("word/footnotes.xml")
    assert text_of(notes).strip() == "According to the paper."
    assert len(list(english.body.iter(f"{W}footnoteReference"))) == 1
    assert not english.paragraphs("According to the paper.")
    both = text_of(bilingual.part("word/footnotes.xml"))
    assert "Theo báo." in both
    assert "According to the paper." in both
    assert len(list(bilingual.body.iter(f"{W}footnoteReference"))) == 1


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
    read = ReadDocument(write_docx(edition))
    said = [one.get(f"{W}tooltip") for one in read.body.iter(f"{W}hyperlink")]
    assert said == ["Bản đồ", "The map"][kind is EditionKind.TRANSLATED :]
    (picture,) = [one for one in read.body.iter() if etree.QName(one).localname == "docPr"]
    assert picture.get("title") == "The map"
