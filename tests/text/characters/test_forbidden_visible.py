"""Text of others on a terminal: nothing in it acts, and JSON keeps its content."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.text.characters.forbidden import visible

ANY = st.text(st.characters())
"""Lone surrogates are among them, as in the names of files that are not UTF-8."""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Mưa lớn\n\tở miền Trung", "Mưa lớn\n\tở miền Trung"),
        ("\x1b[31mred\x1b]0;title\x07", r"\u001b[31mred\u001b]0;title\u0007"),
        ("a\x9b2Jb\x7f\rc", r"a\u009b2Jb\u007f\u000dc"),
        ("gpj.\u202egnp", r"gpj.\u202egnp"),
        ("caf\udce9", r"caf\udce9"),
        ("👩\u200d🚒 שלום", "👩\u200d🚒 שלום"),
    ],
)
def test_what_acts_is_spelt_out(text: str, shown: str) -> None:
    """Controls, changes of direction and surrogates; letters, tabs and line ends stay."""
    assert visible(text) == shown


@given(ANY)
def test_nothing_acts(text: str) -> None:
    """Whatever goes in, and it is UTF-8 after it."""
    kinds = {unicodedata.category(sign) for sign in visible(text) if sign not in "\n\t"}
    assert not kinds & {"Cc", "Cs", "Zl", "Zp"}
    assert visible(visible(text)) == visible(text)


@given(st.lists(ANY))
def test_json_keeps_its_content(texts: list[str]) -> None:
    """What a program reads is what would have been read without it."""
    assert json.loads(visible(json.dumps(texts, ensure_ascii=False))) == texts
