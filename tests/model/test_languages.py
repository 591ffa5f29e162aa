"""Pairs of languages, and what languages are called."""

from __future__ import annotations

import unicodedata

import pytest

from translate.model.languages import LanguageName, LanguagePair, base, name_of


def test_a_pair_is_written_as_files_are_called() -> None:
    """The default is what this program is for."""
    assert str(LanguagePair()) == "vi-en"
    assert str(LanguagePair("de", "pt-BR")) == "de-pt-BR"


@pytest.mark.parametrize(
    ("rule", "pair", "covered"),
    [
        (("vi", "en"), ("vi", "en"), True),
        (("vi", "en"), ("vi-VN", "en_GB"), True),
        (("vi", "en"), ("en", "vi"), False),
        (("", "en"), ("de", "en"), True),
        (("", "en"), ("de", "fr"), False),
        (("", ""), ("de", "fr"), True),
    ],
)
def test_a_rule_covers_pairs(rule: tuple[str, str], pair: tuple[str, str], covered: bool) -> None:
    """An empty code covers any language; regions do not count."""
    assert LanguagePair(*rule).covers(LanguagePair(*pair)) is covered


def test_names_are_found_with_and_without_a_region() -> None:
    """Of an unknown language, the code is all that there is."""
    assert name_of("vi") == LanguageName("Vietnamese", "Tiếng Việt", frozenset({"LATIN"}))
    assert name_of("pt-BR").english == name_of("pt").english == "Portuguese"
    assert name_of("tlh") == LanguageName("tlh", "tlh", frozenset())
    assert [base(code) for code in ("EN-gb", "zh_TW", "fr")] == ["en", "zh", "fr"]


@pytest.mark.parametrize("code", ["ar", "el", "en", "he", "hi", "ja", "ko", "ru", "th", "vi", "zh"])
def test_a_languages_own_name_is_in_its_own_script(code: str) -> None:
    """So a slip in the table of scripts would show."""
    name = name_of(code)
    letters = (unicodedata.name(one).split()[0] for one in name.own if one.isalpha())
    assert set(letters) <= name.scripts
