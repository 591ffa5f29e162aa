"""Numbered and bulleted lists of a Word document, nested: ECMA-376, part 1, 17.9."""

from __future__ import annotations

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

from translate.writers.docx.styles import element

_LEVELS = 9
"""What Word has; what is nested deeper is set like the deepest."""
_BULLETS = "•–▪"
_NUMBERS = ("decimal", "lowerLetter", "lowerRoman")
INDENT = 400
"""Twentieths of a point by which each level is indented."""


class WordLists:
    """The lists of a document.

    Each has a pattern of its own: lists that share one go on counting where the other stopped.

    Args:
        document: The document.
    """

    def __init__(self, document: Document) -> None:
        self._root = document.part.numbering_part.element

    def new_list(self, *, ordered: bool, start: int = 1, level: int = 0) -> str:
        """Return the id of a new list.

        Args:
            ordered: Whether its items are numbered.
            start: The first number.
            level: How many lists it is inside of.
        """
        depth = min(level, _LEVELS - 1)
        starts = {depth: start if ordered else 1}
        levels = "".join(
            _level(one, ordered=ordered, start=starts.get(one, 1)) for one in range(_LEVELS)
        )
        pattern = self._free_id("w:abstractNum", "w:abstractNumId")
        # the schema wants all patterns before the lists
        lists = self._root.xpath("w:num")
        place = self._root.index(lists[0]) if lists else len(self._root)
        self._root.insert(
            place,
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{pattern}">'
                f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
            ),
        )
        name = self._free_id("w:num", "w:numId")
        used = f'<w:abstractNumId w:val="{pattern}"/>'
        self._root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{name}">{used}</w:num>'))
        return name

    def _free_id(self, kind: str, name: str) -> str:
        taken = [int(one) for one in self._root.xpath(f"{kind}/@{name}")]
        return str(max(taken, default=0) + 1)


def _level(depth: int, *, ordered: bool, start: int) -> str:
    form = _NUMBERS[depth % len(_NUMBERS)] if ordered else "bullet"
    text = f"%{depth + 1}." if ordered else _BULLETS[depth % len(_BULLETS)]
    indent = f'<w:ind w:left="{INDENT * (depth + 1)}" w:hanging="{INDENT - 80}"/>'
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>{indent}</w:pPr></w:lvl>'
    )


def put_in_list(paragraph: Paragraph, name: str, level: int) -> None:
    """Make a paragraph an item of the list with this id."""
    properties = paragraph._p.get_or_add_pPr()
    number = properties.get_or_add_numPr()
    number.append(element("w:ilvl", val=str(min(level, _LEVELS - 1))))
    number.append(element("w:numId", val=name))
