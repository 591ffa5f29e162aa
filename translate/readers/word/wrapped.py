"""Text of a Word document inside of elements that `mammoth` passes over.

Results of simple fields (a reference to a figure, a date), runs in another direction, words above
others, and what the shapes of a diagram (SmartArt) say, which is a part of its own.
"""

from __future__ import annotations

import posixpath
import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping

from translate.interchange.xml import local_name, parse, text_in
from translate.readers.word.markup import W

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SPACE = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}
_WRAPPERS = frozenset({"fldSimple", "bdo", "dir"})
_SWITCH = re.compile(r"\s\\[ot]\s+\"[^\"]*\"")
"""What a field that is a link says beside its address: a text to be shown, a frame."""
_RELATIONS = "word/_rels/document.xml.rels"

Diagrams = Mapping[str, tuple[str, ...]]
"""The texts of the diagrams of a document, by what it calls their parts."""


def unwrap(root: ET.Element) -> bool:
    """Take text out of elements that would be passed over; return whether there were any."""
    found = False
    for parent in list(root.iter()):
        while any(local_name(one) in _WRAPPERS for one in parent):
            found = True
            parent[:] = [child for one in parent for child in _inside(one)]
        if local_name(parent) == "r" and any(local_name(one) == "ruby" for one in parent):
            found = True
            _flatten(parent)
        if local_name(parent) == "instrText" and "HYPERLINK" in (parent.text or ""):
            made = _SWITCH.sub("", parent.text or "")
            found = found or made != parent.text
            parent.text = made
    return found


def _inside(element: ET.Element) -> list[ET.Element]:
    """What an element is for its reader: a wrapper what is in it, any other itself."""
    if local_name(element) not in _WRAPPERS:
        return [element]
    return [child for child in element if not local_name(child).endswith("Pr")]


def _flatten(run: ET.Element) -> None:
    """Write words with others above them as text, those above in brackets."""
    for at, ruby in enumerate(list(run)):
        if local_name(ruby) == "ruby":
            words = {local_name(one): text_in(one) for one in ruby}
            text = ET.Element(f"{W}t", _SPACE)
            above = words.get("rt", "").strip()
            text.text = words.get("rubyBase", "") + (f" ({above})" if above else "")
            run[at] = text


def diagrams_of(parts: Mapping[str, bytes], place: str) -> Diagrams:
    """Return what the diagrams of a document say.

    Args:
        parts: All parts of the document.
        place: The document, for errors.

    Raises:
        InputError: A part is not well-formed.
    """
    if not any(name.startswith("word/diagrams/data") for name in parts):
        return {}
    found = {}
    for one in parse(parts.get(_RELATIONS, b"<none/>"), place):
        part = posixpath.normpath(posixpath.join("word", one.get("Target", "").lstrip("/")))
        part = part if part in parts else one.get("Target", "").lstrip("/")
        if one.get("Type", "").endswith("/diagramData") and part in parts:
            texts = (
                text_in(paragraph).strip()
                for paragraph in parse(parts[part], place).iter()
                if local_name(paragraph) == "p"
            )
            found[one.get("Id", "")] = tuple(filter(None, texts))
    return found


def show_diagrams(root: ET.Element, diagrams: Diagrams) -> int:
    """Give drawings of diagrams a box with what their shapes say; return how many."""
    found = 0
    for drawing in root.iter(f"{W}drawing"):
        names = [one.get(f"{_R}dm", "") for one in drawing.iter() if local_name(one) == "relIds"]
        texts = [text for name in names for text in diagrams.get(name, ())]
        if texts:
            found += 1
            box = ET.SubElement(drawing, f"{W}txbxContent")
            for text in texts:
                run = ET.SubElement(ET.SubElement(box, f"{W}p"), f"{W}r")
                ET.SubElement(run, f"{W}t", _SPACE).text = text
    return found
