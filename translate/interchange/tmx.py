"""TMX 1.4b, the exchange format of translation memories, in and out.

Source: "TMX 1.4b Specification", LISA OSCAR, 2005, now kept by GALA:
https://www.gala-global.org/tmx-14b
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element

from translate.errors import InputError
from translate.interchange.inline import NO_CODE, SKIPPED, Code, tagged_in
from translate.interchange.units import FileHeader, TranslationUnit
from translate.interchange.xml import (
    XML_LANG,
    attribute,
    content,
    element,
    encoded,
    events,
    local_name,
    text_in,
)
from translate.message import Message
from translate.model import MarkKind, State
from translate.tags import MEANINGS, STANDALONE, Piece, end_tag_of, tag_of, tree_of
from translate.text.tag_form import TAG

_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
"""
_SKIPPED = {"bpt", "ept", "it", "ph", "ut"}
"""Elements that hold codes, not text: of these only our tags are read."""
_KINDS = {
    MarkKind.STRONG: "bold",
    MarkKind.EMPHASIS: "italic",
    MarkKind.SUPERSCRIPT: "sup",
    MarkKind.SUBSCRIPT: "sub",
    MarkKind.BREAK: "lb",
}
"""What the kinds of marks are called, where that is not their own word."""
_STATES = {"fuzzy": State.DRAFT, **{state.value: state for state in State}}
"""Our words for states; the first is that of version 0.1."""
_UNCONFIRMED = {"Draft", "RejectedTranslation", "RejectedSignOff"}
"""What Trados Studio says, in a property ``x-ConfirmationLevel``, of what nobody has finished."""
_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)T\d{6}Z")


def render_tmx(
    header: FileHeader, units: Iterable[TranslationUnit], *, plain: bool = False
) -> bytes:
    """Return ``units`` as a TMX file.

    Origin, state and model of a unit are its properties ``x-origin``, ``state`` and ``model``; its
    date is ``changedate``.

    Args:
        header: What the file says about itself.
        units: Sentences and translations.
        plain: Whether their tags stay text.
    """
    source, target = (
        f'      <tuv xml:lang="{attribute(language)}">\n        %s\n      </tuv>\n'
        for language in (header.source_language, header.target_language)
    )
    segment = _plain_segment if plain else _segment
    body = "".join(_unit(unit, source, target, segment) for unit in units)
    body = f"  <body>\n{body}  </body>\n" if body else "  <body />\n"
    return encoded(f"{_HEAD}{_header(header)}{body}</tmx>\n")


def _header(header: FileHeader) -> str:
    program, _, version = header.tool.partition(" ")
    attributes = {
        "creationtool": program,
        "creationtoolversion": version or "0",
        "segtype": "sentence",
        "o-tmf": "gettext PO",
        "adminlang": "en",
        "srclang": header.source_language,
        "datatype": "plaintext",
    }
    opening = "".join(f' {name}="{attribute(value)}"' for name, value in attributes.items())
    lines = [element("prop", value, type=name) for name, value in header.facts.items()]
    lines += [element("note", note) for note in header.notes]
    if not lines:
        return f"  <header{opening} />\n"
    content = "".join(f"    {line}\n" for line in lines)
    return f"  <header{opening}>\n{content}  </header>\n"


def _unit(unit: TranslationUnit, source: str, target: str, segment: Callable[[str], str]) -> str:
    state = unit.state.value if unit.state else ""
    properties = (("x-origin", unit.origin), ("state", state), ("model", unit.model))
    props = "".join(
        f"      {element('prop', value, type=name)}\n" for name, value in properties if value
    )
    changed = f' changedate="{_stamp(unit.changed)}"' if unit.changed else ""
    variants = source % segment(unit.source) + target % segment(unit.target)
    return f"    <tu{changed}>\n{props}{variants}    </tu>\n"


def _plain_segment(text: str) -> str:
    return element("seg", text)


def _segment(text: str) -> str:
    """Return a text as an element, its tags as the pairs ``bpt`` and ``ept``, or ``ph``."""
    if not TAG.search(text):
        return element("seg", text)
    return f"<seg>{''.join(_codes(tree_of(text)))}</seg>"


def _codes(pieces: Iterable[Piece]) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece, str):
            yield content(piece)
            continue
        mark = piece.mark
        number, kind = str(mark.number), _KINDS.get(mark.kind, mark.kind.value)
        if mark.kind in STANDALONE:
            yield element("ph", tag_of(mark), x=number, type=kind)
            continue
        yield element("bpt", tag_of(mark), i=number, x=number, type=kind)
        yield from _codes(piece.children)
        yield element("ept", end_tag_of(mark), i=number)


def _stamp(day: str) -> str:
    """Return the day ``2025-09-20`` as the standard has dates; the time of day is not known."""
    return attribute(day.replace("-", "") + "T000000Z")


def parse_tmx(data: bytes, place: str, source: str, target: str) -> list[TranslationUnit]:
    """Return the units of a TMX file that have both languages; ``en-GB`` counts as ``en``.

    Args:
        data: The file.
        place: Its name: for errors, and the origin of units that name none.
        source: The source language.
        target: The target language.

    Raises:
        InputError: The file is no TMX; the place is ``file:line`` where it is no XML.
    """
    root = next((local_name(node) for _, node in events(data, place, ("start",))), "")
    if root != "tmx":
        raise InputError(Message("is no TMX file but {root!r}", root=root[:40]), place)
    return list(_units(data, place, source, target))


def _units(data: bytes, place: str, source: str, target: str) -> Iterator[TranslationUnit]:
    for _, node in events(data, place, ("end",)):
        if local_name(node) == "tu":  # some programs give the elements a namespace
            texts = {_language(tuv): _text(tuv) for tuv in node.iterfind(".//{*}tuv")}
            if texts.get(source) and texts.get(target):
                yield _read(node, texts[source], texts[target], place)
            node.clear()


def _read(unit: Element, source: str, target: str, place: str) -> TranslationUnit:
    stated = {prop.get("type"): prop.text or "" for prop in unit.iterfind("{*}prop")}
    date = _DATE.fullmatch(unit.get("changedate", ""))
    return TranslationUnit(
        source,
        target,
        origin=stated.get("x-origin") or place,
        state=_state(stated),
        model=stated.get("model", ""),
        changed="-".join(date.groups()) if date else "",
    )


def _state(stated: Mapping[str | None, str]) -> State | None:
    """What the properties of a unit say of its state, if anything."""
    if stated.get("x-ConfirmationLevel") in _UNCONFIRMED:
        return State.EDITED_DRAFT
    return _STATES.get(stated.get("state", ""))


def _language(tuv: Element) -> str:
    code = tuv.get(XML_LANG) or tuv.get("lang") or ""
    return re.split("[-_]", code.lower())[0]


def _text(tuv: Element) -> str:
    segment = tuv.find("{*}seg")
    if segment is None:
        return ""
    return tagged_in(segment, _read_code).strip()


def _read_code(node: Element) -> Code:
    """What an element stands for: one of our tags, another program's code, or its text."""
    if local_name(node) not in _SKIPPED:
        return NO_CODE
    written = text_in(node)
    match = TAG.fullmatch(written)
    return Code(written, text=False) if match and match["letter"] in MEANINGS else SKIPPED
