"""XLIFF 1.2 for OmegaT: the sentences to translate, whose English comes with the TMX.

OmegaT 3.6 finds nothing in XLIFF 2.0, and takes the content of ``target`` for the text to
translate; newer versions read ``source``, and by default ignore a target that equals it. So the
target holds the source sentence, as in other files that are handed out for translation.

https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from translate.interchange.states import STATE_WORDS
from translate.interchange.units import FileHeader, TranslationUnit, UnitGroup
from translate.interchange.xml import document
from translate.model import State


def render_xlf(header: FileHeader, groups: Iterable[UnitGroup]) -> bytes:
    """Return the sentences of ``groups``, to be translated with their TMX as memory."""
    root = Element("xliff", xmlns="urn:oasis:names:tc:xliff:document:1.2", version="1.2")
    file = SubElement(
        root,
        "file",
        {
            "original": header.original,
            "source-language": header.source_language,
            "target-language": header.target_language,
            "datatype": "plaintext",
        },
    )
    head = SubElement(file, "header")
    for name, value in header.facts.items():
        SubElement(head, "note").text = f"{name}: {value}"
    for statement in header.notes:
        SubElement(head, "note").text = statement
    body = SubElement(file, "body")
    for group in groups:
        _add_group(body, group)
    return document(root)


def _add_group(body: Element, group: UnitGroup) -> None:
    node = SubElement(body, "group", id=group.id, resname=group.name)
    for place, one in enumerate(group.units, 1):
        unit = SubElement(node, "trans-unit", id=f"{group.id}.{place}")
        SubElement(unit, "source").text = one.source
        # whatever the state, because the target's content is not English yet
        untranslated = STATE_WORDS[State.UNTRANSLATED].xliff_1
        SubElement(unit, "target", state=untranslated).text = one.source
        SubElement(unit, "note").text = _note(one)


def _note(unit: TranslationUnit) -> str:
    if not unit.state:
        return ""
    drafted = unit.model and not unit.state.reviewed
    return f"{unit.state.value}, by {unit.model}" if drafted else unit.state.value
