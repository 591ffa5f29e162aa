"""Tests that composing in pieces gives the same text and offsets as composing all at once."""

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
    """Composing piece by piece gives the same text as composing it at once."""
    assert Composed(text).text == unicodedata.normalize("NFC", text)


@given(long_texts)
def test_every_offset_is_mapped_back(text: str) -> None:
    """The original slices of words, composed, are the words of the composed text."""
    composed = Composed(text)
    spans, start = [], 0
    for word in composed.text.split(" "):
        spans.append((start, start + len(word)))
        start += len(word) + 1
    found = [text[start:end] for start, end in composed.original(spans)]
    assert [unicodedata.normalize("NFC", word) for word in found] == composed.text.split(" ")


def test_text_in_composed_form_is_left_alone() -> None:
    """The same string is returned, whatever its length."""
    text = "Trời mưa. " * 2_000
    assert Composed(text).text is text


def test_a_stack_of_marks_is_left_alone() -> None:
    """More marks on a letter than in any language are left as they are, in linear time."""
    text = "Ông nói. E" + "\u0301\u0323" * 200_000 + " Bà nghe."
    assert [found.text for found in segment(text, "vi")] == ["Ông nói.", text[9:]]
