"""The plural of English nouns."""

from __future__ import annotations

import pytest

from translate.text.plurals import is_plural, plural_of


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("book boat", "book boats"),
        ("canary", "canaries"),
        ("day", "days"),
        ("finch", "finches"),
        ("fisherman", "fishermen"),
        ("human", "humans"),
        ("village chief", "village chiefs"),
        ("thief", "thieves"),
        ("child", "children"),
        ("political life", "political lives"),
        ("roof", "roofs"),
        ("young person", "young people"),
        ("milk tooth", "milk teeth"),
        ("hero", "heroes"),
        ("member of staff", "members of staff"),
        ("Grus", "Grus"),
        ("Mekong Delta", "Mekong Delta"),
        ("rare earths", "rare earths"),
    ],
)
def test_plural(noun: str, plural: str) -> None:
    """Names, and what may have the ending already, stay."""
    assert plural_of(noun) == plural


@pytest.mark.parametrize(
    ("words", "begins", "plural"),
    [
        ("the tourists", False, True),
        ("Tourists", True, True),
        ("Philippines", False, False),
        ("the news", False, False),
        ("a bus", False, False),
        ("glass", False, False),
        ("boat", False, False),
    ],
)
def test_whether_words_are_in_the_plural(words: str, begins: bool, plural: bool) -> None:
    """A name, and a word that only ends like a plural, is none."""
    assert is_plural(words, begins=begins) == plural
