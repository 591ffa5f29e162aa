"""Tests of editions as XLIFF 2.0, and of what stands beside those for OmegaT."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from lxml import etree
from support.editions import MODEL, market
from support.rich import rich

from translate.model import Unit
from translate.writers.interchange.xlf import omegat_memories
from translate.writers.interchange.xliff import write_xliff

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


def test_memories_for_omegat_part_reviewed_english_from_drafts() -> None:
    """Each pair is in one of the two; tags are OmegaT's, and text."""
    whole = rich()
    draft, *_ = [one.text for one in whole.sentences if "<" not in one.text]
    units = {**whole.units, draft: Unit(draft, "Draft.", draft="Draft.")}
    memories = omegat_memories(replace(whole, units=units))
    assert [*memories] == ["cho-omegat/auto/cho.tmx", "cho-omegat/penalty-020/cho.tmx"]
    auto, penalty = (
        [tuple(seg.text for seg in unit.iter("seg")) for unit in etree.fromstring(data).iter("tu")]
        for data in memories.values()
    )
    assert penalty == [(draft, "Draft.")]
    assert len(auto) == len({one.text for one in whole.sentences}) - 1
    source = "Xem <g0>bản đồ</g0> và <g1>lịch</g1> chợ."
    assert (source, "See the market’s <g1>hours</g1> and <g0>map</g0>.") in auto
