"""Tests that sentences without English get it from drafts, other articles and the memory."""

from __future__ import annotations

from datetime import UTC, datetime

from translate.catalogs.fill import with_suggestions
from translate.catalogs.po import Catalog, Entry
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
