"""Tests of the words of other formats for a sentence's state."""

from dataclasses import replace
from xml.etree.ElementTree import Element, SubElement, tostring

import pytest
from lxml import etree
from support import schemas
from support.editions import ENGLISH, market

from translate.interchange.states import STATE_WORDS, count_json_1, sub_state
from translate.model import State, Tally, Unit
from translate.writers.interchange.xliff import write_xliff

SOURCE, TARGET = next(iter(ENGLISH.items()))
UNITS = {
    State.UNTRANSLATED: Unit(SOURCE),
    State.DRAFT: Unit(SOURCE, TARGET, draft=TARGET),
    State.EDITED_DRAFT: Unit(SOURCE, TARGET, draft="x"),
    State.SOURCE_CHANGED: Unit(SOURCE, TARGET, previous="Chợ nổi"),
    State.REVIEWED_AS_DRAFTED: Unit(SOURCE, TARGET, approved=True, draft=TARGET),
    State.REVIEWED: Unit(SOURCE, TARGET, approved=True),
}
XLIFF = "{urn:oasis:names:tc:xliff:document:2.0}"


def test_every_state_has_its_words() -> None:
    """Each state has a row; only approved ones are reviewed, final or approved in other formats."""
    assert list(STATE_WORDS) == list(State)
    for state, words in STATE_WORDS.items():
        assert (words.xliff_2 == "reviewed") is state.reviewed
        assert (words.xliff_1 == "final") is words.approved_1 is state.reviewed
        assert (words.json_1 == "reviewed") is (words.mark_1 == "") is state.reviewed
    assert STATE_WORDS[State.UNTRANSLATED].xliff_1 == "needs-translation"
    assert STATE_WORDS[State.EDITED_DRAFT].xliff_1 == "needs-review-translation"


@pytest.mark.external
@pytest.mark.parametrize("state", State)
def test_xliff_2_has_the_state(state: State) -> None:
    """It is valid by the standard's schema; unreviewed segments have their state as subState."""
    assert UNITS[state].state is state
    data = write_xliff(replace(market(), units={SOURCE: UNITS[state]}))
    schemas.assert_valid(schemas.xliff("xliff-core-2.0"), data)
    segment = next(etree.fromstring(data).iter(f"{XLIFF}segment"))
    assert segment.get("state") == STATE_WORDS[state].xliff_2
    assert segment.get("subState") == (None if state.reviewed else sub_state(state))
    assert segment.findtext(f"{XLIFF}target") == (UNITS[state].target or None)


@pytest.mark.external
@pytest.mark.parametrize("state", State)
def test_xliff_1_knows_the_words(state: State) -> None:
    """A unit with our words is valid by the standard's schema."""
    words = STATE_WORDS[state]
    root = Element("xliff", xmlns="urn:oasis:names:tc:xliff:document:1.2", version="1.2")
    facts = {"original": "a", "source-language": "vi", "target-language": "en"}
    file = SubElement(root, "file", {**facts, "datatype": "plaintext"})
    unit = SubElement(SubElement(file, "body"), "trans-unit", id="1")
    unit.set("approved", "yes" if words.approved_1 else "no")
    SubElement(unit, "source").text = "một"
    SubElement(unit, "target", state=words.xliff_1).text = "one"
    schemas.assert_valid(schemas.xliff("xliff-core-1.2-strict"), tostring(root))


def test_version_1_had_three_states() -> None:
    """Every sentence has one of them."""
    tally = Tally(State)
    assert count_json_1(tally) == {"missing": 1, "fuzzy": 3, "reviewed": 2}
    assert count_json_1(Tally()) == {"missing": 0, "fuzzy": 0, "reviewed": 0}
