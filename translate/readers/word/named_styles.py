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
from translate.readers.word.markup import W, based_on, styles_of, value_of

_NAME = re.compile(r"^p\[style-name='([^']+)'\]", re.MULTILINE)
_NAME_OF_CODE = re.compile(rf"{_NAME.pattern} => pre\b", re.MULTILINE)
_DEEPEST = 6
"""Levels that headings have; what is deeper in an outline is text."""
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
        name: style
        for name, style in styles_of(root).items()
        if (value_of(style, "type") or "paragraph") == "paragraph"
    }
    found = {name: _known(name, styles) for name in styles}
    for name, known in found.items():
        stated = styles[name].find(f"{W}name")
        if known and stated is not None:
            stated.set(f"{W}val", known)
    return ET.tostring(root, encoding="utf-8") if any(found.values()) else content


def _known(name: str, styles: Mapping[str, ET.Element]) -> str:
    """The known name of what a style is based on; empty for one that is known, or based on none."""
    names = _names()
    for step, style in enumerate(based_on(name, styles)):
        own = value_of(style.find(f"{W}name"))
        if own.lower() in names:
            return own if step and own.lower() not in _HELD | _code() else ""
        level = value_of(style.find(f"{W}pPr/{W}outlineLvl"))
        if level:
            is_heading = level.isdecimal() and int(level) < _DEEPEST
            return f"heading {int(level) + 1}" if is_heading else ""
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
