"""The short names of sentences in addresses."""

import re
import unicodedata

from translate.review.keys import key_of


def test_a_key_is_the_sentences_own() -> None:
    """The same in every run and every article, of letters that an address needs not escape."""
    assert key_of("Dân chạy lũ.") == "1ad34923fafd"
    assert re.fullmatch("[0-9a-f]{12}", key_of("x" * 10_000))


def test_sentences_that_differ_have_different_keys() -> None:
    """By a letter, a case, or the form of Unicode: a catalog tells them apart too."""
    text = "Dân chạy lũ."
    others = [text[:-1], text.lower(), unicodedata.normalize("NFD", text), ""]
    assert len({key_of(one) for one in (text, *others)}) == 5
