"""Nouns in the number that a sentence asks for."""

from __future__ import annotations

import pytest

from translate.engines.choosing.nouns import nouns_in
from translate.engines.repair.nouns import with_noun


@pytest.mark.parametrize(
    ("draft", "text"),
    [
        ("They sell KX12.", "They sell rambutans."),
        ("He bought a KX12.", "He bought a rambutan."),
        ("He bought a ripe KX12.", "He bought a ripe rambutan."),
        ("It is one of KX12.", "It is one of rambutans."),
        ("His KX12 garden is big.", "His rambutan garden is big."),
        ("KX12 are red.", "Rambutans are red."),
        ("200 KX12 died from salt.", "200 rambutans died from salt."),
        ("Each KX12 costs 5 dong.", "Each rambutan costs 5 dong."),
        ("The KX12 is ripe.", "The rambutan is ripe."),
        ("The KX12 were ripe.", "The rambutans were ripe."),
        ("The KX12's skin is hairy.", "The rambutan's skin is hairy."),
        ("He works as KX12.", "He works as a rambutan."),
        ("Dozens of ripe KX12 fell.", "Dozens of ripe rambutans fell."),
        ("This KX12 Sáu grew.", "This rambutan Sáu grew."),
        ("Grower KX12 Sáu came.", "Grower rambutan Sáu came."),
        ("A KX12 rambutan costs 5 dong.", "A rambutan costs 5 dong."),
        ("He has lost it.", "He has lost it."),
    ],
)
def test_number(draft: str, text: str) -> None:
    """One behind "a", and before the word that it is an attribute of; else more."""
    (noun,) = nouns_in("Ông bán chôm chôm.")
    assert with_noun(draft, "KX12", noun) == text


def test_a_cell_in_small_letters() -> None:
    """It stays small."""
    (noun,) = nouns_in("chôm chôm chín")
    assert with_noun("Ripe KX12", "KX12", noun, small=True) == "Ripe rambutans"
    assert with_noun("KX12", "KX12", noun, small=True) == "rambutans"


def test_article() -> None:
    """It follows the sound."""
    (noun,) = nouns_in("Chị thấy một chim lợn.")
    assert with_noun("She saw an KX12.", "KX12", noun) == "She saw a barn owl."
    (noun,) = nouns_in("Anh chữa tuyến nội tiết.")
    assert with_noun("He treats a KX12.", "KX12", noun) == "He treats an endocrine gland."


def test_what_english_does_not_count_has_no_article() -> None:
    """Nor a plural."""
    (noun,) = nouns_in("Bà trồng tía tô.")
    assert with_noun("She grows a KX12.", "KX12", noun) == "She grows perilla."
    assert with_noun("She grows a big KX12.", "KX12", noun) == "She grows a big perilla."
    assert with_noun("KX12 are green.", "KX12", noun) == "Perilla are green."
