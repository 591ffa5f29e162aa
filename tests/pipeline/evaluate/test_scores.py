"""Tests of the figures of an evaluation, on sentences for which they can be worked out by hand."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.errors import UsageError
from translate.pipeline.evaluate.scores import Sample, Scorer

SOURCE = "Giá tăng 2,5% lên 28,5 triệu đồng."


def _score(*samples: tuple[str, str, str], languages: tuple[str, str] = ("vi", "en")):
    return Scorer(*languages).score([Sample(*sample) for sample in samples])


def test_a_perfect_draft_has_perfect_figures() -> None:
    """A draft that was accepted unchanged needs no edit and scores 100."""
    text = "The price rose 2.5% to 28.5 million dong."
    scores = _score((SOURCE, text, text))
    assert (scores.unchanged, scores.edits, scores.undrafted) == (1, 0, 0)
    assert (scores.unchanged_rate, scores.edit_rate, scores.value_accuracy) == (100, 0, 100)
    assert (scores.bleu, scores.chrf, scores.ter) == pytest.approx((100, 100, 0))


def test_edits_are_counted_in_words() -> None:
    """One word replaced, one deleted, one inserted: 3 of the reference's 6 words."""
    scores = _score(("Mưa.", "a b x d f g", "a b c d e f"))
    assert (scores.words, scores.edits, scores.edit_rate) == (6, 3, 50)
    assert scores.unchanged == 0


def test_a_moved_phrase_is_one_edit_of_ter_only() -> None:
    """TER counts a moved phrase once; otherwise each deleted and inserted word counts."""
    scores = _score(("Mưa.", "d e f g a b c", "a b c d e f g"))
    assert scores.edits == 6
    assert scores.ter == pytest.approx(100 / 7)


def test_numbers_count_by_value() -> None:
    """Another form of the same value is kept; wrong, lost and new values are not."""
    kept = "The price rose by 2.5 per cent to VND28,500,000."
    scores = _score((SOURCE, kept, "x"))
    assert (scores.values, scores.values_kept, scores.values_added) == (2, 2, 0)
    scores = _score((SOURCE, "The price rose 25% to 28.5 million dong.", "x"))
    assert (scores.values, scores.values_kept, scores.value_accuracy) == (2, 1, 50)
    scores = _score((SOURCE, "It rose.", "x"), ("Mưa.", "It rains 7 times.", "x"))
    assert (scores.values, scores.values_kept, scores.values_added) == (2, 0, 1)


def test_numbers_of_other_languages_are_not_judged() -> None:
    """If a language cannot be read there is no accuracy, rather than a wrong one."""
    scores = _score((SOURCE, "Le prix.", "x"), languages=("vi", "fr"))
    assert (scores.values, scores.value_accuracy) == (0, None)


def test_a_sentence_without_a_draft_counts_as_an_empty_one() -> None:
    """Refusing hard sentences does not make a model look better."""
    scores = _score(("Mưa.", "", "It rains."), ("Nắng.", "It shines.", "It shines."))
    assert (scores.sentences, scores.undrafted, scores.unchanged, scores.edits) == (2, 1, 1, 2)
    assert scores.ter > 0


def test_signatures_say_how_to_repeat_the_figures() -> None:
    """They have the number of references, the tokenizer and the version of sacrebleu."""
    scorer = Scorer("vi", "en")
    scorer.score([Sample("Mưa.", "It rains.", "It rained.")])
    signatures = scorer.signatures()
    assert [text.partition("|")[0] for text in signatures] == ["BLEU", "chrF2", "TER"]
    assert all("nrefs:1|" in text and "|version:" in text for text in signatures)
    assert "tok:13a" in signatures[0]


def test_without_sacrebleu_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is an extra; nothing else in the program needs it."""
    monkeypatch.setitem(sys.modules, "sacrebleu", None)
    with pytest.raises(UsageError, match=r"songngu\[evaluate\]"):
        Scorer("vi", "en")


@given(st.lists(st.tuples(st.text("ab 1.", max_size=9), st.text("ab 1.", min_size=1, max_size=9))))
def test_figures_stay_in_their_ranges(texts: list[tuple[str, str]]) -> None:
    """For all drafts, no count exceeds the total of which it is a part."""
    scores = _score(("Có 1 con.", "x", "y"), *[("Có 1 con.", one, two) for one, two in texts])
    assert 0 <= scores.unchanged + scores.undrafted <= 2 * scores.sentences
    assert 0 <= scores.values_kept <= scores.values
    assert 0 <= scores.bleu <= 100.0001
    assert 0 <= scores.chrf <= 100.0001
    assert scores.edits <= scores.words + sum(len(one.split()) for one, _ in texts) + 1
