"""Review tables as Word documents: a box to tick, the id as hidden text beside the number."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, datetime

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell, _Row
from docx.text.run import Run

from translate.archive import repack
from translate.interchange.exported import clean
from translate.model import LanguagePair
from translate.model.languages import VIETNAMESE_TO_ENGLISH, name_of
from translate.review_tables.docx_reader import read_docx
from translate.review_tables.row import TableRow, headings

__all__ = ["read_docx", "write_docx"]

_WIDTHS = (Cm(1.3), Cm(9.2), Cm(9.2), Cm(4.1), Cm(3.1))
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_QUIET = RGBColor(0x66, 0x5F, 0x54)
_UNDATED = datetime(1980, 1, 1, tzinfo=UTC)
_HELP = (
    "Correct the {target}, with tracked changes or without; comment in the column or in balloons; "
    "tick the box of what is reviewed. Rows may be moved or deleted. Leave the {source} as it is."
)
_REGIONS = {"en": "en-US", "vi": "vi-VN"}


def write_docx(
    title: str, rows: Sequence[TableRow], pair: LanguagePair = VIETNAMESE_TO_ENGLISH
) -> bytes:
    """Return the rows as a document with one table, on wide pages."""
    document = docx.Document()
    _dress(document, clean(title))
    document.add_heading(clean(title), level=1)
    source, target = name_of(pair.source).english, name_of(pair.target).english
    document.add_paragraph(_HELP.format(source=source, target=target))
    table = document.add_table(rows=1, cols=5, style="Table Grid")
    table.autofit = False
    heading = table.rows[0]
    for cell, name in zip(heading.cells, headings(pair), strict=False):
        cell.paragraphs[0].add_run(name).bold = True
        shade = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="F5F0E4"/>'
        cell._tc.get_or_add_tcPr().append(parse_xml(shade))
    _set(heading, "w:tblHeader")
    for row in rows:
        _fill(table.add_row(), row, pair)
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = width
    buffer = io.BytesIO()
    document.save(buffer)
    return repack(buffer.getvalue())


def _dress(document: Document, title: str) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = section.top_margin = Cm(1.4)
    section.bottom_margin = Cm(1.4)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Cambria", Pt(10)
    normal.paragraph_format.space_after = Pt(2)
    properties = document.core_properties
    properties.title, properties.author = title[:255], ""
    properties.created = properties.modified = _UNDATED


def _fill(line: _Row, row: TableRow, pair: LanguagePair) -> None:
    number, source, target, comment, status = line.cells
    number.paragraphs[0].add_run(row.number)
    for found in row.ids:
        number.paragraphs[0].add_run(f" {found}").font.hidden = True
    _write(source, row.source, pair.source)
    _write(target, row.target, pair.target)
    _write(comment, row.comment, pair.target)
    _add_box(status, ticked=row.ticked)
    if not row.ticked:  # a box that is unticked later must not stand beside "reviewed"
        status.paragraphs[0].add_run(f" {row.label}".rstrip()).font.color.rgb = _QUIET
    _set(line, "w:cantSplit")


def _write(cell: _Cell, text: str, language: str) -> None:
    run: Run = cell.paragraphs[0].add_run(text)
    tag = OxmlElement("w:lang")
    tag.set(qn("w:val"), _REGIONS.get(language, language))
    run._r.get_or_add_rPr().append(tag)


def _set(line: _Row, name: str) -> None:
    line._tr.get_or_add_trPr().append(OxmlElement(name))


def _add_box(cell: _Cell, *, ticked: bool) -> None:
    """A box that a click ticks, in Word and in LibreOffice."""
    box = f"""<w:sdt {nsdecls("w")} xmlns:w14="{_W14}"><w:sdtPr><w14:checkbox>
<w14:checked w14:val="{int(ticked)}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>
<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent>
<w:r><w:t>{"☒" if ticked else "☐"}</w:t></w:r></w:sdtContent></w:sdt>"""
    cell.paragraphs[0]._p.append(parse_xml(box))
