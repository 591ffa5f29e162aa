"""XLIFF 2.0: one unit per passage, one segment per sentence.

https://docs.oasis-open.org/xliff/xliff-core/v2.0/xliff-core-v2.0.html
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from translate.interchange.states import STATE_WORDS, sub_state
from translate.interchange.units import FileHeader, UnitGroup
from translate.interchange.xml import document


def render_xliff(header: FileHeader, groups: Iterable[UnitGroup]) -> bytes:
    """Return ``groups`` as an XLIFF file; an untranslated segment has no target."""
    root = Element(
        "xliff",
        {
            "xmlns": "urn:oasis:names:tc:xliff:document:2.0",
            "version": "2.0",
            "srcLang": header.source_language,
            "trgLang": header.target_language,
        },
    )
    file = SubElement(root, "file", id="f1", original=header.original)
    notes = SubElement(file, "notes")
    for name, value in header.facts.items():
        SubElement(notes, "note", category=name).text = value
    for statement in header.notes:
        SubElement(notes, "note", category="colophon").text = statement
    for group in groups:
        _add_unit(file, group)
    return document(root)


def _add_unit(file: Element, group: UnitGroup) -> None:
    unit = SubElement(file, "unit", id=group.id, name=group.name)
    models = {place: one.model for place, one in enumerate(group.units, 1) if one.model}
    if models:
        notes = SubElement(unit, "notes")
        for place, model in models.items():
            note = SubElement(notes, "note", category="model")
            note.text = f"sentence {place} drafted by {model}"
    for place, one in enumerate(group.units, 1):
        segment = SubElement(unit, "segment", id=f"s{place}")
        if one.state:
            segment.set("state", STATE_WORDS[one.state].xliff_2)
        if one.state and not one.state.reviewed:
            segment.set("subState", sub_state(one.state))
        SubElement(segment, "source").text = one.source
        if one.target:
            SubElement(segment, "target").text = one.target
