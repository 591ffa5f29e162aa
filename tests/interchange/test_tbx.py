"""Tests of the glossary as TBX."""

from __future__ import annotations

from lxml import etree

from translate.interchange.tbx import render_tbx
from translate.model import GlossaryTerm

TERMS = [
    GlossaryTerm("lũ", "flood", "not: deluge"),
    GlossaryTerm("lũ", "deluge", forbidden=True),
    GlossaryTerm("Bộ Tài chính", "Ministry of Finance & <co>"),
]


def test_tbx_has_an_entry_for_each_source():
    """It has all renderings, and marks those that must not be used."""
    tree = etree.fromstring(render_tbx(TERMS, "vi", "en"))
    space = {"t": "urn:iso:std:iso:30042:ed-2"}
    entries = tree.findall(".//t:conceptEntry", space)
    texts = [[term.text for term in entry.iterfind(".//t:term", space)] for entry in entries]
    assert texts == [["lũ", "flood", "deluge"], ["Bộ Tài chính", "Ministry of Finance & <co>"]]
    notes = [note.text for note in entries[0].iterfind(".//t:termNote", space)]
    assert notes == ["preferredTerm-admn-sts"] * 2 + ["deprecatedTerm-admn-sts"]
    assert entries[0].find(".//t:note", space).text == "not: deluge"


def test_a_character_that_xml_cannot_hold_is_replaced():
    """A stray control character in the glossary does not damage the file."""
    data = render_tbx([GlossaryTerm("lũ\x07", "flood", "a\x0bb")], "vi", "en")
    texts = [node.text for node in etree.fromstring(data).iter("{*}term", "{*}note")]
    assert texts == ["lũ\ufffd", "flood", "a\ufffdb"]
