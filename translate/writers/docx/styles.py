"""The appearance of a Word document: its page, styles, header and footer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_UNDERLINE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Emu, Pt, RGBColor
from docx.styles.style import BaseStyle
from docx.table import Table, _Cell, _Row
from docx.text.font import Font
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from translate.text.capitals import capitalised

FONT = "Times New Roman"
"""A font with every Vietnamese letter that Windows and macOS have; LibreOffice has its metric
equal, Liberation Serif, so that lines and pages break at the same places."""
CODE_FONT = "Courier New"
"""The same of typewriters; its metric equal is Liberation Mono."""
TABLE_SIZE = 10.0
"""Points of the text in tables."""
_QUIET = RGBColor(0x66, 0x5F, 0x54)
_LINE = "DFD9CC"
_ACCENT = RGBColor(0x9A, 0x34, 0x16)
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
    font: str = FONT


_STYLES = {
    "Normal": _Look(11.5, after=7),
    "Title": _Look(22, after=4, bold=True, keep_with_next=True),
    "Subtitle": _Look(13, after=4, quiet=True, keep_with_next=True),
    "Byline": _Look(10, after=3, quiet=True),
    "Lead": _Look(12.5, after=9, italic=True),
    "Heading 1": _Look(15, before=14, after=5, bold=True, keep_with_next=True),
    "Heading 2": _Look(13, before=11, after=4, bold=True, keep_with_next=True),
    "Heading 3": _Look(12, before=9, after=4, bold=True, italic=True, keep_with_next=True),
    "Heading 4": _Look(11.5, before=8, after=3, bold=True, keep_with_next=True),
    "Heading 5": _Look(11.5, before=8, after=3, italic=True, keep_with_next=True),
    "Heading 6": _Look(11.5, before=8, after=3, quiet=True, keep_with_next=True),
    "Quote": _Look(11.5, before=2, after=7, italic=True),
    "List Paragraph": _Look(11.5, after=4),
    "Verse": _Look(11.5),
    "Verse End": _Look(11.5, after=7),
    "Code": _Look(9.5, after=8, font=CODE_FONT),
    "Figure": _Look(10, before=4, after=4, keep_with_next=True),
    "Table Heading": _Look(TABLE_SIZE, before=2, after=2, bold=True, keep_with_next=True),
    "Table Text": _Look(TABLE_SIZE, before=2, after=2),
    "After Table": _Look(2, after=5),
    "Divider": _Look(11.5, before=8, after=10, quiet=True),
    "footnote text": _Look(9.5, after=2),
    "Header": _Look(9, quiet=True),
    "Footer": _Look(9, quiet=True),
    "Caption": _Look(9.5, after=5, quiet=True),
    "Column Heading": _Look(9.5, before=8, after=3, quiet=True),
    "Colophon": _Look(9.5, after=3, quiet=True),
    "Notice": _Look(10, before=4, after=12),
    "Rule": _Look(4, before=16, after=8),
}
_LATER = ("w:tabs", "w:spacing", "w:ind", "w:jc")
"""Elements that the schema requires after a paragraph's border and shading."""


def add_styles(document: Document) -> None:
    """Give a document the styles of our own that it lacks; those that it has stay as they are."""
    known = {style.name for style in document.styles}
    for name, look in _STYLES.items():
        if name not in known:
            style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            style.element.set(qn("w:styleId"), _id(name))
            _set_style(style, look)
            _set_ground(style)
    for name, set_font in _CHARACTER_STYLES.items():
        if name not in known:
            style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
            style.element.set(qn("w:styleId"), _id(name))
            set_font(style.font)


def set_styles(document: Document) -> None:
    """Give a new document our looks for the styles that it has, and the styles that it lacks."""
    for style in list(document.styles):
        if style.name in _STYLES:
            _set_style(style, _STYLES[style.name])
            _set_ground(style)
    add_styles(document)


def _id(name: str) -> str:
    """A style's id: ``footnote text`` is ``FootnoteText``, as Word has it."""
    return "".join(map(capitalised, name.split()))


