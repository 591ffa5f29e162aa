"""Groups of a page as they close: each holds what its kind may hold, wherever the page had it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from lxml import etree

from translate.model import Block, Group, GroupKind, Text, TextKind, VerbatimKind
from translate.readers.html.elements import GROUPS, name_of
from translate.readers.html.numbering import (
    Counting,
    numbered,
    numbering_of,
    stated_number,
    whole_number,
)

_WIDEST = 100
"""Columns or rows that a cell may take."""
_ALIGNMENTS = frozenset({"left", "center", "right"})


@dataclass(slots=True)
class OpenGroup:
    """A group that is not closed yet; ``group`` has no children."""

    group: Group
    children: list[Block] = field(default_factory=list)
    numbering: Counting = field(default_factory=Counting)
    """Of a list."""

    def tick(self, *, checked: bool) -> None:
        """Give an item its box."""
        self.group = replace(self.group, checked=checked)

    def closed(self) -> list[Block]:
        """Return what it is now: the group, what may not be in it beside it; nothing if empty."""
        kind, children = self.group.kind, self.children
        beside: list[Block] = []
        if kind is GroupKind.LIST:
            items = _items(children, definitions=self.group.definitions)
            children = [*items]
            if self.group.ordered and items:
                first, children = numbered(items, self.numbering)
                self.group = replace(self.group, start=first)
        elif kind is GroupKind.TABLE:
            children, beside = _rows(children)
        elif kind is GroupKind.ROW:
            children = [_as_group(one, GroupKind.CELL) for one in children]
        else:
            children = self.closed_children()
        if not children and kind is not GroupKind.CELL:
            return beside
        return [*beside, replace(self.group, children=tuple(children))]

    def closed_children(self) -> list[Block]:
        """Return the blocks in it; items that are in no list are one."""
        found: list[Block] = []
        for is_item, run in groupby(self.children, _is_item):
            blocks = tuple(run)
            found += [Group(GroupKind.LIST, blocks)] if is_item else blocks
        return found


def _is_item(block: Block) -> bool:
    return isinstance(block, Group) and block.kind is GroupKind.ITEM


def opened(element: etree._Element, name: str) -> OpenGroup:
    """Return the group that an element of `GROUPS` begins."""
    kind, identity = GROUPS.get(name, GroupKind.FIGURE), element.get("id") or ""
    if kind is GroupKind.LIST:
        return _list(element, name, identity)
    if kind is GroupKind.CELL:
        cell = Group(
            kind,
            (),
            header=name == "th",
            align=_alignment(element),
            colspan=_span(element.get("colspan")),
            rowspan=_span(element.get("rowspan")),
            id=identity,
        )
        return OpenGroup(cell)
    # a term is a header until its list is closed
    header = name == "dt" or (kind is GroupKind.ROW and _heads(element))
    mark = stated_number(element) if kind is GroupKind.ITEM else ""
    return OpenGroup(Group(kind, (), header=header, mark=mark, id=identity))


def _list(element: etree._Element, name: str, identity: str) -> OpenGroup:
    group = Group(GroupKind.LIST, (), ordered=name == "ol", definitions=name == "dl", id=identity)
    return OpenGroup(group, numbering=numbering_of(element))


def _heads(row: etree._Element) -> bool:
    """Whether a row heads its table: it is in the head, or all its cells are headers."""
    around = row.getparent()
    if around is not None and name_of(around) == "thead":
        return True
    cells = [name for one in row if (name := name_of(one)) in ("td", "th")]
    return bool(cells) and "td" not in cells


def _span(stated: str | None) -> int:
    return min(max(whole_number(stated, 1), 1), _WIDEST)


def _alignment(cell: etree._Element) -> str:
    """How a cell, its row or its part of the table is aligned."""
    element: etree._Element | None = cell
    for _ in range(3):
        if element is None or name_of(element) == "table":
            break
        style = (element.get("style") or "").lower().replace(" ", "")
        stated = style.partition("text-align:")[2].partition(";")[0].removesuffix("!important")
        stated = stated or (element.get("align") or "").strip().lower()
        if stated in _ALIGNMENTS:
            return stated
        element = element.getparent()
    return ""


def _items(children: Iterable[Block], *, definitions: bool) -> list[Group]:
    """The children of a list as items; a list beside the items belongs to the one before it."""
    items: list[Group] = []
    for child in children:
        is_item = isinstance(child, Group) and child.kind is GroupKind.ITEM
        is_list = isinstance(child, Group) and child.kind is GroupKind.LIST
        follows = is_list or (definitions and is_item and not getattr(child, "header", False))
        if items and follows and isinstance(child, Group):
            more = child.children if is_item else (child,)
            items[-1] = replace(items[-1], children=(*items[-1].children, *more))
        else:
            items.append(_as_group(child, GroupKind.ITEM))
    return [replace(item, header=False) if item.header else item for item in items]


def _as_group(block: Block, kind: GroupKind) -> Group:
    if isinstance(block, Group) and block.kind is kind:
        return block
    return Group(kind, (block,))


def without_figure(block: Block) -> tuple[Block, ...]:
    """Return what is in a figure; of another block, the block."""
    if isinstance(block, Group) and block.kind is GroupKind.FIGURE:
        return block.children
    return (block,)


def _rows(children: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """The rows of a table, its caption before them; and what may not be in a table."""
    captions: list[Block] = []
    rows: list[Block] = []
    beside: list[Block] = []
    cells: list[Block] = []
    for child in children:
        kind = child.kind
        if kind is GroupKind.CELL:
            cells.append(child)
            continue
        if cells:
            rows.append(Group(GroupKind.ROW, tuple(cells)))
            cells = []
        if kind is TextKind.CAPTION or (captions and kind in (TextKind.ALT, TextKind.TOOLTIP)):
            captions.append(child)
        else:
            (rows if kind is GroupKind.ROW else beside).append(child)
    if cells:
        rows.append(Group(GroupKind.ROW, tuple(cells)))
    if not rows:
        return [], [*captions, *beside]
    if (only := _only_cell(rows)) and not captions:  # a frame, there for its looks
        return [], [*beside, *only.children]
    if not captions and (figure := _captioned(rows)):
        return [], [*beside, figure]
    return [*captions, *rows], beside


def _captioned(rows: Sequence[Block]) -> Group | None:
    """The figure that a table is with a picture in one cell and words below it in another."""
    cells = [row.children for row in rows if isinstance(row, Group)]
    if [len(one) for one in cells] != [1, 1]:
        return None
    (above,), (below,) = cells
    if not isinstance(above, Group) or not isinstance(below, Group):
        return None
    figures = [one for one in above.children if isinstance(one, Group)]
    pictures = [one for one in figures if one.kind is GroupKind.FIGURE and _is_picture(one)]
    words = [one for one in below.children if isinstance(one, Text)]
    plain = all(one.kind is TextKind.PARAGRAPH for one in words)
    if len(pictures) != 1 or len(above.children) != 1 or len(words) != len(below.children):
        return None
    said = [replace(one, kind=TextKind.CAPTION) for one in words]
    return replace(pictures[0], children=(*pictures[0].children, *said)) if said and plain else None


def _is_picture(figure: Group) -> bool:
    """Whether a figure has nothing but images, with what describes them."""
    kinds = {one.kind for one in figure.children}
    return VerbatimKind.IMAGE in kinds and kinds <= {
        VerbatimKind.IMAGE,
        TextKind.ALT,
        TextKind.TOOLTIP,
    }


def _only_cell(rows: Sequence[Block]) -> Group | None:
    row = rows[0]
    if len(rows) > 1 or not isinstance(row, Group) or len(row.children) > 1:
        return None
    [cell] = row.children
    return cell if isinstance(cell, Group) else None
