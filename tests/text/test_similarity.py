"""Tests of the similarity of sentences, and of searching for similar ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.text import similarity as module
from translate.text.canonical import canonical
from translate.text.similarity import Sentences, keeps_words, similarity

SENTENCE = "Nước lên nhanh trong đêm."
TEXT = st.text('ab àÀ -–,.(%)"“\u200b\u00a0\t\u0301', max_size=10)


def test_similarity_is_of_words_and_letters() -> None:
    """Equal sentences have 1, one with an extra word a little less, another one almost 0."""
    assert (
        similarity(SENTENCE, SENTENCE) == similarity(SENTENCE, "nước  LÊN nhanh trong đêm .") == 1
    )
    assert 0.85 < similarity(SENTENCE, "Nước lên rất nhanh trong đêm.") < 1
    assert similarity(SENTENCE, "Cầu bị cuốn trôi.") < 0.1


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The boat brings books to children.", True),
        ("The boat brings new books to the children.", True),
        ("A floating library brings books to kids.", True),
        ("Books come up the river on a boat.", False),
        ("The young ones get something to read.", False),
        ("Boat.", False),
        ("", False),
    ],
)
def test_an_edit_keeps_words_of_its_draft(text: str, kept: bool) -> None:
    """A third of them, in order; another translation shares but small words with it."""
    assert keeps_words("The boat brings books to children.", text) is kept
    assert not keeps_words("", text)


def test_the_most_similar_come_first() -> None:
    """They are ordered, no more than the limit, and within the range that is searched."""
    texts = ["Nước lên.", SENTENCE, "Cầu trôi.", "Nước lên rất nhanh trong đêm.", SENTENCE]
    sentences = Sentences(texts)
    assert sentences.near(SENTENCE, 3) == [1, 4, 3]
    assert sentences.near(SENTENCE, 1) == [1]
    assert sentences.near(SENTENCE, 3, start=2, end=4) == [3]
    sentences.drop(1)
    assert sentences.near(SENTENCE, 2) == [4, 3]
    assert sentences.near("một hai ba", 5, least=0) == []
    assert sentences.near("", 5, least=0) == []


@given(
    st.lists(TEXT, min_size=1, max_size=5), TEXT, st.sampled_from([0.02, 0.1, 0.3, 0.575, 0.8, 1])
)
def test_no_sentence_that_is_similar_enough_is_missed(
    texts: list[str], text: str, least: float
) -> None:
    """Every sentence that reaches the similarity of interest is found."""
    found = Sentences(texts).near(text, len(texts), least=least)
    wanted = {index for index, one in enumerate(texts) if similarity(one, text) >= least}
    assert wanted <= set(found)


@given(TEXT | st.text(), TEXT | st.text())
def test_sentences_of_one_canonical_spelling_are_the_same(one: str, other: str) -> None:
    """Two sentences are equal to the search if `canonical` makes them equal, except for case."""
    for text in (other, f" {one}\u200b ", one.replace(" ", "  ")):
        same = canonical(one).casefold() == canonical(text).casefold()
        assert bool(Sentences([one]).near(text, 1, least=1)) is same


def test_there_may_be_more_words_than_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    """If a memory has more different words than there are characters, some share one."""
    monkeypatch.setattr(module, "_CODES", 7)
    texts = [f"một{number} hai{number} ba{number}" for number in range(20)]
    sentences = Sentences([*texts, SENTENCE])
    assert {index for text in texts for index in sentences.near(text, 20)} >= set(range(20))
    assert len(texts) in sentences.near(SENTENCE, 20)
