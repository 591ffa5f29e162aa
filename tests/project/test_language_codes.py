"""Tests of which settings are codes of languages, and of what is said of others."""

import pytest

from translate.errors import UsageError
from translate.model import languages
from translate.project import find_project
from translate.project.language_codes import advice_on_code


@pytest.mark.parametrize(
    "code", ["vi", "EN", "pt-BR", "en_US", "zh-Hant", "pb", "zt", "iw", "fil", "hmn", "tyz"]
)
def test_codes(code: str) -> None:
    """Of ISO 639, with scripts and regions; those of Argos; old ones; those of small languages."""
    assert advice_on_code(code) is None


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        ("English", "en", "English"),
        ("english", "en", "English"),
        ("Englsh", "en", "English"),
        ("eng", "en", "English"),
        ("tiếng Anh", "en", "English"),
        ("Vietnamese", "vi", "Vietnamese"),
        ("vn", "vi", "Vietnamese"),
        ("vn-VN", "vi", "Vietnamese"),
        ("VIE", "vi", "Vietnamese"),
        ("Tiếng Việt", "vi", "Vietnamese"),
        ("Viet Nam", "vi", "Vietnamese"),
        ("Đức", "de", "German"),
        ("Deutsch", "de", "German"),
        ("jp", "ja", "Japanese"),
    ],
)
def test_what_people_write_in_place_of_a_code(text: str, code: str, name: str) -> None:
    """The code that was meant is named."""
    assert str(advice_on_code(text)).endswith(f'ISO 639: "{code}" for {name}')


@pytest.mark.parametrize("text", ["", "xx", "x", "Klingonese", "../en", "123"])
def test_what_is_no_code(text: str) -> None:
    """Where none is near, two examples say what a code is."""
    assert 'such as "vi" for Vietnamese and "en" for English' in str(advice_on_code(text))


@pytest.mark.parametrize("key", ["language", "source-language", "languages"])
def test_a_setting_that_is_no_code_names_its_line(tmp_path, key: str) -> None:
    """In either setting, and in the list of older projects; it is one line."""
    value = '["vn"]' if key == "languages" else '"vn"'
    (tmp_path / "translate.toml").write_text(f"# settings\n{key} = {value}\n")
    with pytest.raises(UsageError) as caught:
        find_project(tmp_path)
    assert str(caught.value) == (
        f"{tmp_path}/translate.toml:2: 'vn' is no code of a language; a language is written as"
        ' its code, the two or three letters of ISO 639: "vi" for Vietnamese'
    )


def test_every_language_with_a_model_has_a_known_code() -> None:
    """The list of codes has those of the list of names."""
    assert [code for code in languages._names() if advice_on_code(code)] == []
