"""What a Word document has that `mammoth` drops, written as what it reads.

Formulas are the text in them, lines are paragraphs of the style `RULE`, text boxes that have no
older form beside them get one, and the ends of pages and lines within a text are spaces. What links
and pictures say when they are pointed at stands where `with_titles` and `described` find it.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from types import MappingProxyType
from typing import NamedTuple

from translate.interchange.xml import local_name, parse, text_in
from translate.readers.word.hidden import NO_STYLES, Styles, take_hidden
from translate.readers.word.markup import W
from translate.readers.word.numbering import ItemNumbers
from translate.readers.word.wrapped import Diagrams, show_diagrams, unwrap

RULE = "songngu-rule"
"""The id of the style that a rule is given; ``styles.txt`` knows it."""
_V = "{urn:schemas-microsoft-com:vml}"
_SIGN = re.compile(
    rb'oMath|pBdr|:hr=|txbxContent|"page"|"column"|:cr\b|:ptab\b|:tooltip=|docPr\b[^>]*\stitle='
    rb"|:vanish\b|fldSimple|:bdo\b|:dir\b|:ruby\b|:instrText|:relIds"
)
"""Says that there may be something to be written otherwise."""
_FORMULAS = ("oMath", "oMathPara")
_SHOWN = {"blip", "imagedata", "footnoteReference", "endnoteReference", "br", "bookmarkStart"}
_NO_LINES = ("none", "nil")
_TITLE = "songngu-title:"
_TITLED_LINK = re.compile(rf' target="{_TITLE}')
_PAGES = ("page", "column")
_SPACES = (f"{W}cr", f"{W}ptab")


class ReadPart(NamedTuple):
    """A part of a document as `mammoth` reads it."""

    content: bytes
    formulas: int = 0
    """How many formulas are text in it."""
    hidden: tuple[str, ...] = ()
    """Text that Word does not show, and that was taken out."""


def as_mammoth_reads(
    content: bytes,
    place: str,
    numbers: ItemNumbers | None = None,
    diagrams: Diagrams = MappingProxyType({}),
    *,
    hiding: Styles | None = NO_STYLES,
) -> ReadPart:
    """Return a part of a document with all its text where `mammoth` reads it.

    Args:
        content: The part, which is well-formed.
        place: What errors call it.
        numbers: Counts the numbered paragraphs of the document, if it may have some.
        diagrams: What the diagrams in it say.
        hiding: Which styles hide text; None where hidden text stays, as an earlier reader had it.
    """
    if not numbers and not hiding and not _SIGN.search(content):
        return ReadPart(content)
    root = parse(content, place)
    hidden = () if hiding is None else tuple(take_hidden(root, content, hiding))
    unwrapped = unwrap(root) + show_diagrams(root, diagrams)
    formulas = _write_plain_formulas(root)
    changes = [unwrapped, formulas, _name_rules(root), _show_boxes(root), _space_ends(root)]
    changes += [_keep_titles(root), numbers.write(root) if numbers else 0, len(hidden)]
    return (
        ReadPart(ET.tostring(root, encoding="utf-8"), formulas, hidden)
        if any(changes)
        else ReadPart(content)
    )


def _pairs(root: ET.Element) -> Iterator[tuple[ET.Element, int, ET.Element]]:
    """Yield every element with what is around it and its place there."""
    for parent in list(root.iter()):
        for index, child in enumerate(list(parent)):
            yield parent, index, child


def _put(parent: ET.Element, index: int, new: ET.Element) -> None:
    new.tail = parent[index].tail
    parent[index] = new


def _write_plain_formulas(root: ET.Element) -> int:
    """Write the text of formulas as ordinary runs, so that nothing of the article vanishes."""
    found = 0
    for parent, index, child in _pairs(root):
        if local_name(child) in _FORMULAS and local_name(parent) not in _FORMULAS:
            found += 1
            run = ET.Element(f"{W}r")
            ET.SubElement(run, f"{W}t").text = text_in(child)
            _put(parent, index, run)
    return found


def _name_rules(root: ET.Element) -> int:
    """Give the paragraphs that are nothing but a line the style `RULE`.

    Word makes of ``---`` an empty paragraph with a border, and other programs a drawn line.
    """
    found = 0
    for paragraph in root.iter(f"{W}p"):
        border = paragraph.find(f"{W}pPr/{W}pBdr/{W}bottom")
        drawn = any(name.endswith("}hr") for one in paragraph.iter() for name in one.attrib)
        is_bordered = border is not None and border.get(f"{W}val") not in _NO_LINES
        if (is_bordered or drawn) and not text_in(paragraph).strip() and not _shows(paragraph):
            found += 1
            paragraph.clear()
            properties = ET.SubElement(paragraph, f"{W}pPr")
            ET.SubElement(properties, f"{W}pStyle", {f"{W}val": RULE})
    return found


def _shows(paragraph: ET.Element) -> bool:
    """Whether there is a picture or the number of a note in a paragraph."""
    return any(local_name(one) in _SHOWN for one in paragraph.iter())


def _show_boxes(root: ET.Element) -> int:
    """Give text boxes in drawings the older form that is read, where they have none beside them."""
    found = 0
    for parent, index, child in _pairs(root):
        name = local_name(child)
        if name == "AlternateContent":
            choices = [one for one in child if local_name(one) == "Choice"]
            others = [one for one in child if local_name(one) != "Choice"]
            boxes = [box for one in choices for box in _boxes(one)]
            if not boxes or any(_boxes(one) for one in others):
                continue
        elif name == "drawing" and local_name(parent) != "Choice":
            boxes = _boxes(child)
        else:
            continue
        if boxes:
            found += 1
            shape = ET.Element(f"{W}pict")
            ET.SubElement(ET.SubElement(shape, f"{_V}shape"), f"{_V}textbox").extend(boxes)
            _put(parent, index, shape)
    return found


def _boxes(node: ET.Element) -> list[ET.Element]:
    """The texts of the boxes in an element, of boxes in boxes the outer one."""
    found: list[ET.Element] = []
    for child in node:
        found += [child] if local_name(child) == "txbxContent" else _boxes(child)
    return found


def _space_ends(root: ET.Element) -> int:
    """Write a space for what parts two words: the end of a page or line, a tab to a margin."""
    found = 0
    for parent, index, child in _pairs(root):
        is_page = child.tag == f"{W}br" and child.get(f"{W}type") in _PAGES
        if is_page or child.tag in _SPACES:
            found += 1
            space = ET.Element(f"{W}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
            space.text = " "
            _put(parent, index, space)
    return found


def _keep_titles(root: ET.Element) -> int:
    """Write what links and pictures say into attributes of theirs that are read."""
    found = 0
    for node in root.iter():
        name = local_name(node)
        if name == "hyperlink" and (said := node.get(f"{W}tooltip")):
            found += 1
            node.set(f"{W}tgtFrame", f"{_TITLE}{said}")
        elif name == "docPr" and (said := node.get("title")) and node.get("descr", "").strip():
            found += 1
            node.set("descr", f"{node.get('descr')}{_TITLE}{said}")
    return found


def with_titles(markup: str) -> str:
    """Return the page of a document whose links say what the document's links do."""
    return _TITLED_LINK.sub(' title="', markup)


def described(words: str) -> tuple[str, str]:
    """Return what describes a picture, and what it says when it is pointed at."""
    alt, _, title = words.partition(_TITLE)
    return alt, title
