"""Which words can be Vietnamese."""

from __future__ import annotations

import pytest

from translate.checks.wording.vietnamese import is_accented_syllable


@pytest.mark.parametrize(
    "word",
    [
        "người",
        "được",
        "nghiêng",
        "quyết",
        "giếng",
        "gì",
        "gìn",
        "ở",
        "ý",
        "yếu",
        "khuỷu",
        "tuỳ",
        "tùy",
        "đoản",
        "xoóng",
        "huơ",
    ],
)
def test_syllables(word: str) -> None:
    """Syllables with a diacritic, whatever their onset and rhyme, in either style of tones."""
    assert is_accented_syllable(word)


@pytest.mark.parametrize(
    "word",
    ["café", "née", "naïve", "très", "señor", "für", "pâté", "trong", "cho", "莫言", "μg", "đxk"],
)
def test_other_words(word: str) -> None:
    """Words of other languages, and those without a diacritic."""
    assert not is_accented_syllable(word)
