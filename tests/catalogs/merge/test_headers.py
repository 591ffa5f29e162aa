"""Tests of the merging of headers."""

from __future__ import annotations

import pytest

from translate.catalogs.merge.headers import merged_header, revised

TYPE = {"Content-Type": "text/plain; charset=UTF-8"}


def _header(date: str, **fields: str) -> dict[str, str]:
    return {"PO-Revision-Date": date, **fields, **TYPE}


BASE = _header("2026-01-01 10:00+0000", Team="none", Project="mua")
EARLY = _header("2026-01-02 10:00+0700", Team="Lan", Project="mua")
LATE = _header("2026-01-02 09:00+0000", Team="Minh", Project="bão")


def test_the_newer_header_counts():
    """Of fields that both changed, the later revision's stay; times are compared across zones."""
    assert merged_header(BASE, EARLY, LATE) == LATE
    assert merged_header(BASE, LATE, EARLY) == LATE


def test_a_field_that_one_side_changed_has_its_value():
    """The older side's changes of other fields are not lost."""
    newer = _header("2026-02-01 10:00+0000", Team="none", Project="mua")
    assert merged_header(BASE, newer, EARLY) == {**newer, "Team": "Lan"}


def test_fields_are_added_and_removed():
    """A new field is taken, and one that a side removed goes."""
    theirs = {**BASE, "X-New": "1"}
    del theirs["Team"]
    assert merged_header(BASE, BASE, theirs) == {k: v for k, v in theirs.items() if k != "Team"}


def test_the_header_says_that_the_file_is_in_utf8():
    """A header of a template, without a charset, would make gettext refuse the file."""
    bare = {"PO-Revision-Date": "YEAR"}
    merged = merged_header({}, bare, {"PO-Revision-Date": "2026-01-02 10:00+0700"})
    assert merged["Content-Type"] == TYPE["Content-Type"]
    assert merged_header({}, {}, {}) == {}


@pytest.mark.parametrize("date", ["", "YEAR-MO-DA HO:MI+ZONE", "2026-01-02 10:00"])
def test_a_date_that_says_nothing_is_old(date: str):
    """A template's date is older than any other."""
    assert revised({"PO-Revision-Date": date}) < revised(BASE)
