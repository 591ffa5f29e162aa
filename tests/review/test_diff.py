"""Tests of the word-by-word difference."""

from hypothesis import given
from hypothesis import strategies as st

from translate.review.diff import word_diff

WORDS = st.lists(st.sampled_from(["Dân", "chạy", "lũ", ",", " ", "3.200", "“", "  "])).map("".join)


def test_a_changed_word_follows_its_old_one() -> None:
    """The replaced text comes first."""
    assert word_diff("Nước lên nhanh.", "Nước lên rất chậm.") == [
        ("same", "Nước lên "),
        ("old", "nhanh"),
        ("new", "rất chậm"),
        ("same", "."),
    ]


def test_a_number_changes_as_a_whole() -> None:
    """A difference of separators inside a number would be hard to read."""
    assert ("new", "3,200") in word_diff("Hơn 3.200 cuốn", "Hơn 3,200 cuốn")
    assert ("old", "8/11") in word_diff("Sáng 8/11.", "Sáng 9/11.")


def test_equal_texts_differ_in_nothing() -> None:
    """There is one piece, or none for two empty texts."""
    assert word_diff("Dân chạy.", "Dân chạy.") == [("same", "Dân chạy.")]
    assert word_diff("", "") == []


@given(old=WORDS | st.text(), new=WORDS | st.text())
def test_both_texts_can_be_read_off(old: str, new: str) -> None:
    """Same and old pieces make the old text, same and new ones the new text; none is empty."""
    pieces = word_diff(old, new)
    assert "".join(text for kind, text in pieces if kind != "new") == old
    assert "".join(text for kind, text in pieces if kind != "old") == new
    assert all(text for _, text in pieces)
