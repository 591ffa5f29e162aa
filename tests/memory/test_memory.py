"""Tests of searching the translation memory."""

from __future__ import annotations

import gc

from translate.interchange.units import TranslationUnit
from translate.memory import Memory, loading

UNIT = TranslationUnit("Nước lên nhanh trong đêm.", "Waters rose fast by night.", "a.po:7")


def test_a_search_finds_similar_sentences():
    """Another spelling is 100 %, a changed word costs its share, other sentences are not found."""
    memory = Memory([UNIT, UNIT._replace(source="Dân chạy lũ.")])
    assert [match.similarity for match in memory.search("Nước lên nhanh  trong đêm.")] == [1.0]
    [match] = memory.search("Nước lên rất nhanh trong đêm.")
    assert 0.75 < match.similarity < 1
    assert match.unit == UNIT
    assert memory.search("Cầu bị cuốn trôi.") == []
    assert memory.search("") == []
    assert len(memory) == 2


def test_the_collector_is_paused_only_while_loading():
    """Afterwards it is in the same state as before, also within another load."""
    with loading():
        with loading():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_tags_do_not_count_but_make_no_equal_match():
    """The very sentence comes first, then another spelling, then one with other tags."""
    sources = ("Nước <b1>lên</b1>.", "Nước  <a1>lên</a1> .", "Nước <a1>lên</a1>.", "Nước lên.")
    memory = Memory([UNIT._replace(source=source) for source in sources])
    found = memory.search("Nước <a1>lên</a1>.")
    assert [(int(100 * match.similarity), match.unit.source) for match in found] == [
        (100, sources[2]),
        (100, sources[1]),
        (99, sources[0]),
        (99, sources[3]),
    ]
