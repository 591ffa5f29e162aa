"""Tests that a manual cut is undone in a catalog: old entries instead of the new ones."""

from datetime import UTC, datetime

import pytest

from translate.catalogs.po import Catalog, Entry
from translate.catalogs.update.undo import lost, made, taken_back
from translate.errors import ConflictError
from translate.model import Draft

NOW = datetime(2025, 11, 6, tzinfo=UTC)
FIRST, SECOND = Entry("a.", "A.", comments=("note",)), Entry("b.", "B.")
BOTH, LAST, GONE = Entry("a. b.", "A. B."), Entry("c.", "C."), Entry("x.", "X.", obsolete=True)
BEFORE = Catalog(entries=(FIRST, SECOND, LAST, GONE))
AFTER = Catalog(entries=(BOTH, LAST, GONE))


def _entries(catalog: Catalog, after: Catalog = AFTER, drafts: dict[str, Draft] | None = None):
    ended = lost(BEFORE, ["a.", "b."], ["a. b."])
    return taken_back(catalog, ended, made(after, ["a. b."]), drafts or {}, NOW).entries


def test_what_a_cut_did_follows_from_the_sentences() -> None:
    """They determine the entries that it ends, a removed one that it revives, and the new ones."""
    assert lost(BEFORE, ["a.", "b."], ["x."]) == [FIRST, SECOND, GONE]
    assert made(AFTER, ["a. b.", "x."]) == [BOTH]


def test_an_undone_cut_leaves_no_trace() -> None:
    """The old entries are in their places again."""
    assert _entries(AFTER) == BEFORE.entries


def test_what_others_did_in_other_entries_stays() -> None:
    """Even where they removed entries that the cut had made."""
    theirs = LAST.change(msgstr="Theirs.")
    assert _entries(Catalog(entries=(BOTH, theirs, GONE))) == (FIRST, SECOND, theirs, GONE)
    assert _entries(Catalog(entries=(theirs, GONE))) == (theirs, FIRST, SECOND, GONE)


def test_work_on_what_the_cut_made_is_not_lost() -> None:
    """English or a note that somebody wrote there is a conflict; a machine's draft is not."""
    for change in ({"msgstr": "Theirs."}, {"comments": ("theirs",)}):
        with pytest.raises(ConflictError, match=r"changed since it was cut: 'a\. b\.'"):
            _entries(Catalog(entries=(BOTH.change(**change), LAST, GONE)))
    blank = Catalog(entries=(BOTH.change(msgstr=""), LAST, GONE))
    draft = Draft("a. b.", "Draft.", "m 1", "0" * 64, -0.5)
    drafted = Catalog(entries=(BOTH.with_fuzzy(True, msgstr="Draft."), LAST, GONE))
    assert _entries(drafted, blank, {"a. b.": draft}) == BEFORE.entries
