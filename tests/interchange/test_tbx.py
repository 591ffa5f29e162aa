"""Tests of the glossary as TBX."""

from __future__ import annotations

import subprocess

import pytest
from lxml import etree

from translate.interchange.tbx import render_tbx, render_tbx_2
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


def test_version_2_has_the_same_terms():
    """Its elements have other names and no namespace; a text that looks like one is left."""
    terms = [*TERMS, GlossaryTerm("<termSec>", "langSec")]
    root = etree.fromstring(render_tbx_2(terms, "vi", "en"))
    assert (root.tag, root.get("type")) == ("martif", "TBX-Basic")
    entries = root.findall("text/body/termEntry")
    texts = [[term.text for term in entry.iterfind("langSet/tig/term")] for entry in entries]
    newer = etree.fromstring(render_tbx(terms, "vi", "en")).iter("{*}conceptEntry")
    assert texts == [[term.text for term in entry.iter("{*}term")] for entry in newer]
    assert texts[-1] == ["<termSec>", "langSec"]
    notes = [note.text for note in entries[0].iterfind("langSet/tig/termNote")]
    assert notes[-1] == "deprecatedTerm-admn-sts"


@pytest.mark.external
def test_translate_toolkit_reads_version_2(tmp_path):
    """Its converter has every pair of the glossary, which it refuses in version 3."""
    (tmp_path / "g.tbx").write_bytes(render_tbx_2(TERMS, "vi", "en"))
    script = (
        "import sys; from translate.storage.tbx import tbxfile\n"
        "for unit in tbxfile.parsefile(sys.argv[1]).units: print(unit.source, '=', unit.target)"
    )
    command = ["/usr/bin/python3", "-I", "-c", script, str(tmp_path / "g.tbx")]
    done = subprocess.run(command, check=True, capture_output=True, timeout=60, text=True)
    assert "lũ = flood" in done.stdout
    assert "Bộ Tài chính = Ministry of Finance & <co>" in done.stdout
