"""What may be a Vietnamese syllable."""

import pytest

from translate.values.names.syllables import is_syllable, may_be_name


@pytest.mark.parametrize("word", ["Nghiêng", "Long", "Quỳnh", "giữa", "Đoàn", "Y", "Ở", "Khuya"])
def test_syllables(word):
    """An onset, vowels, a final consonant."""
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["Google", "Trump", "York", "Donald", "Viettel", "Suzanne"])
def test_no_syllables(word):
    """English and other words."""
    assert not is_syllable(word)
    assert not may_be_name(word)


@pytest.mark.parametrize("word", ["Krông", "Búk", "Lắk", "Đăk"])
def test_names_of_the_highlands(word):
    """No syllables of Vietnamese, but written with its letters."""
    assert may_be_name(word)
