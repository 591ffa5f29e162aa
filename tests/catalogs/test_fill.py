"""Tests that sentences without English get it from drafts, other articles and the memory."""

from __future__ import annotations

from datetime import UTC, datetime

from translate.catalogs.comments import BY_MEMORY
from translate.catalogs.fill import adopt, with_suggestions
from translate.catalogs.po import Catalog, Entry
from translate.catalogs.update.across_articles import Arrival, MovedSentence
from translate.interchange.units import TranslationUnit
from translate.memory import Memory

NOW = datetime(2025, 11, 5, tzinfo=UTC)
UNIT = TranslationUnit("Nước lên nhanh trong đêm.", "Waters rose fast by night.", "a.po:7")


def test_a_sentence_without_a_draft_gets_a_suggestion():
    """It is fuzzy, with its source as the previous one, its similarity and its origin."""
    changed = Entry("Nước lên rất nhanh trong đêm.", extracted=("paragraph 1, sentence 1",))
    same, other = Entry(UNIT.source), Entry("Cầu bị cuốn trôi.")
    catalog = Catalog(entries=(changed, same, other))
    after = with_suggestions(catalog, Memory([UNIT]).best, NOW)
    first, second, third = after.entries
    assert (first.msgstr, first.fuzzy, first.previous) == (UNIT.target, True, UNIT.source)
    assert first.extracted[-1] == "from the translation memory, 91 %: a.po:7"
    assert (second.msgstr, second.fuzzy, second.previous) == (UNIT.target, True, None)
    assert third is other
    assert with_suggestions(after, Memory([]).best, NOW) is after


def test_what_came_meanwhile_is_not_replaced():
    """Another program wrote other English for a sentence that is back: that stays."""
    older, newer = Entry("a", "old"), MovedSentence("b", Entry("a", "new", obsolete=True), None)
    moved = {"a": Arrival(newer, older)}
    [entry] = adopt(Catalog(entries=(older,)), moved, {}, NOW).entries
    assert entry.msgstr == "new"
    theirs = Catalog(entries=(Entry("a", "theirs"),))
    assert adopt(theirs, moved, {}, NOW) is theirs


def test_the_notes_on_a_sentence_that_is_back_are_kept():
    """Those of both articles, each once; what the program said of the older English goes."""
    older = Entry("a", "old", comments=("x", "y"), extracted=("paragraph 1", f"{BY_MEMORY} m.tmx"))
    left = Entry("a", "new", comments=("y", "z"), obsolete=True)
    moved = {"a": Arrival(MovedSentence("b", left, None), older)}
    [entry] = adopt(Catalog(entries=(older,)), moved, {}, NOW).entries
    assert entry.comments[:3] == ("x", "y", "z")
    assert entry.comments[3].endswith("the article b: “old”")
    assert entry.extracted == ("paragraph 1",)
