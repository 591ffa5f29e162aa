"""TMX 1.4: the article's pairs as a translation memory for other programs.

https://www.gala-global.org/tmx-14b
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from translate.model import State
from translate.writers.base import Edition
from translate.writers.colophon import colophon, facts
from translate.writers.laid import LaidSentence
from translate.writers.layout import everything
from translate.writers.xml import XML_LANG, document


def write_tmx(edition: Edition) -> bytes:
    """Return the translated sentences as translation units, each pair once.

    A unit's property ``state`` is its state; of one that nobody has reviewed ``model`` says what
    drafted it.
    """
    root = Element("tmx", version="1.4")
    program, _, version = edition.generator.partition(" ")
    header = SubElement(
        root,
        "header",
        {
            "creationtool": program,
            "creationtoolversion": version or "0",
            "segtype": "sentence",
            "o-tmf": "gettext PO",
            "adminlang": "en",
            "srclang": edition.article.language,
            "datatype": "plaintext",
        },
    )
    for name, value in facts(edition).items():
        SubElement(header, "prop", type=name).text = value
    for statement in colophon(edition):
        SubElement(header, "note").text = statement
    body = SubElement(root, "body")
    pairs = {line.source: line for passage in everything(edition) for line in passage.lines}
    for line in pairs.values():
        if line.state is not State.UNTRANSLATED:
            _add_unit(body, edition, line)
    return document(root, doctype='<!DOCTYPE tmx SYSTEM "tmx14.dtd">')


def _add_unit(body: Element, edition: Edition, line: LaidSentence) -> None:
    unit = SubElement(body, "tu")
    if edition.revised:
        unit.set("changedate", edition.revised.replace("-", "") + "T000000Z")
    SubElement(unit, "prop", type="state").text = line.state.value
    if line.model and not line.state.reviewed:
        SubElement(unit, "prop", type="model").text = line.model
    for language, text in (
        (edition.article.language, line.source),
        (edition.language, line.target),
    ):
        variant = SubElement(unit, "tuv", {XML_LANG: language})
        SubElement(variant, "seg").text = text
