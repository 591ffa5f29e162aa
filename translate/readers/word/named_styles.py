"""Styles that a person made of others: a headline's style that is based on *Heading 1* is one.

`mammoth` knows a style by its name alone. Here a paragraph style whose name ``styles.txt`` does not
know gets the name of the nearest one that it is based on and that is known, or of the heading whose
level in outlines it states (ECMA-376 part 1, 17.7.4.3 and 17.3.1.20). A style that is based on
one for code is none: code is not translated, and the text of such a paragraph may have been.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from translate.interchange.xml import parse

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NAME = re.compile(r"^p\[style-name='([^']+)'\]", re.MULTILINE)
_NAME_OF_CODE = re.compile(rf"{_NAME.pattern} => pre\b", re.MULTILINE)
_DEEPEST = 6
"""Levels that headings have; what is deeper in an outline is text."""
_LONGEST = 40
"""Styles that are based one on the other; a ring of them has no end."""
_HELD = frozenset({"figure", "table"})
"""Names of captions of LibreOffice, on which Pandoc bases the paragraphs that hold pictures."""


def with_known_names(content: bytes, place: str) -> bytes:
    """Return a document's part for styles, those of paragraphs with names that are known.

    Raises:
        InputError: It is not well-formed.
    """
    if not content:
        return content
    root = parse(content, place)
    styles = {
        style.get(f"{_W}styleId", ""): style
        for style in root.iter(f"{_W}style")
        if style.get(f"{_W}type", "paragraph") == "paragraph"
    }
    found = {name: _known(name, styles) for name in styles}
    for name, known in found.items():
        stated = styles[name].find(f"{_W}name")
        if known and stated is not None:
            stated.set(f"{_W}val", known)
    return ET.tostring(root, encoding="utf-8") if any(found.values()) else content


def _known(name: str, styles: Mapping[str, ET.Element]) -> str:
    """The known name of what a style is based on; empty for one that is known, or based on none."""
    names = _names()
    for step in range(_LONGEST):
        if name not in styles:
            break
        own = _value(styles[name], "name")
        if own.lower() in names:
            return own if step and own.lower() not in _HELD | _code() else ""
        level = _value(styles[name], f"pPr/{_W}outlineLvl")
        if level:
            is_heading = level.isdecimal() and int(level) < _DEEPEST
            return f"heading {int(level) + 1}" if is_heading else ""
        name = _value(styles[name], "basedOn")
    return ""


@cache
def _names() -> frozenset[str]:
    """The names of paragraph styles that mean something, in small letters."""
    listed = _NAME.findall(_list())
    headings = (f"heading {level}" for level in range(1, _DEEPEST + 1))
    return frozenset(map(str.lower, (*listed, *headings)))


@cache
def _code() -> frozenset[str]:
    """Those of them that mean code."""
    return frozenset(map(str.lower, _NAME_OF_CODE.findall(_list())))


def _list() -> str:
    return Path(__file__).with_name("styles.txt").read_text("utf-8")


def _value(style: ET.Element, path: str) -> str:
    node = style.find(f"{_W}{path}")
    return "" if node is None else node.get(f"{_W}val", "")
