"""The list of names that English writes in its own way."""

from translate.values.names import names_vi
from translate.values.names.exonyms import exonym_at, is_conventional, parse_exonyms, split_words


def at(text, index=0):
    """The English of the entry at a word of ``text``; None without one."""
    entry = exonym_at([word[0] for word in split_words(text)], index)
    return entry and entry.english


def test_every_line_has_two_sides():
    """And no Vietnamese form has two lines."""
    english = {}
    for entry in parse_exonyms():
        assert entry.words
        assert entry.english or entry.also
        lower = tuple(map(str.lower, entry.words))
        assert english.setdefault(lower, entry.english) == entry.english
    assert len(english) > 300


def test_the_longest_entry_wins():
    """Ấn Độ Dương is an ocean."""
    assert at("Ấn Độ Dương rộng lớn") == "Indian Ocean"
    assert at("Ấn Độ rộng lớn") == "India"


def test_a_capital_of_the_list_is_needed():
    """Nga is a country, nga a tooth of ivory."""
    assert at("Nga") == "Russia"
    assert at("nga") is None
    assert at("Đồng bằng sông Hồng") == at("đồng bằng sông Hồng") == "Red River Delta"


def test_hyphens_part_words():
    """Mát-xcơ-va is found as it is written."""
    assert at("Mát-xcơ-va lạnh") == "Moscow"
    assert at("Nga-Mỹ", 1) == "United States"


def test_what_has_hyphens_is_no_name_without_them():
    """Ba-li is an island; ba li are three cups."""
    assert [name.text for name in names_vi("Họ đến Ba-li và Gia-va.")] == ["Ba-li", "Gia-va"]
    assert not [name for name in names_vi("Anh Ba Li và ông Gia Va.") if name.conventional]


def test_english_forms_are_known():
    """So that Shanghai is no Chinese reading of something else."""
    assert is_conventional("Shanghai")
    assert not is_conventional("Maanshan")
