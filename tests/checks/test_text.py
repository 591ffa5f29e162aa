"""Tests of how the words of a text are compared."""

from __future__ import annotations

import pytest

from translate.checks.text import CheckedText, fold


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Havana", "havana"),
        ("Havana's", "havana"),
        ("Havana’s", "havana"),
        ("O’Neill’s", "o'neill"),
        ("Boss-based", "boss"),
        ("Havana-based", "havana"),
        ("Covid-19", "covid"),
        ("B-52", "b-52"),
        ("Nga-Mỹ", "nga-my"),
        ("Đà", "da"),
        ("Støre", "store"),
        ("Wałęsa's", "walesa"),
    ],
)
def test_names_fold_to_what_they_are_compared_by(word: str, folded: str) -> None:
    """Without capitals, diacritics and endings; one apostrophe for all."""
    assert fold(CheckedText(word, "en").words[0]) == folded


@pytest.mark.parametrize("word", ["Havana's", "Covid-19", "Støre", "Wałęsa", "Đà Nẵng"])
def test_a_name_is_among_the_words_that_it_folds_to(word: str) -> None:
    """So that it is found as new or known in both ways of looking."""
    text = CheckedText(f"Theo {word}.", "vi")
    assert {fold(one) for one in text.words} <= text.folded_words
