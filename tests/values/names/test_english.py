"""Names in English texts: which stand there, and where."""

import pytest

from translate.text.folding import strip_marks
from translate.values.names import names_vi
from translate.values.names.english import EnglishText, fold


def has(source, text):
    """Which of the names of ``source`` stand in ``text``."""
    return [EnglishText(text).has(name) for name in names_vi(source)]


@pytest.mark.parametrize(
    "text",
    ["Da Nang is hot.", "in Đà Nẵng", "Danang’s beach", "Da-Nang", "(DA NANG)", "Da Nang-based"],
)
def test_a_name_may_be_spelled_in_several_ways(text):
    """With marks or without, its syllables apart, joined or with a hyphen."""
    assert has("Họ đến Đà Nẵng.", text) == [True]


@pytest.mark.parametrize("text", ["da nang", "Da Nangs", "Dalat", "Hoda Nang", "Da, Nang"])
def test_what_is_no_form_of_it_is_not_it(text):
    """A small letter, a part of a word, another name."""
    assert has("Họ đến Đà Nẵng.", text) == [False]


def test_further_forms_of_the_list_count():
    """An adjective stands for a country; a star stands for any ending."""
    assert has("Lính Nga và người Trung Quốc.", "Russians and Chinese") == [True, True]
    assert has("Lính Nga và người Trung Quốc.", "Prussia and Indochina") == [False, False]


def test_places_are_offsets_into_the_text():
    """Every one, in order."""
    text = "Lụa and Lua met LUA."
    (name,) = names_vi("Chào bà Lụa.")
    assert [text[slice(*place)] for place in EnglishText(text).places(name)] == [
        "Lụa",
        "Lua",
        "LUA",
    ]


def test_folding_keeps_every_character_in_its_place():
    """Also where a letter becomes two, or none, without its marks."""
    for text in ("Đà Nẵng", "İstanbul", "ß ﬁ", "e\u0301", "\u0301"):
        assert len(fold(text)) == len(text)
    assert fold("Đà Nẵng") == strip_marks("đà nẵng")
