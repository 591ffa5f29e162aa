"""Tests of drafts through English, for a pair without a model."""

import shutil

import pytest

from translate.engines import ModelInfo, find_model, open_engine
from translate.engines.pivot import PivotEngine
from translate.errors import ModelError
from translate.model import Draft


@pytest.fixture(name="official")
def _official(installed, package):
    """Return the bundled model under the official package's name."""
    return shutil.copytree(package, installed / "translate-vi_en-1_9")


@pytest.fixture(name="english_german")
def _english_german(official, installed, package):
    """Return the bundled model as if it were one from English to German."""
    folder = shutil.copytree(package, installed / "translate-en_de-1_0")
    text = '{"package_version": "1.0", "from_code": "en", "to_code": "de"}'
    (folder / "metadata.json").write_text(text)


@pytest.mark.usefixtures("english_german")
def test_a_pair_without_a_model_goes_through_english():
    """The label has both models, both draft, and progress counts every sentence once."""
    engine = open_engine(target="de")
    assert engine.model == find_model(target="de")
    assert engine.model.label.startswith("translate-vi_en-1_9")
    assert engine.model.label.endswith(" + translate-en_de 1.0")
    progress = []
    sentences = ["Xin chào các bạn.", "Hôm nay trời mưa."]
    drafts = list(engine.draft(sentences, progress.append))
    assert [draft.source for draft in drafts] == sentences
    assert {draft.model for draft in drafts} == {engine.model.label}
    assert all((draft.text or draft.notes) and draft.score < 0 for draft in drafts)
    assert progress == [2]


def test_what_the_first_engine_refuses_is_not_drafted_further():
    """A sentence without a first draft has no second one; the others keep theirs.

    The alternatives are those of the second engine.
    """
    first = Fake("a", {"x": "X", "y": "", "z": "Z"})
    drafts = list(PivotEngine(first, Fake("b", {"X": "1", "Z": "3"})).draft(["x", "y", "z"]))
    assert [draft.text for draft in drafts] == ["1", "", "3"]
    assert [draft.source for draft in drafts] == ["x", "y", "z"]
    assert [draft.alternatives for draft in drafts] == [("1?",), (), ("3?",)]


class Fake:
    """An engine that looks its drafts up."""

    def __init__(self, name, answers):
        self.model = ModelInfo(name, "1", name * 64)
        self.answers = answers

    def draft(self, sentences, on_progress=None):
        """Look each sentence up; the alternative is the same with a question mark."""
        return (self._draft(s, self.answers[s]) for s in sentences)

    def _draft(self, sentence, text):
        others = (f"{text}?",) if text else ()
        return Draft(sentence, text, self.model.label, "", -1.0, alternatives=others)


@pytest.mark.usefixtures("official")
def test_a_pair_of_which_one_half_is_missing_is_an_error():
    """The error names the half that has to be installed."""
    with pytest.raises(ModelError, match="not en to de"):
        open_engine(target="de")
