"""Tests of cutting sentences that are too long for a model."""

from hypothesis import given
from hypothesis import strategies as st

from translate.engines.clauses import join_parts, split_long


def words(text):
    """Count the words of a text, instead of a model's pieces."""
    return len(text.split())


def test_a_short_sentence_stays_whole():
    """Within the limit nothing is cut."""
    assert split_long("Một, hai; ba.", words, 3) == ["Một, hai; ba."]


def test_cuts_fall_on_the_strongest_pause():
    """A semicolon is better than a comma, a comma better than a space."""
    text = "một hai ba, bốn năm sáu; bảy tám, chín mười"
    assert split_long(text, words, 6) == ["một hai ba, bốn năm sáu;", "bảy tám, chín mười"]
    assert split_long("a b c, d e f", words, 3) == ["a b c,", "d e f"]


def test_a_decimal_comma_is_no_pause():
    """A mark inside a number is not a pause."""
    assert split_long("tăng 2,5 và 3,5 phần", words, 3) == ["tăng 2,5", "và 3,5 phần"]


@given(st.text(alphabet="ab,; ", max_size=200), st.integers(1, 40))
def test_nothing_is_lost_and_every_part_fits(text, limit):
    """For every text and limit the parts fit and have all of it, in order."""
    parts = split_long(text, len, limit)
    assert "".join(text.split()) == "".join("".join(parts).split())
    assert all(len(part) <= limit for part in parts)


def test_joined_parts_read_as_one_sentence():
    """Inside, the source's mark replaces a full stop, and a part does not begin with a capital."""
    parts = ["Ông ấy nói,", "trời sẽ mưa; rồi nắng", "và gió."]
    drafts = ["He said.", "The sky will rain.", "Vietnam has wind."]
    assert join_parts(parts, drafts) == "He said, the sky will rain Vietnam has wind."


def test_joined_sentences_stay_sentences():
    """Where the source ends a sentence, the draft does too."""
    assert join_parts(["Trời mưa.", "Gió to."], ["It rains.", "It blows."]) == "It rains. It blows."
    assert join_parts(["Trời mưa.", "Gió to."], ["It rains.", ""]) == "It rains."
