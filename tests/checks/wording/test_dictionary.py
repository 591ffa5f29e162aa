"""The dictionary of English: the system's, the reader's own, or none."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from translate.checks.context import CheckedArticle
from translate.checks.rules.language.spelling import CHECK
from translate.checks.wording import dictionary, hunspell
from translate.model import Unit

TYPING_ERROR = Unit("Nước rút.", "The watter recedes.")


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    dictionary.english.cache_clear()
    yield
    dictionary.english.cache_clear()


def _messages(*units: Unit) -> list[str]:
    article = CheckedArticle.of(units)
    return [str(one.message) for at in range(len(units)) for one in CHECK.find(article.context(at))]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("watter", "water"),
        ("wtaer", "water"),
        ("wter", "water"),
        ("windoq", "window"),
        ("qqqq", ""),
    ],
)
def test_a_slip_is_found_in_each_of_its_forms(word: str, meant: str) -> None:
    """One letter too many, two exchanged, one missing, another one; anything else is no slip."""
    english = dictionary.english()
    assert english
    assert not english.knows(word)
    assert (meant in english.meant(word)) if meant else not english.meant(word)


@pytest.mark.parametrize("word", ["colour", "organised", "travelled", "oesophagus", "lockdowns"])
def test_british_and_new_words_are_known(word: str) -> None:
    """Both spellings are right here; the setting ``spelling`` is for the house style."""
    english = dictionary.english()
    assert english
    assert english.knows(word)


def test_without_the_extra_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever did not ask for a dictionary is not bothered by one."""
    assert _messages(TYPING_ERROR) == ["'watter' is not in the dictionary: 'water'?"]
    dictionary.english.cache_clear()
    monkeypatch.setattr(hunspell, "is_readable", lambda: False)
    assert dictionary.english() is None
    assert _messages(TYPING_ERROR) == []


def test_a_word_that_comes_again_is_a_term() -> None:
    """The same slip twice is rarer than a word that the dictionary lacks."""
    assert _messages(TYPING_ERROR, Unit("Nước lên.", "The watter rises.")) == []


def test_a_word_of_a_thousand_letters_is_not_looked_up() -> None:
    """What a hand on a key leaves; it took more than a minute."""
    english = dictionary.english()
    assert english
    started = time.monotonic()
    assert not english.knows("n" * 1500)
    assert english.meant("n" * 1500) == ""
    assert english.knows("internationalization")
    assert time.monotonic() - started < 10
