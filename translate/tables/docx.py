"""Review tables as Word documents: a box to tick, the id as hidden text beside the number.

Read as XML, so that tracked changes count as accepted: what was deleted is gone, what was inserted
is there. ECMA-376, part 1, 17.4 and 17.13.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt
from docx.table import _Cell, _Row
from docx.text.run import Run

from translate.errors import InputError
from translate.tables.row import COLUMNS, Row, is_heading, parse_row

_WIDTHS = (Cm(1.3), Cm(9.4), Cm(9.4), Cm(4.3), Cm(2.5))
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_SIGNS = {qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:tab"): "\t", qn("w:noBreakHyphen"): "-"}
_DELETED = {qn("w:del"), qn("w:moveFrom")}


def write_docx(title: str, rows: Sequence[Row]) -> bytes:
    """Return the rows as a document with one table, on wide pages."""
    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = section.top_margin = Cm(1.4)
    section.bottom_margin = Cm(1.4)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Cambria", Pt(10)
    normal.paragraph_format.space_after = Pt(2)
    document.core_properties.title = title[:255]
    document.add_heading(title, level=1)
    document.add_paragraph(
        "Correct the English, add comments, tick what is reviewed. Rows may be moved or deleted; "
        "tracked changes count as accepted."
    )
    table = document.add_table(rows=1, cols=5, style="Table Grid")
    table.autofit = False
    heading = table.rows[0]
    for cell, name in zip(heading.cells, COLUMNS, strict=False):
        cell.paragraphs[0].add_run(name).bold = True
    _set(heading, "w:tblHeader")
    for row in rows:
        _fill(table.add_row(), row)
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = width
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _fill(line: _Row, row: Row) -> None:
    number, source, target, comment, tick = line.cells
    number.paragraphs[0].add_run(row.number)
    for found in row.ids:
        number.paragraphs[0].add_run(f" {found}").font.hidden = True
    _write(source, row.source, "vi-VN")
    _write(target, row.target, "en-US")
    _write(comment, row.comment, "en-US")
    _add_box(tick, ticked=row.ticked)
    _set(line, "w:cantSplit")


def _write(cell: _Cell, text: str, language: str) -> None:
    run: Run = cell.paragraphs[0].add_run(text)
    tag = OxmlElement("w:lang")
    tag.set(qn("w:val"), language)
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


def read_docx(data: bytes, place: str) -> list[Row]:
    """Return the rows of every table with our heading, tracked changes accepted.

    Raises:
        InputError: The file is no Word document, or has no table with our heading.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            text = archive.read("word/document.xml")
        document = parse_xml(text)
    except (zipfile.BadZipFile, KeyError, SyntaxError) as error:
        raise InputError("is no Word document", place, "save it as .docx") from error
    rows: list[Row] = []
    found = False
    for table in document.iter(qn("w:tbl")):
        lines = [[_text(cell) for cell in line] for line in _lines(table)]
        if lines and is_heading(lines[0]):
            found = True
            heading = [cell.strip() for cell in lines[0]]
            rows += [parse_row(cells, heading) for cells in lines[1:] if not is_heading(cells)]
    if not found:
        raise InputError("is no review table: its heading is missing", place, "export it anew")
    return rows


def _lines(table: BaseOxmlElement) -> Iterator[list[BaseOxmlElement]]:
    """The cells of every row that was not deleted."""
    for line in table.iter(qn("w:tr")):
        if line.find(f"{qn('w:trPr')}/{qn('w:del')}") is None:
            yield list(line.iter(qn("w:tc")))


def _text(cell: BaseOxmlElement) -> str:
    return "\n".join("".join(_pieces(paragraph)) for paragraph in cell.iter(qn("w:p")))


def _pieces(node: BaseOxmlElement) -> Iterator[str]:
    for child in node:
        if child.tag in _DELETED:
            continue
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        else:
            yield from _pieces(child)
