"""Tests of the short keys of sentences in addresses."""

import re
import unicodedata

from translate.review.keys import key_of


def test_a_key_is_the_sentences_own() -> None:
    """It is the same in every run and article, with letters that need no escape in an address."""
    assert key_of("Dân chạy lũ.") == "1ad34923fafd"
    assert re.fullmatch("[0-9a-f]{12}", key_of("x" * 10_000))


def test_sentences_that_differ_have_different_keys() -> None:
    """They differ by a letter, case or Unicode form, because a catalog distinguishes them too."""
    text = "Dân chạy lũ."
    others = [text[:-1], text.lower(), unicodedata.normalize("NFD", text), ""]
    assert len({key_of(one) for one in (text, *others)}) == 5
