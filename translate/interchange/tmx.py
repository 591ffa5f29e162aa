"""TMX 1.4b, the exchange format of translation memories, in and out.

Source: "TMX 1.4b Specification", LISA OSCAR, 2005 (now kept by GALA).
"""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET  # expat refuses entity bombs since 2.4.1
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from translate import __version__
from translate.errors import InputError
from translate.text.characters import ILLEGAL_IN_XML

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_HEAD = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="songngu" creationtoolversion="{__version__}" segtype="sentence"
    o-tmf="PO" adminlang="en" srclang="{{source}}" datatype="plaintext"/>
  <body>
"""
_UNIT = """\
    <tu>
      <prop type="x-origin">{origin}</prop>
      <tuv xml:lang="{from_}"><seg>{source}</seg></tuv>
      <tuv xml:lang="{to}"><seg>{target}</seg></tuv>
    </tu>
"""
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_SKIPPED = {"bpt", "ept", "it", "ph", "ut"}
"""Elements that hold another program's codes, not text."""


class MemoryUnit(NamedTuple):
    """A sentence, its translation, and where they come from."""

    source: str
    target: str
    origin: str
    """A place such as ``locales/en/LC_MESSAGES/slug.po:42`` or the name of an imported file."""


def render_tmx(units: Iterable[MemoryUnit], source: str, target: str) -> bytes:
    """The units as a TMX file.

    Args:
        units: What to write.
        source: The source language, e.g. ``vi``.
        target: The target language.
    """
    parts = [_HEAD.format(source=source)]
    parts += [
        _UNIT.format(
            origin=_escape(unit.origin),
            from_=source,
            to=target,
            source=_escape(unit.source),
            target=_escape(unit.target),
        )
        for unit in units
    ]
    return ("".join(parts) + "  </body>\n</tmx>\n").encode()


def parse_tmx(data: bytes, place: str, source: str, target: str) -> list[MemoryUnit]:
    """The units of a TMX file that have both languages; ``en-GB`` counts as ``en``.

    Args:
        data: The file.
        place: Its name: for errors, and the origin of units that name none.
        source: The source language.
        target: The target language.

    Raises:
        InputError: The file is no TMX; the place is ``file:line``.
    """
    try:
        return list(_units(data, place, source, target))
    except ET.ParseError as error:
        message = f"is not well-formed XML: {error.msg.partition(':')[0]}"
        raise InputError(message, f"{place}:{error.position[0]}") from error


def _units(data: bytes, place: str, source: str, target: str) -> Iterator[MemoryUnit]:
    root = ""
    for event, element in ET.iterparse(io.BytesIO(data), ("start", "end")):  # noqa: S314 - see import
        root = root or element.tag
        if root != "tmx":
            raise InputError(f"is no TMX file but {root!r}", place)
        if event == "end" and element.tag == "tu":
            texts = {_language(tuv): _text(tuv) for tuv in element.iter("tuv")}
            if texts.get(source) and texts.get(target):
                yield MemoryUnit(texts[source], texts[target], _origin(element) or place)
            element.clear()


def _language(tuv: ET.Element) -> str:
    code = tuv.get(_LANG) or tuv.get("lang") or ""
    return re.split("[-_]", code.lower())[0]


def _text(tuv: ET.Element) -> str:
    segment = tuv.find("seg")
    return "" if segment is None else "".join(_texts(segment)).strip()


def _texts(element: ET.Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag not in _SKIPPED:
            yield from _texts(child)
        yield child.tail or ""


def _origin(unit: ET.Element) -> str:
    origin = unit.find("prop[@type='x-origin']")
    return "" if origin is None else origin.text or ""


def _escape(text: str) -> str:
    return ILLEGAL_IN_XML.sub("\ufffd", text).translate(_MARKUP)
