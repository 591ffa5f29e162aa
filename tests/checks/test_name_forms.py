"""Forms of one name in several languages."""

from __future__ import annotations

import pytest

from translate.checks.name_forms import is_same_name
from translate.checks.word_lists import forms


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("lev", "leo", True),
        ("leo", "lev", True),
        ("jean", "john", True),
        ("koln", "cologne", True),
        ("lev", "len", False),
        ("milan", "turin", False),
        ("lev", "lev's", False),
    ],
)
def test_forms_of_a_name(one: str, two: str, *, same: bool) -> None:
    """Two forms that stand in one line, in either order."""
    assert is_same_name(one, two) is same


def test_lines_have_several_forms_in_small_plain_letters() -> None:
    """Names are compared so; a line with one form says nothing."""
    for line in forms("name-forms"):
        assert line.isascii(), line
        assert line == line.lower(), line
        assert len(set(line.split())) > 1, line
