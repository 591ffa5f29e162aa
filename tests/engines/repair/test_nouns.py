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
        ("He has lost it.", "He has lost it."),
    ],
)
def test_number(draft: str, text: str) -> None:
    """One behind "a", and before the word that it is an attribute of; else more."""
    (noun,) = nouns_in("Ông bán chôm chôm.")
    assert with_noun(draft, "KX12", noun) == text


def test_article() -> None:
    """It follows the sound."""
    (noun,) = nouns_in("Ông trồng một cây bàng và cà tím.")[1:]
    assert with_noun("He grows a KX12.", "KX12", noun) == "He grows an eggplant."
