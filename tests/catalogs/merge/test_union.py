"""Tests of the union of drafts files."""

from __future__ import annotations

import pytest

from translate.catalogs.merge.union import union_of_lines


@pytest.mark.parametrize(
    ("ours", "theirs", "union"),
    [
        ("a\nb\n", "a\nc\n", "a\nb\nc\n"),
        ("a\n", "a\n", "a\n"),
        ("", "a\n\nb\n", "a\nb\n"),
        ("a\nto", "a\nrn", "a\n"),
        ("a\n", "", "a\n"),
    ],
)
def test_every_line_is_there_once(ours: str, theirs: str, union: str):
    """Ours come first; a torn last line is none."""
    assert union_of_lines(ours.encode(), theirs.encode()) == union.encode()
