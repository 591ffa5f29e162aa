"""An empty document to write into: ours, or the article's own with its styles, page and fonts."""

from __future__ import annotations

import io
from functools import lru_cache

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.parts.numbering import NumberingPart
from docx.section import Section, _Footer
from docx.shared import Cm, Inches, Length

from translate.writers.docx.styles import CODE_FONT, FONT, add_styles, set_styles

_PAPERS = {
    "a4": (Cm(21), Cm(29.7)),
    "a5": (Cm(14.8), Cm(21)),
    "us-letter": (Inches(8.5), Inches(11)),
}
_SUBSTITUTES = ((FONT, "Liberation Serif", "roman"), (CODE_FONT, "Liberation Mono", "modern"))
"""The fonts, what a program without them is to take, and their families."""
_KEPT = frozenset(
    {
        RELATIONSHIP_TYPE.STYLES,
        RELATIONSHIP_TYPE.NUMBERING,
        RELATIONSHIP_TYPE.SETTINGS,
        RELATIONSHIP_TYPE.WEB_SETTINGS,
        RELATIONSHIP_TYPE.FONT_TABLE,
        RELATIONSHIP_TYPE.THEME,
    }
)
"""Parts of a document that say how it looks, not what it says."""
_LARGEST = 50_000_000
"""Bytes of an article's own document that may serve as template."""


def blank(paper: str, own: bytes | None = None) -> Document:
    """Return an empty document with our styles, page numbers and an empty running head.

    Args:
        paper: The paper of our own pages.
        own: The article's own document: its styles, page and fonts are kept, its text, headers and
            direct formatting are not. None, or one that cannot be read, gives ours.
    """
    if own is not None and (found := _emptied(own)):
        return found
    document: Document = docx.Document(io.BytesIO(_ours(paper)))
    return document


def text_width(document: Document) -> Length:
    """Return how wide the text on a page is."""
    section = document.sections[0]
    page, left, right = section.page_width, section.left_margin, section.right_margin
    return Length((page or Cm(21)) - (left or Cm(2)) - (right or Cm(2)))


@lru_cache(maxsize=3)
def _ours(paper: str) -> bytes:
    """Return the start of every document, which takes as long to make as to fill."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = _PAPERS[paper]
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin, section.bottom_margin = Cm(2.4), Cm(2.2)
    set_styles(document)
    _name_substitutes(document)
    _set_margins(section)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _emptied(own: bytes) -> Document | None:
    """The article's document without its text."""
    if len(own) > _LARGEST:
        return None
    try:
        document: Document = docx.Document(io.BytesIO(own))
        body = document.element.body
        for child in list(body):
            if child is not body.sectPr:
                body.remove(child)
        section = document.sections[0]
        for reference in section._sectPr.xpath("w:headerReference|w:footerReference"):
            section._sectPr.remove(reference)
        relations = document.part.rels
        for name in [one for one in relations if relations[one].reltype not in _KEPT]:
            del relations[name]
        _give_numbering(document)
        add_styles(document)
        _set_margins(section)
    except Exception:  # noqa: BLE001 - whatever it is, the edition can do without a template
        return None
    return document


def _give_numbering(document: Document) -> None:
    """Give a document that has no lists the part that says how lists are numbered."""
    part = document.part
    if all(one.reltype != RELATIONSHIP_TYPE.NUMBERING for one in part.rels.values()):
        empty = parse_xml(f"<w:numbering {nsdecls('w')}/>")
        name, kind = PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING
        numbering = NumberingPart(name, kind, empty, part.package)
        part.relate_to(numbering, RELATIONSHIP_TYPE.NUMBERING)


def _set_margins(section: Section) -> None:
    """Number the pages, and give all but the first a running head, which an edition fills."""
    section.different_first_page_header_footer = True
    for footer in (section.footer, section.first_page_footer):
        _number_pages(footer)
    section.header.is_linked_to_previous = False  # this creates the header
    section.first_page_header.is_linked_to_previous = False


def _number_pages(footer: _Footer) -> None:
    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    paragraph._p.append(parse_xml(field))


def _name_substitutes(document: Document) -> None:
    """Say in the table of fonts what to take where a font is missing."""
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="00"/>'
        f'<w:family w:val="{family}"/></w:font>'
        for name, other, family in _SUBSTITUTES
    )
    for part in document.part.package.iter_parts():
        if part.partname.endswith("/fontTable.xml") and isinstance(part, Part):
            part._blob = f"<w:fonts {nsdecls('w')}>{fonts}</w:fonts>".encode()
