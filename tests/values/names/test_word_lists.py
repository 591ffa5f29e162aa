"""The word lists that say where a name begins."""

from translate.values.names.word_lists import words, words_of


def test_sections_hold_what_they_say():
    """Entries are parted by commas."""
    assert {"Nguyễn", "Trần"} <= words("frequent surnames")
    assert "huấn luyện viên" in words("titles")
    assert not any("," in entry or not entry for entry in words_of("kin", "titles", "offices"))


def test_compounds_are_pairs_in_small_letters():
    """They are compared so."""
    assert "đất đai" in words("compounds")
    assert all(pair == pair.lower() and pair.count(" ") == 1 for pair in words("compounds"))


def test_a_surname_is_no_office():
    """Which would hide whoever has it."""
    assert not words_of("surnames", "frequent surnames") & words("offices")
