"""Nouns of the list that a draft must have."""

from __future__ import annotations

import pytest

from translate.engines.choosing.nouns import english_of, nouns_in


def test_nouns_of_a_sentence() -> None:
    """In order, the longest of those that begin alike."""
    found = nouns_in("Nhà vườn trồng mãng cầu xiêm và rau muống.")
    assert [(one.term.text, one.singular, one.plural) for one in found] == [
        ("mãng cầu xiêm", "soursop", "soursops"),
        ("rau muống", "water spinach", "water spinach"),
    ]


def test_any_of_its_english_words_will_do() -> None:
    """In whatever number."""
    (noun,) = nouns_in("Bà bán hột vịt lộn.")
    assert noun.stands_in("She sells fertilized duck eggs.")
    assert noun.stands_in("She sells balut.")
    assert not noun.stands_in("She sells lost ducks.")


@pytest.mark.parametrize(
    "text", ["Kết quả mơ hồ.", "Hiệu quả bơm nước.", "Các loại cây đa dạng.", "Khoa đào tạo nghề."]
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    """Words of the list that belong to others."""
    assert not nouns_in(text)


def test_the_english_of_a_noun_that_stands_alone() -> None:
    """One, and more."""
    assert english_of("Chôm chôm") == ("rambutan", "rambutans")
    assert english_of("tía tô") == ("perilla", "perilla")
    assert not english_of("quả chôm chôm to")
