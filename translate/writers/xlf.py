"""XLIFF 1.2, as OmegaT wants it: what is to be translated; its English comes with the TMX.

OmegaT 3.6 finds nothing in XLIFF 2.0, and takes what stands in ``target`` for the text to
translate; newer ones read ``source``, and by default leave a target that equals it aside. So the
target holds the Vietnamese sentence, as in other files that are handed out for translation.

https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from translate.interchange.states import STATE_WORDS
from translate.model import State
from translate.writers.base import Edition
from translate.writers.colophon import colophon, facts
from translate.writers.laid import LaidPassage, LaidSentence
from translate.writers.layout import everything, printable
from translate.writers.xml import document


def write_xlf(edition: Edition) -> bytes:
    """Return the article's sentences, to be translated with the edition's TMX as memory."""
    root = Element("xliff", xmlns="urn:oasis:names:tc:xliff:document:1.2", version="1.2")
    file = SubElement(
        root,
        "file",
        {
            "original": printable(edition.article.path),
            "source-language": edition.article.language,
            "target-language": edition.language,
            "datatype": "plaintext",
        },
    )
    header = SubElement(file, "header")
    for name, value in facts(edition).items():
        SubElement(header, "note").text = f"{name}: {value}"
    for statement in colophon(edition):
        SubElement(header, "note").text = statement
    body = SubElement(file, "body")
    for passage in everything(edition):
        _add_group(body, passage)
    return document(root)


def _add_group(body: Element, passage: LaidPassage) -> None:
    group = SubElement(body, "group", id=passage.anchor, resname=passage.name)
    for place, line in enumerate(passage.lines, 1):
        unit = SubElement(group, "trans-unit", id=f"{passage.anchor}.{place}")
        SubElement(unit, "source").text = line.source
        # whatever the state, since what stands in the target is not yet English
        untranslated = STATE_WORDS[State.UNTRANSLATED].xliff_1
        SubElement(unit, "target", state=untranslated).text = line.source
        SubElement(unit, "note").text = _state(line)


def _state(line: LaidSentence) -> str:
    if line.model and not line.state.reviewed:
        return f"{line.state.value}, by {line.model}"
    return line.state.value
