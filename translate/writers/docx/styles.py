"""The appearance of a Word document: its page, styles, header and footer."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import NamedTuple

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_UNDERLINE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Inches, Pt, RGBColor
from docx.styles.style import BaseStyle
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

FONT = "Cambria"
"""A font that comes with Word and has every Vietnamese letter; LibreOffice substitutes Caladea."""

_QUIET = RGBColor(0x66, 0x5F, 0x54)
_LINE = "DFD9CC"
_ACCENT = RGBColor(0x9A, 0x34, 0x16)
_PAPERS = {"a4": (Cm(21), Cm(29.7)), "us-letter": (Inches(8.5), Inches(11))}
_REGIONS = {"en": "en-US", "vi": "vi-VN"}


class _Look(NamedTuple):
    """A paragraph style; sizes in points."""

    size: float
    before: float = 0
    after: float = 0
    bold: bool = False
    italic: bool = False
    quiet: bool = False
    keep_with_next: bool = False


_STYLES = {
    "Normal": _Look(11, after=7),
    "Title": _Look(20, after=4, bold=True, keep_with_next=True),
    "Subtitle": _Look(13, after=4, quiet=True, keep_with_next=True),
    "Heading 1": _Look(14, before=12, after=5, bold=True, keep_with_next=True),
    "Quote": _Look(11, before=2, after=7, italic=True),
    "List Bullet": _Look(11, after=4),
    "Verse": _Look(11),
    "Header": _Look(9, quiet=True),
    "Footer": _Look(9, quiet=True),
    "Caption": _Look(9, after=3, quiet=True),
    "Notice": _Look(10, before=4, after=12),
    "Rule": _Look(4, before=16, after=8),
}
_LATER = ("w:tabs", "w:spacing", "w:ind", "w:jc")
"""Elements that the schema requires after a paragraph's border and shading."""


def blank(paper: str) -> Document:
    """Return an empty document with our page, styles and page numbers."""
    document: Document = docx.Document(io.BytesIO(_template(paper)))
    return document


@lru_cache(maxsize=2)
def _template(paper: str) -> bytes:
    """Return the start of every document, which takes as long to make as to fill."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = _PAPERS[paper]
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin, section.bottom_margin = Cm(2.4), Cm(2.2)
    for name in ("Notice", "Rule", "Verse"):
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    for name, look in _STYLES.items():
        _set_style(document, name, look)
    bar = element("w:left", val="single", sz="18", space="8", color="9A3416")
    _set_border(document.styles["Notice"], bar, ground="F5F0E4")
    line = element("w:bottom", val="single", sz="4", space="1", color=_LINE)
    _set_border(document.styles["Rule"], line)
    draft = document.styles.add_style("Draft", WD_STYLE_TYPE.CHARACTER)
    draft.font.underline = WD_UNDERLINE.DOTTED
    mark = document.styles.add_style("Mark", WD_STYLE_TYPE.CHARACTER)
    mark.font.superscript, mark.font.bold, mark.font.color.rgb = True, True, _ACCENT
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _add_page_number(footer)
    section.header.is_linked_to_previous = False  # this creates the header, which an edition fills
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _set_style(document: Document, name: str, look: _Look) -> None:
    style = document.styles[name]
    # remove the template's own colours, rules and fonts, but not its bullet
    properties = style.element.get_or_add_pPr()
    for child in list(properties):
        if child.tag != qn("w:numPr"):
            properties.remove(child)
    style.element.remove(style.element.get_or_add_rPr())
    style.font.name, style.font.size = FONT, Pt(look.size)
    style.font.bold, style.font.italic = look.bold, look.italic
    if look.quiet:
        style.font.color.rgb = _QUIET
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(look.before), Pt(look.after)
    layout.line_spacing = 1.15
    layout.keep_with_next = look.keep_with_next
    if name == "Quote":
        layout.left_indent = Cm(0.6)


def _set_border(style: BaseStyle, line: BaseOxmlElement, ground: str = "") -> None:
    """Give a paragraph style a line on one side and a background colour."""
    properties = style.element.get_or_add_pPr()
    borders = element("w:pBdr")
    borders.append(line)
    properties.insert_element_before(borders, "w:shd", *_LATER)
    if ground:
        shading = element("w:shd", val="clear", color="auto", fill=ground)
        properties.insert_element_before(shading, *_LATER)


def set_language(run: Run, language: str) -> None:
    """Set the language of a run, so that the right spelling dictionary checks it.

    Call this after everything else is set on the run: the schema requires that order.
    """
    properties = run._r.get_or_add_rPr()
    properties.append(element("w:lang", val=_REGIONS.get(language, language)))


def element(tag: str, **attributes: str) -> BaseOxmlElement:
    """Return a WordprocessingML element, its attributes in the ``w`` namespace."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def _add_page_number(paragraph: Paragraph) -> None:
    field = f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    paragraph._p.append(parse_xml(field))


def rule_table(table: Table) -> None:
    """Give a table of two columns a thin line between them, with space on both sides."""
    properties = table._tbl.tblPr
    borders = element("w:tblBorders")
    borders.append(element("w:insideV", val="single", sz="4", space="0", color=_LINE))
    margins = element("w:tblCellMar")
    for side in ("w:left", "w:right"):
        margins.append(element(side, w="170", type="dxa"))
    # in the schema's order: borders, layout, margins, look
    properties.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    properties.insert_element_before(margins, "w:tblLook")
