"""Read review tables that come back from a word processor.

Tracked changes count as accepted: deleted text is left out, inserted text is read. Comments belong
to the row that they are attached to. ECMA-376, part 1, 17.4 and 17.13.
"""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET  # expat refuses entity bombs since 2.4.1
import zipfile
import zlib
from collections.abc import Iterator

from translate.errors import InputError
from translate.review_tables.row import ID, SheetRow, TableRow, is_heading, parse_lines
from translate.text.folding import fold_spaces

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SIGNS = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": "\t", f"{_W}noBreakHyphen": "-"}
_UNREAD = {
    *(f"{_W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "tcPr")),
    # repeats the text before it, for programs that do not know the other form
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, RuntimeError, ET.ParseError)
"""The errors for a damaged archive or XML, and RuntimeError for an encrypted or newer archive."""
_ANCHORS = {f"{_W}commentRangeStart", f"{_W}commentReference"}


def read_docx(data: bytes, place: str) -> list[TableRow]:
    """Return the rows of all our tables, with tracked changes accepted.

    A comment that is attached to no row becomes a row of its own with nothing else.

    Raises:
        InputError: The file is not a Word document, or has none of our tables.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            document = ET.fromstring(archive.read("word/document.xml"))  # noqa: S314 - see import
            balloons = _balloons(archive)
    except _BROKEN as error:
        raise InputError("is not a Word document", place, "save it as .docx") from error
    lines: list[SheetRow] = []
    for table in document.iter(f"{_W}tbl"):
        found = _lines(table, balloons)
        if any(is_heading(line.cells) or _has_id(line) for line in found):
            lines += found
    rows = parse_lines(lines)
    if rows is None:
        raise InputError("is no review table: its heading is missing", place, "export it again")
    return rows + [TableRow("", "", "", text) for text in balloons.values()]


def _has_id(line: SheetRow) -> bool:
    return any(ID.search(cell) for cell in line.cells)


def _balloons(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the comments of a document by their id, as ``author: text``."""
    if "word/comments.xml" not in archive.namelist():
        return {}
    found = {}
    for comment in ET.fromstring(archive.read("word/comments.xml")).iter(f"{_W}comment"):  # noqa: S314
        author = fold_spaces(comment.get(f"{_W}author", ""))
        if text := fold_spaces(_text(comment)):
            found[comment.get(f"{_W}id", "")] = f"{author}: {text}" if author else text
    return found


def _lines(table: ET.Element, balloons: dict[str, str]) -> list[SheetRow]:
    """Return the rows that were not deleted, and remove their comments from ``balloons``."""
    lines: list[SheetRow] = []
    for row in table.iter(f"{_W}tr"):
        if row.find(f"{_W}trPr/{_W}del") is not None:
            continue
        ids = (node.get(f"{_W}id", "") for node in row.iter() if node.tag in _ANCHORS)
        notes = tuple(balloons.pop(name) for name in ids if name in balloons)
        cells = list(row.iter(f"{_W}tc"))
        line = SheetRow([text for cell in cells for text in _columns(cell)], notes)
        if lines and any(_goes_on(cell) for cell in cells):
            lines[-1] = lines[-1].merged(line)
        else:
            lines.append(line)
    return lines


def _columns(cell: ET.Element) -> Iterator[str]:
    """Yield the text of a cell, then an empty string for each further column that it spans."""
    yield _text(cell)
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    covered = "" if span is None else span.get(f"{_W}val", "")
    yield from [""] * (int(covered) - 1 if covered.isdecimal() else 0)


def _goes_on(cell: ET.Element) -> bool:
    """Whether a cell is the lower part of one that spans several rows."""
    merge = cell.find(f"{_W}tcPr/{_W}vMerge")
    return merge is not None and merge.get(f"{_W}val") != "restart"


def _text(node: ET.Element) -> str:
    pieces: list[str] = []
    for paragraph in node.iter(f"{_W}p"):
        pieces += _pieces(paragraph)
        # a paragraph whose end was deleted continues in the next
        if paragraph.find(f"{_W}pPr/{_W}rPr/{_W}del") is None:
            pieces.append("\n")
    return "".join(pieces).removesuffix("\n")


def _pieces(node: ET.Element) -> Iterator[str]:
    for child in node:
        if child.tag in _UNREAD:
            continue
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        else:
            yield from _pieces(child)
