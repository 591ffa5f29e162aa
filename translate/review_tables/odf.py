"""Read review tables that LibreOffice saved as its own: text documents and spreadsheets.

Both hold tables in the same way: OASIS OpenDocument 1.3, part 3, 9. Tracked changes count as
accepted: what was deleted stands apart from the text.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice
from xml.etree.ElementTree import Element

from translate.archive import Archive
from translate.errors import InputError
from translate.interchange.exported import ID
from translate.interchange.xml import found_within, parse
from translate.message import Message
from translate.review_tables.row import (
    READ_COLUMNS,
    UNPACKED,
    SheetRow,
    TableBounds,
    TableRow,
    is_heading,
    parse_lines,
)
from translate.text.folding import fold_spaces

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_TABLE, _TEXT = f"{{{_OASIS}table:1.0}}", f"{{{_OASIS}text:1.0}}"
_NOTE, _SHEETS = f"{{{_OASIS}office:1.0}}annotation", f"{{{_OASIS}office:1.0}}spreadsheet"
_AUTHOR = "{http://purl.org/dc/elements/1.1/}creator"
_CELLS = {f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"}
_PARAGRAPHS = {f"{_TEXT}p", f"{_TEXT}h"}
_SIGNS = {f"{_TEXT}s": " ", f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}


def read_odf(data: bytes, place: str) -> list[TableRow]:
    """Return the rows of our tables; of a spreadsheet, those of the first sheet that is ours.

    Raises:
        InputError: The file is no OpenDocument file, or has none of our tables.
    """
    try:
        root = parse(Archive(data, place, UNPACKED).read("content.xml"), place)
    except InputError as error:
        message = Message("is no OpenDocument file: {message}", message=error.message)
        raise InputError(message, place, "save it as .docx or .xlsx") from error
    for parent in list(root.iter()):
        for deleted in parent.findall(f"{_TEXT}tracked-changes"):
            parent.remove(deleted)
    # the innermost first: what stands in a table of ours belongs to no table around it
    ours: dict[Element, list[SheetRow]] = {}
    bounds = TableBounds(place)
    for table in reversed(list(root.iter(f"{_TABLE}table"))):
        if _is_ours(table):
            ours[table] = bounds.gathered(_lines(table, ours))
    found = list(reversed(ours.values()))
    if root.find(f".//{_SHEETS}") is not None:
        found = found[:1]
    rows = parse_lines([line for lines in found for line in lines])
    if rows is None:
        raise InputError("is no review table: its heading is missing", place, "export it again")
    return rows


def _is_ours(table: Element) -> bool:
    """Whether a row has our heading or an id, but for tables in its cells: they are asked too."""
    for row in _own(table, {f"{_TABLE}table-row"}):
        cells = [_text(cell) for cell in islice(_own(row, _CELLS), READ_COLUMNS)]
        if is_heading(cells) or any(map(ID.search, cells)):
            return True
    return False


def _lines(table: Element, ours: Collection[Element]) -> Iterator[tuple[SheetRow, bool]]:
    """Yield the rows that hold anything, and whether a merged cell joins them to the one before."""
    joined = 0
    for row in _own(table, {f"{_TABLE}table-row"}):
        cells = list(_own(row, _CELLS))
        texts: list[str] = []
        for cell in cells:
            # a row may end in an empty cell that is repeated to the sheet's edge
            times = min(_number(cell, "number-columns-repeated"), READ_COLUMNS - len(texts))
            texts += [_text(cell, ours)] * times
        notes = tuple(filter(None, (_note(one) for cell in cells for one in _notes(cell, ours))))
        if joined:
            yield SheetRow(texts, notes), True
            joined -= 1
        elif notes or any(texts):
            yield SheetRow(texts, notes), False
            joined = max(_number(cell, "number-rows-spanned") for cell in cells) - 1


def _own(node: Element, tags: Collection[str]) -> Iterator[Element]:
    """Yield the elements of a table or row, but not those of a table in it."""
    return found_within(node, tags, lambda one: one.tag == f"{_TABLE}table")


def _number(cell: Element, name: str) -> int:
    """What an attribute of a cell says; 1 where it says nothing that makes sense."""
    stated = cell.get(f"{_TABLE}{name}", "")[:9]
    return max(int(stated), 1) if stated.isascii() and stated.isdecimal() else 1


def _notes(cell: Element, skipped: Collection[Element]) -> Iterator[Element]:
    """Yield the comments in a cell, but not those of tables that are read by themselves."""
    return found_within(cell, {_NOTE}, skipped.__contains__)


def _note(annotation: Element) -> str:
    """The comment that hangs on a cell, as ``author: text``."""
    author = fold_spaces(annotation.findtext(_AUTHOR) or "")
    text = fold_spaces(
        " ".join("".join(one.itertext()) for one in annotation.iter() if one.tag in _PARAGRAPHS)
    )
    return f"{author}: {text}" if author and text else text


def _text(cell: Element, skipped: Collection[Element] | None = None) -> str:
    """The text of a cell's paragraphs, without comments and without tables of ours in it.

    Args:
        cell: A cell.
        skipped: The tables of ours; None leaves out that of every table.
    """
    pieces: list[str] = []
    todo: list[Element | str] = [cell]
    while todo:
        one = todo.pop()
        if isinstance(one, str):
            pieces.append(one)
            continue
        inside: list[Element | str] = [_SIGNS.get(one.tag, "") * _count(one)]
        is_left_out = one.tag == f"{_TABLE}table" if skipped is None else one in skipped
        if one.tag != _NOTE and not is_left_out:
            is_text = not one.tag.startswith(_TABLE)
            inside.append(one.text or "" if is_text else "")
            for child in one:
                inside += [child, child.tail or "" if is_text else ""]
            inside.append("\n" if one.tag in _PARAGRAPHS else "")
        todo.extend(reversed(inside))
    return "".join(pieces).removesuffix("\n")


def _count(sign: Element) -> int:
    """How many spaces ``text:s`` stands for; more than a few are as one."""
    stated = sign.get(f"{_TEXT}c", "1")
    return min(int(stated[:3]), 100) if stated.isascii() and stated.isdecimal() else 1
