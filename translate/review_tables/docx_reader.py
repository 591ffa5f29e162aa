"""Read review tables that come back from a word processor.

Tracked changes count as accepted: deleted text is left out, inserted text is read. Comments belong
to the row that they are attached to. ECMA-376, part 1, 17.4 and 17.13.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
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
from translate.review_tables.strict import transitional
from translate.text.folding import fold_spaces

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SIGNS = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": "\t", f"{_W}noBreakHyphen": "-"}
_UNREAD = {
    *(f"{_W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "tcPr")),
    # repeats the text before it, for programs that do not know the other form
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}
_TABLE, _PARAGRAPH = f"{_W}tbl", f"{_W}p"
_ANCHORS = {f"{_W}commentRangeStart", f"{_W}commentReference"}


def read_docx(data: bytes, place: str) -> list[TableRow]:
    """Return the rows of all our tables, with tracked changes accepted.

    A comment that is attached to no row becomes a row of its own with nothing else.

    Raises:
        InputError: The file is not a Word document, or has none of our tables.
    """
    try:
        archive = Archive(data, place, UNPACKED)
        document = parse(transitional(archive.read("word/document.xml")), place)
        balloons = _balloons(archive, place)
    except InputError as error:
        raise InputError(
            Message("is not a Word document: {message}", message=error.message), place, _SAVE
        ) from error
    # the innermost first: what stands in a table of ours belongs to no table around it
    ours: dict[Element, list[SheetRow]] = {}
    bounds = TableBounds(place)
    for table in reversed(list(document.iter(_TABLE))):
        if _is_ours(table):
            ours[table] = bounds.gathered(_lines(table, ours, balloons))
    rows = parse_lines([line for table in reversed(ours) for line in ours[table]])
    if rows is None:
        raise InputError("is no review table: its heading is missing", place, "export it again")
    return rows + [TableRow("", "", "", text) for text in balloons.values()]


_SAVE = "save it as .docx"


def _is_ours(table: Element) -> bool:
    for row in _own(table, f"{_W}tr"):
        cells = [_text(cell, own=True) for cell in _own(row, f"{_W}tc")]
        if is_heading(cells) or any(ID.search(cell) for cell in cells):
            return True
    return False


def _own(node: Element, tag: str) -> Iterator[Element]:
    """Yield the elements of a table or row, but not those of a table in it."""
    return found_within(node, {tag}, lambda one: one.tag == _TABLE)


def _balloons(archive: Archive, place: str) -> dict[str, str]:
    """Return the comments of a document by their id, as ``author: text``."""
    if "word/comments.xml" not in archive:
        return {}
    found = {}
    part = transitional(archive.read("word/comments.xml"))
    for comment in parse(part, place).iter(f"{_W}comment"):
        author = fold_spaces(comment.get(f"{_W}author", ""))
        if text := fold_spaces(_text(comment)):
            found[comment.get(f"{_W}id", "")] = f"{author}: {text}" if author else text
    return found


def _lines(
    table: Element, ours: Collection[Element], balloons: dict[str, str]
) -> Iterator[tuple[SheetRow, bool]]:
    """Yield the rows that were not deleted, and whether they go on the one before.

    Their comments are removed from ``balloons``.
    """
    for row in _own(table, f"{_W}tr"):
        if row.find(f"{_W}trPr/{_W}del") is not None:
            continue
        ids = [node.get(f"{_W}id", "") for node in found_within(row, _ANCHORS, ours.__contains__)]
        notes = tuple(balloons.pop(name) for name in ids if name in balloons)
        cells = list(_own(row, f"{_W}tc"))
        texts = [text for cell in cells[:READ_COLUMNS] for text in _columns(cell, ours)]
        yield SheetRow(texts[:READ_COLUMNS], notes), any(map(_goes_on, cells))


def _columns(cell: Element, ours: Collection[Element]) -> Iterator[str]:
    """Yield the text of a cell, then an empty string for each further column that it spans."""
    yield _text(cell, ours)
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    covered = "" if span is None else span.get(f"{_W}val", "")
    digits = covered if covered.isascii() and covered.isdecimal() else "1"
    yield from [""] * (min(int(digits[:9]), READ_COLUMNS) - 1)


def _goes_on(cell: Element) -> bool:
    """Whether a cell is the lower part of one that spans several rows."""
    merge = cell.find(f"{_W}tcPr/{_W}vMerge")
    return merge is not None and merge.get(f"{_W}val") != "restart"


def _text(node: Element, skipped: Collection[Element] = (), *, own: bool = False) -> str:
    """Return the text of all paragraphs, without tables that are read by themselves.

    Args:
        node: The cell or comment.
        skipped: Tables whose text does not count.
        own: Whether that of no table in the cell does.
    """
    pieces: list[str] = []
    todo: list[tuple[Element, bool]] = [(child, False) for child in reversed(node)]
    while todo:
        one, is_over = todo.pop()
        if is_over:
            # a paragraph whose end was deleted goes on in the next
            if one.find(f"{_W}pPr/{_W}rPr/{_W}del") is None:
                pieces.append("\n")
        elif one.tag == f"{_W}t":
            pieces.append(one.text or "")
        elif one.tag in _SIGNS:
            pieces.append(_SIGNS[one.tag])
        elif not (one.tag in _UNREAD or (one.tag == _TABLE and (own or one in skipped))):
            if one.tag == _PARAGRAPH:
                todo.append((one, True))
            todo.extend((child, False) for child in reversed(one))
    return "".join(pieces).removesuffix("\n")
