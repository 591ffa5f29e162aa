"""Tests of properties that hold for every text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.segmenter import Rules, Segment, segment

anything = st.text(st.characters(exclude_categories=["Cs"]))
likely = st.text(
    st.sampled_from(list("aAăĂđĐôÔbB19.!?…,:;-–\"'“”‘’()[]«»。 \n\t\u00a0\u200b\u2029\u0301\r*"))
)
languages = st.sampled_from(["vi", "en", "de"])


def places(text: str, segments: list[Segment]) -> list[str]:
    """Return the segments' texts, composed, so that Unicode's forms can be compared."""
    return [unicodedata.normalize("NFC", text[each.start : each.end]) for each in segments]


@given(anything | likely, languages)
def test_nothing_is_lost(text: str, language: str) -> None:
    """Segments are exact slices, in order, with only white space between them."""
    at = 0
    for found in segment(text, language):
        assert found.text == text[found.start : found.end]
        assert found.text == found.text.strip() != ""
        assert text[at : found.start].strip() == ""
        at = found.end
    assert text[at:].strip() == ""


@given(anything | likely, languages)
def test_the_form_of_unicode_makes_no_difference(text: str, language: str) -> None:
    """Decomposed text has the same sentences as composed text."""
    composed = unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", text)
    assert places(decomposed, segment(decomposed, language)) == places(
        composed, segment(composed, language)
    )


@given(likely)
def test_text_after_a_blank_line_does_not_matter(text: str) -> None:
    """A blank line always ends a sentence."""
    both = segment(f"Ông nói\n\n{text}", "vi")
    assert both[0].text == "Ông nói"


@given(likely, languages)
def test_a_project_string_in_decomposed_text(text: str, language: str) -> None:
    """A project's own string may end inside of a word, in any Unicode form."""
    rules = Rules(always_after=frozenset({"ô", "Đ"}))
    composed = unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", text)
    assert places(decomposed, segment(decomposed, language, rules)) == places(
        composed, segment(composed, language, rules)
    )


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\u2029 \r\n"])
def test_no_text_no_sentence(text: str) -> None:
    """White space alone has no sentence."""
    assert segment(text, "vi") == []


def test_offsets_are_code_points_of_the_text_handed_in() -> None:
    """Offsets count the caller's characters, not those of the composed text."""
    text = unicodedata.normalize("NFD", "Ổn cả. Ừ!")
    assert [(found.start, found.end) for found in segment(text, "vi")] == [(0, 9), (10, 14)]


def test_a_region_makes_no_difference() -> None:
    """``en-GB`` is cut as ``en``, ``VI_vn`` as ``vi``."""
    text = "Mr. Bean came. TP. Huế."
    assert segment(text, "en-GB") == segment(text, "en")
    assert segment(text, "VI_vn") == segment(text, "vi")


def test_a_closing_quote_in_tokenised_text() -> None:
    """Among quotes between spaces, every second one closes."""
    text = 'Anh nói : " Đi thôi ! Nhanh lên " . Rồi anh cười : " Kìa ! "'
    assert [found.text for found in segment(text, "vi")] == [
        'Anh nói : " Đi thôi !',
        'Nhanh lên " .',
        'Rồi anh cười : " Kìa ! "',
    ]


def test_a_stop_after_a_closing_quote_belongs_to_it() -> None:
    """In tokenised text the full stop may follow the quote, even after another stop."""
    text = 'Anh nói : " Đi thôi ! " . Rồi anh cười .'
    assert [found.text for found in segment(text, "vi")] == [
        'Anh nói : " Đi thôi ! " .',
        "Rồi anh cười .",
    ]
