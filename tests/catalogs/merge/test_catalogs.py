"""Tests of the merging of whole catalogs: order, header, and promises that random merges keep."""

from __future__ import annotations

import pytest
from support.catalog_merges import examine_merge

from translate.catalogs.merge import merge_catalogs
from translate.catalogs.po import Catalog, Entry


def _catalog(words: str, *, obsolete: str = "", tail: str = "") -> Catalog:
    entries = (Entry(word, word, obsolete=word in obsolete.split()) for word in words.split())
    return Catalog(entries=tuple(entries), tail=tail)


def _order(base: str, ours: str, theirs: str) -> str:
    merged = merge_catalogs(*map(_catalog, (base, ours, theirs))).catalog
    return " ".join(entry.msgid for entry in merged.entries)


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "merged"),
    [
        ("a b c", "a b x c", "a y b c", "a y b x c"),
        ("a b c", "a b c", "c b a", "c b a"),
        ("a b c", "c b a", "a b c d", "c d b a"),
        ("a b", "a b", "x a b", "x a b"),
        ("a b", "x a b", "y a b", "y x a b"),
        ("", "a", "b", "b a"),
        ("a b c", "a c", "a b c", "a c"),
    ],
)
def test_the_order_is_that_of_who_changed_it(base: str, ours: str, theirs: str, merged: str):
    """New entries stand after what they stood after; a side that changed no order decides none."""
    assert _order(base, ours, theirs) == merged


def test_obsolete_entries_stand_last():
    """What one side removed goes to the end, also beside what the other side added."""
    ours = _catalog("b a", obsolete="a")
    merged = merge_catalogs(_catalog("a b"), ours, _catalog("a b c")).catalog
    assert [(entry.msgid, entry.obsolete) for entry in merged.entries] == [
        ("b", False),
        ("c", False),
        ("a", True),
    ]


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "merged"),
    [
        ("", "# a\n", "", "# a\n"),
        ("", "", "# b\n", "# b\n"),
        ("", "# a\n", "# b\n", "# a\n# b\n"),
        ("", "# a\n# b\n", "# b\n", "# a\n# b\n"),
    ],
)
def test_stray_comments_at_the_end_stay(base: str, ours: str, theirs: str, merged: str):
    """What no entry has is kept too."""
    sides = (_catalog("a", tail=tail) for tail in (base, ours, theirs))
    assert merge_catalogs(*sides).catalog.tail == merged


@pytest.mark.external  # gettext
@pytest.mark.parametrize("part", range(10))
def test_random_merges_keep_every_promise(part: int):
    """No text is lost, none is reviewed that nobody approved, and gettext reads what we wrote."""
    conflicts = sum(examine_merge(seed) for seed in range(30 * part, 30 * part + 30))
    assert conflicts > 0
