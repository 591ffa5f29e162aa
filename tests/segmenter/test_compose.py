"""Composed form in pieces: the same text and the same places as composing it whole."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from translate.segmenter import segment
from translate.segmenter.compose import Composed

# long enough for several pieces, with decomposed letters here and there
long_texts = st.lists(
    st.sampled_from(["Trời mưa. ", "Ổn cả. ", unicodedata.normalize("NFD", "Ổn cả. "), "a" * 900]),
    min_size=1,
    max_size=60,
).map(lambda parts: "".join(parts * 8))


@given(long_texts)
def test_pieces_make_the_whole(text: str) -> None:
    """Composing piece by piece gives what composing the text at once gives."""
    assert Composed(text).text == unicodedata.normalize("NFC", text)


@given(long_texts)
def test_every_place_is_found_again(text: str) -> None:
    """The original slices of words, composed, are the words of the composed text."""
    composed = Composed(text)
    spans, start = [], 0
    for word in composed.text.split(" "):
        spans.append((start, start + len(word)))
        start += len(word) + 1
    found = [text[start:end] for start, end in composed.original(spans)]
    assert [unicodedata.normalize("NFC", word) for word in found] == composed.text.split(" ")


def test_text_in_composed_form_is_left_alone() -> None:
    """The very same string comes back, whatever its length."""
    text = "Trời mưa. " * 2_000
    assert Composed(text).text is text


def test_a_tower_of_marks_is_no_text() -> None:
    """More marks on a letter than any language has are left as they are, in linear time."""
    text = "Ông nói. E" + "\u0301\u0323" * 200_000 + " Bà nghe."
    assert [found.text for found in segment(text, "vi")] == ["Ông nói.", text[9:]]