def _set_ground(style: BaseStyle) -> None:
    """Give a style the line and background colour that it has."""
    if style.name == "Notice":
        bar = element("w:left", val="single", sz="18", space="8", color="9A3416")
        _set_border(style, bar, ground="F5F0E4")
    elif style.name == "Rule":
        _set_border(style, element("w:bottom", val="single", sz="4", space="1", color=_LINE))
    elif style.name == "Code":
        _set_border(style, element("w:left", val="single", sz="12", space="8", color=_LINE))


def _set_link(font: Font) -> None:
    font.underline, font.color.rgb = True, _ACCENT


def _set_draft(font: Font) -> None:
    font.underline = WD_UNDERLINE.DOTTED


def _set_mark(font: Font) -> None:
    font.superscript, font.bold, font.color.rgb = True, True, _ACCENT


def _set_raised(font: Font) -> None:
    font.superscript = True


_CHARACTER_STYLES: dict[str, Callable[[Font], None]] = {
    "Draft": _set_draft,
    "Mark": _set_mark,
    "Hyperlink": _set_link,
    "footnote reference": _set_raised,
}


def _set_style(style: Any, look: _Look) -> None:
    # remove the template's own colours, rules and fonts, but not its bullet
    properties = style.element.get_or_add_pPr()
    for child in list(properties):
        if child.tag != qn("w:numPr"):
            properties.remove(child)
    style.element.remove(style.element.get_or_add_rPr())
    style.font.name, style.font.size = look.font, Pt(look.size)
    style.font.bold, style.font.italic = look.bold, look.italic
    if look.quiet:
        style.font.color.rgb = _QUIET
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(look.before), Pt(look.after)
    layout.line_spacing = 1.15
    layout.keep_with_next = look.keep_with_next
    if style.name in {"Quote", "Code"}:
        layout.left_indent = Cm(0.6)
    if style.name in {"Divider", "Figure"}:
        layout.alignment = WD_ALIGN_PARAGRAPH.CENTER


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


CELL_SPACE = 170
"""The space on each side of a cell's text, in twips."""


def rule_table(table: Table) -> None:
    """Give a table of two columns a thin line between them, with space on both sides."""
    properties = table._tbl.tblPr
    borders = element("w:tblBorders")
    borders.append(element("w:insideV", val="single", sz="4", space="0", color=_LINE))
    margins = element("w:tblCellMar")
    for side in ("w:left", "w:right"):
        margins.append(element(side, w=str(CELL_SPACE), type="dxa"))
    # in the schema's order: borders, layout, margins, look
    properties.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    properties.insert_element_before(margins, "w:tblLook")


def rule_rows(table: Table) -> None:
    """Give a table of the article thin lines above, below and between its rows."""
    borders = element("w:tblBorders")
    for side in ("w:top", "w:bottom", "w:insideH"):
        borders.append(element(side, val="single", sz="4", space="0", color=_LINE))
    after = ("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    table._tbl.tblPr.insert_element_before(borders, *after)


def set_row(row: _Row, name: str) -> None:
    """Set a property of a table's row: ``w:tblHeader``, ``w:cantSplit``."""
    row._tr.get_or_add_trPr().append(element(name))


def set_widths(table: Table, widths: Sequence[int]) -> None:
    """Set the widths of a table's columns, and of the cells in them, which some programs go by."""
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Emu(width)
    for row in table._tbl.tr_lst:
        at = 0
        for cell in row.tc_lst:
            end = at + cell.grid_span
            cell.width = Emu(sum(widths[at:end]))
            at = end


def open_cell(cell: _Cell) -> None:
    """Take the lines above and below a cell away."""
    borders = element("w:tcBorders")
    for side in ("w:top", "w:bottom"):
        borders.append(element(side, val="nil"))
    after = ("w:shd", "w:noWrap", "w:tcMar", "w:textDirection", "w:tcFitText", "w:vAlign")
    cell._tc.get_or_add_tcPr().insert_element_before(borders, *after)


def keep_rows(table: Table) -> None:
    """Keep a table on one page: each paragraph but those of its last row, with the next."""
    for row in table._tbl.tr_lst[:-1]:
        for paragraph in row.iter(qn("w:p")):
            Paragraph(paragraph, table).paragraph_format.keep_with_next = True


def shrink_text(table: Table, size: float) -> None:
    """Set the text of a table in so many points."""
    for run in table._tbl.iter(qn("w:r")):
        Run(run, table).font.size = Pt(size)
