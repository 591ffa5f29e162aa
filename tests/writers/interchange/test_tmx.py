"""Tests of editions as a translation memory."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from lxml import etree
from support.editions import MODEL, market, simple

from translate.writers.interchange.tmx import write_tmx

Pairs = list[tuple[str, str]]


def _tmx(data: bytes) -> Pairs:
    units = etree.fromstring(data).iter("tu")
    return [tuple(segment.text or "" for segment in unit.iter("seg")) for unit in units]


def test_tmx_distinguishes_drafts_from_reviewed_pairs() -> None:
    """A draft's unit has its state and model; dates are the translation's."""
    root = etree.fromstring(write_tmx(market()))
    states = [unit.findtext("prop[@type='state']") for unit in root.iter("tu")]
    assert Counter(states) == {"reviewed": 9, "draft": 3, "source changed": 1}
    drafts = [unit for unit in root.iter("tu") if unit.findtext("prop") != "reviewed"]
    assert [unit.findtext("prop[@type='model']") for unit in drafts] == [MODEL, MODEL, MODEL, None]
    assert {unit.get("changedate") for unit in root.iter("tu")} == {"20250920T000000Z"}
    assert root.find("header").get("creationtoolversion") == "0.1.0"
    undated = etree.fromstring(write_tmx(replace(market(), revised="", generator="songngu")))
    assert undated.find("body/tu").get("changedate") is None


def test_tmx_holds_a_repeated_pair_once() -> None:
    """A sentence that occurs twice in the article is one unit of the memory."""
    assert _tmx(write_tmx(simple(("một", "one"), ("hai", "two"), ("một", "one")))) == [
        ("một", "one"),
        ("hai", "two"),
    ]
