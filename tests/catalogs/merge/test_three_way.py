"""Tests of three-way merges of values and lines."""

from __future__ import annotations

import pytest

from translate.catalogs.merge.three_way import merged_lines, pick


def test_a_value_is_that_of_who_changed_it():
    """Ours counts where both changed it."""
    assert [pick(1, 1, 2), pick(1, 2, 1), pick(1, 2, 3), pick(1, 1, 1)] == [2, 2, 2, 1]


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "merged"),
    [
        ("a b", "a b c", "a b d", "a b c d"),
        ("a b", "b", "a b d", "b d"),
        ("a b", "a b c", "b", "b c"),
        ("a b", "a b", "b a", "b a"),
        ("", "a", "a", "a"),
        ("a", "b", "c c", "b c"),
    ],
)
def test_lines_of_both_sides_stay(base: str, ours: str, theirs: str, merged: str):
    """Added lines are all there, removed ones are not."""
    lines = merged_lines(tuple(base.split()), tuple(ours.split()), tuple(theirs.split()))
    assert " ".join(lines) == merged
