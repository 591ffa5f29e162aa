"""Words beside the numbers of list items."""

from __future__ import annotations

import pytest

from translate.text.by_rule.item_words import translate_mark


@pytest.mark.parametrize(
    ("mark", "english"),
    [
        ("Điều 2.", "Article 2."),
        ("CHƯƠNG II:", "CHAPTER II:"),
        ("(câu 3)", "(question 3)"),
        ("Tiểu mục 1", "Subsection 1"),
        ("a)", "a)"),
        ("đ)", "đ)"),
        ("Lạ 1.", "Lạ 1."),
    ],
)
def test_they_are_english(mark: str, english: str) -> None:
    """With the capitals of the source; what is not in the list stays."""
    assert translate_mark(mark, "vi", "en") == english


def test_a_pair_without_a_list_has_the_mark_as_it_is() -> None:
    """Other languages count otherwise."""
    assert translate_mark("Điều 2.", "vi", "fr") == "Điều 2."
