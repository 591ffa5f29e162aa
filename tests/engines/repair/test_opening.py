"""How a draft begins."""

import pytest

from translate.engines.repair.opening import is_beginning, is_small, with_capital


@pytest.mark.parametrize(
    ("source", "draft", "wanted"),
    [
        ("Nhà văn đến.", "writer came.", "Writer came."),
        ("“Đi thôi”, bà nói.", "“let us go,” she said.", "“Let us go,” she said."),
        ("Ở đây.", "Here.", "Here."),
        ("và rồi đi.", "and then went.", "and then went."),
        ("IPhone mới.", "iPhone is new.", "iPhone is new."),
        ("Hai 5G.", "5g is here.", "5g is here."),
        ("Đó.", "...", "..."),
        ("...", "and", "and"),
    ],
)
def test_capital(source, draft, wanted):
    """Where the source has one, and the word is an ordinary one."""
    assert with_capital(source, draft) == wanted


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
