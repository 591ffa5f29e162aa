"""XLIFF 2.0: a unit per block, a segment per sentence, for other translation programs.

https://docs.oasis-open.org/xliff/xliff-core/v2.0/xliff-core-v2.0.html
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from translate.interchange.states import STATE_WORDS, sub_state
from translate.writers.base import Edition
from translate.writers.colophon import colophon, facts
from translate.writers.laid import LaidPassage
from translate.writers.layout import everything, printable
from translate.writers.xml import document


def write_xliff(edition: Edition) -> bytes:
    """Return the article as an XLIFF file; what is missing has no target."""
    root = Element(
        "xliff",
        {
            "xmlns": "urn:oasis:names:tc:xliff:document:2.0",
            "version": "2.0",
            "srcLang": edition.article.language,
            "trgLang": edition.language,
        },
    )
    file = SubElement(root, "file", id="f1", original=printable(edition.article.path))
    notes = SubElement(file, "notes")
    for name, value in facts(edition).items():
        SubElement(notes, "note", category=name).text = value
    for statement in colophon(edition):
        SubElement(notes, "note", category="colophon").text = statement
    for passage in everything(edition):
        _add_unit(file, passage)
    return document(root)


def _add_unit(file: Element, passage: LaidPassage) -> None:
    unit = SubElement(file, "unit", id=passage.anchor, name=passage.name)
    models = {place: line.model for place, line in enumerate(passage.lines, 1) if line.model}
    if models:
        notes = SubElement(unit, "notes")
        for place, model in models.items():
            note = SubElement(notes, "note", category="model")
            note.text = f"sentence {place} drafted by {model}"
    for place, line in enumerate(passage.lines, 1):
        state = STATE_WORDS[line.state].xliff_2
        segment = SubElement(unit, "segment", id=f"s{place}", state=state)
        if not line.state.reviewed:
            segment.set("subState", sub_state(line.state))
        SubElement(segment, "source").text = line.source
        if line.target:
            SubElement(segment, "target").text = line.target
