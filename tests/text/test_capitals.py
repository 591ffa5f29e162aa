"""Where a word gets a capital."""

import pytest

from translate.text.capitals import capitalised, is_beginning, is_small


def test_the_first_letter():
    """The others stay."""
    assert [capitalised(text) for text in ("đàn bầu", "iPhone", "")] == ["Đàn bầu", "IPhone", ""]


@pytest.mark.parametrize(
    ("before", "capital", "wanted"),
    [
        ("", False, True),
        ("“", False, True),
        ("1. ", False, True),
        ("– ", False, True),
        ("It rained. ", False, True),
        ("“Stop!” ", False, True),
        ("He said: “", False, False),
        ("He said: “", True, True),
        ("He came (", True, True),
        ("a well-", True, False),
        ("He ate ", True, False),
        ("A sum of 1.", True, False),
    ],
)
def test_what_begins(before, capital, wanted):
    """A sentence, an item of a list; what is quoted, if the source says so."""
    assert is_beginning(before, capital=capital) is wanted


def test_small_letters():
    """At the beginning, whatever stands before it."""
    assert is_small("1. bánh xèo Huế")
    assert not is_small("“Đi”, bà nói.")
    assert not is_small("2011")
