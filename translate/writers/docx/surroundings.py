"""What a block of a Word document is inside of, and which style that gives it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from translate.model import GroupKind, TextKind, VerbatimKind
from translate.walk import PassageKind
from translate.writers.layout.laid import SMALL, LaidBlock, LaidGroup, LaidPassage

STYLES: dict[PassageKind | VerbatimKind, str] = {
    GroupKind.QUOTE: "Quote",
    VerbatimKind.CODE: "Code",
    VerbatimKind.RAW: "Code",
    VerbatimKind.RULE: "Divider",
    VerbatimKind.IMAGE: "Figure",
    TextKind.LEAD: "Lead",
    **dict.fromkeys(SMALL, "Caption"),
}
"""Styles by their ids: looking them up by name takes half the time of a document."""
_TEXT = "Normal"
"""The style of whatever has none of its own."""
_DEEPEST = 6
"""Levels of headings below the title."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a block is inside of."""

    list_id: str = ""
    """The list whose item it is in; empty outside of one."""
    level: int = -1
    """How many lists it is inside of, less one."""
    begins: bool = False
    """Whether it begins an item."""
    quoted: bool = False
    verse: bool = False
    align: str = ""
    """In a table: ``left``, ``center`` or ``right``."""
    heads: bool = False
    """Whether it heads a column or row of a table."""
    in_cell: bool = False
    """Whether it is in a cell of a table."""


OUTSIDE = Surroundings()
_HEADING, _CELL = "TableHeading", "TableText"
CELL_STYLES = frozenset({_HEADING, _CELL})
"""The styles of ordinary paragraphs in a cell of a table."""


def style_of(passage: LaidPassage, around: Surroundings) -> str:
    """Return the id of a passage's style."""
    if passage.kind is TextKind.HEADING:
        return f"Heading{min(passage.level, _DEEPEST)}"
    if passage.kind in STYLES:
        return STYLES[passage.kind]
    if around.heads:
        return _HEADING
    if around.list_id:
        return "ListParagraph"
    if around.verse:
        return "Verse" if passage.goes_on else "VerseEnd"
    ordinary = _CELL if around.in_cell else _TEXT
    return "Quote" if around.quoted else ordinary


def without_number(item: LaidBlock, number: int) -> LaidBlock:
    """Return an item without the number that Word gives it; one that the article writes stays."""
    if not isinstance(item, LaidGroup) or item.group.mark or not item.children:
        return item
    first, *others = item.children
    if not isinstance(first, LaidPassage):
        return item
    lead = first.lead.removeprefix(f"{number}.").strip()
    return replace(item, children=(replace(first, lead=lead), *others))
