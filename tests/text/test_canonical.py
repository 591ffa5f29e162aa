"""Tests of spellings that mean the same sentence."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.text.canonical import canonical

HOSTILE = st.text(
    "aáạâậ oòuúyý -–—,.;(%)[]“”\"'’…\u200b\u00ad\u00a0\t\n\u0301\u0323\u0302Đ²;", max_size=12
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hòa bình", "hoà bình"),
        ("thuý", "thúy"),
        ("uỵch", "ụych"),
        ("“Có”, bà nói", '"Có", bà nói'),
        ("4 – 11", "4-11"),
        ("a , b ( c )", "a, b (c)"),
        ("lũ\u200b\u00ad lên", "lũ lên"),
        ("  Nước\tlên\n", "Nước lên"),
        ("Rồi…", "Rồi..."),
        (unicodedata.normalize("NFD", "Đà Nẵng"), "Đà Nẵng"),
    ],
)
def test_the_same_sentence_has_one_spelling(one: str, other: str) -> None:
    """Spaces, quotes, dashes, Unicode form and the place of the tone make no difference."""
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(
    ("one", "other"), [("10²", "102"), ("a", "A"), ("ma", "má"), ("a b", "ab")]
)
def test_other_sentences_differ(one: str, other: str) -> None:
    """Letters, capitals, tones and powers make a difference."""
    assert canonical(one) != canonical(other)


@given(HOSTILE | st.text())
def test_the_fast_check_never_changes_the_result(text: str) -> None:
    """The fast check only passes texts from which nothing has to be removed."""
    assert canonical(text) == canonical(f"{text}\u200b")


@given(HOSTILE | st.text())
def test_a_canonical_text_stays_the_same(text: str) -> None:
    """A canonical text is its own canonical spelling."""
    assert canonical(canonical(text)) == canonical(text)
