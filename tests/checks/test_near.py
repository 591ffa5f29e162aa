"""Tests of the misspellings of a word."""

from __future__ import annotations

import pytest

from translate.checks.near import near


@pytest.mark.parametrize(
    ("one", "two", "alike"),
    [
        ("dmitriev", "dmitirev", True),
        ("obama", "obana", True),
        ("lam", "lan", True),
        ("kirill", "kiril", True),
        ("washington", "washinton", True),
        ("obama", "obama", False),
        ("obama", "osaka", False),
        ("an", "ontario", False),
    ],
)
def test_near(one: str, two: str, alike: bool) -> None:
    """One edit, or two in a long word, is a misspelling; more is another word."""
    assert near(one, two) is alike
