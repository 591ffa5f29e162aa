"""The document that an edition is written into: ours, or the article's own."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import docx
from docx.shared import Cm, Pt
from lxml import etree
from support.rich import rich
from support.word_document import R, ReadDocument, W, style_of, text_of

from translate.archive import pack
from translate.writers import WRITERS, EditionKind

write_docx = WRITERS["docx"]


def test_the_running_head_rests_on_page_1(english: ReadDocument) -> None:
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


def test_fonts_have_their_metric_equals_named(english: ReadDocument) -> None:
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
    read = ReadDocument(write_docx(replace(rich(EditionKind.TRANSLATED), template=_template())))
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
    read = ReadDocument(write_docx(replace(rich(EditionKind.TRANSLATED), template=template)))
    assert next(read.body.iter(f"{W}pgSz")).get(f"{W}w") == "9638"
    used = {one.get(f"{W}val") for one in read.body.iter(f"{W}numId")}
    known = {one.get(f"{W}numId") for one in read.part("word/numbering.xml").iter(f"{W}num")}
    assert used
    assert used <= known
