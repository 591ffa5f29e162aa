"""Tests of editions as XLIFF 2.0."""

from __future__ import annotations

from collections import Counter

from lxml import etree
from support.editions import MODEL, market

from translate.writers.xliff.xliff import write_xliff

XLIFF = "{urn:oasis:names:tc:xliff:document:2.0}"


def test_xliff_has_the_state_of_each_segment() -> None:
    """States are the standard's; a unit is a block, and a note has the model."""
    root = etree.fromstring(write_xliff(market()))
    segments = list(root.iter(f"{XLIFF}segment"))
    states = Counter((one.get("state"), one.get("subState")) for one in segments)
    assert states == {
        ("reviewed", None): 9,
        ("initial", "songngu:draft"): 3,
        ("initial", "songngu:source-changed"): 1,
        ("initial", "songngu:untranslated"): 1,
    }
    assert [unit.get("id") for unit in root.iter(f"{XLIFF}unit")][:3] == ["h1", "p1", "p2"]
    assert root.findtext(f".//{XLIFF}unit//{XLIFF}note") == f"sentence 2 drafted by {MODEL}"
