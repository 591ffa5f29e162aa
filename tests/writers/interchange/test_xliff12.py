"""Tests of editions as standard XLIFF 1.2."""

from __future__ import annotations

from collections import Counter

from lxml import etree
from support.editions import market

from translate.interchange.xliff import parse_xliff
from translate.model import State
from translate.writers.interchange.xliff12 import write_xliff12

XLF = "{urn:oasis:names:tc:xliff:document:1.2}"


def test_each_unit_has_its_state() -> None:
    """Drafts and changed sentences need review, reviewed ones are approved and final."""
    units = list(etree.fromstring(write_xliff12(market())).iter(f"{XLF}trans-unit"))
    states = Counter((one.get("approved"), one.find(f"{XLF}target").get("state")) for one in units)
    assert states == {
        ("yes", "final"): 9,
        ("no", "needs-review-translation"): 4,
        ("no", "needs-translation"): 1,
    }


def test_it_comes_back_with_texts_states_and_what_was_given() -> None:
    """Reviewed is what is approved; nothing else is."""
    edition = market()
    returned = parse_xliff(write_xliff12(edition), "a.xlf")
    assert (returned.original, returned.target_language) == (edition.article.path, "en")
    for one, sentence in zip(returned.units, edition.sentences, strict=True):
        unit = edition.unit(sentence.text)
        assert (one.source, one.target) == (sentence.text, unit.target)
        assert one.given
        assert one.given.ticked is unit.state.reviewed
        assert (one.state is State.REVIEWED) is unit.state.reviewed
