"""Tests of the interface that every engine implements."""

from itertools import repeat

import pytest

from translate.engines.base import Engine, ModelInfo


def test_a_model_has_a_label() -> None:
    """It is the name and version, as drafts record them."""
    assert ModelInfo("translate-vi_en", "1.9", "0" * 64).label == "translate-vi_en 1.9"


@pytest.mark.parametrize("number", [0, 1, 3])
def test_one_draft_per_sentence(engine: Engine, number: int) -> None:
    """Drafts are in order, and all progress adds up to the number of sentences."""
    sentences = list(repeat("Trời mưa.", number))
    progress: list[int] = []
    drafts = list(engine.draft(sentences, progress.append))
    assert [draft.source for draft in drafts] == sentences
    assert sum(progress) == number
    assert {draft.model for draft in drafts} <= {engine.model.label}
