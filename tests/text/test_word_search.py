"""Words found in texts."""

from __future__ import annotations

import pytest

from translate.text.word_search import SearchedWords


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("ca phe", "Uống cà phê sáng, Cà Phê tối.", ["cà phê", "Cà Phê"]),
        ("cà phê", "Ca phe và cà phê", ["cà phê"]),
        ("phê", "cà phêên", []),
        ("coffee", "Coffee, coffees", ["Coffee"]),
        ("đò ngang", "đò  ngang", ["đò  ngang"]),
        ("(a)", "x (a) y", ["(a)"]),
        (" ", "a b", []),
    ],
)
def test_a_phrase_stands_in_the_text(query: str, text: str, found: list[str]) -> None:
    """In any case, with its marks or, where the query has none, with any."""
    assert [text[slice(*span)] for span in SearchedWords(query).phrases(text)] == found


def test_parts_of_words_and_capitals_count_where_they_are_to() -> None:
    """Both are choices."""
    assert SearchedWords("phê", whole=False).phrases("cà phêên")
    assert not SearchedWords("Ghe", cased=True).phrases("ghe")


@pytest.mark.parametrize(
    ("query", "found"),
    [("lũ chạy", ["chạy", "lũ"]), ("chạy mưa", []), ("", []), ("dan", ["Dân"])],
)
def test_all_words_in_any_order(query: str, found: list[str]) -> None:
    """Nothing where one is missing."""
    text = "Dân chạy lũ."
    assert [text[slice(*span)] for span in SearchedWords(query).words(text)] == found


def test_letters_that_grow_keep_their_places() -> None:
    """A capital that is two small letters stays one."""
    text = "İstanbul và cà phê"
    (span,) = SearchedWords("ca phe").phrases(text)
    assert text[slice(*span)] == "cà phê"
