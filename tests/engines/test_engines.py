"""Which model is used: the setting, then what is installed, then what ships."""

import shutil
import subprocess
import sys

import pytest

from translate.engines import ModelInfo, find_model, open_engine
from translate.engines.pivot import PivotEngine
from translate.errors import ModelError
from translate.model import Draft


@pytest.fixture(name="official")
def _official(installed, package):
    """The bundled model under the official package's name."""
    return shutil.copytree(package, installed / "translate-vi_en-1_9")


@pytest.mark.usefixtures("installed")
def test_the_bundled_model_is_the_last_resort():
    """With nothing installed and nothing set, the starter drafts."""
    assert find_model().name == "translate-vi_en-starter"


@pytest.mark.usefixtures("official")
def test_an_installed_package_takes_precedence():
    """What is installed beats the starter, unless the setting asks for the starter."""
    assert find_model().name == "translate-vi_en-1_9"
    assert find_model("starter").name == "translate-vi_en-starter"


def test_the_setting_may_name_a_package_or_a_path(official, package, starter):
    """A name, a folder or an archive; all lead to the model meant."""
    assert find_model(official.name).name == "translate-vi_en-1_9"
    assert find_model(str(package)).name == "translate-vi_en-starter"
    assert open_engine(str(starter)).model == find_model("starter")


@pytest.mark.usefixtures("installed")
def test_an_unknown_model_is_an_error():
    """The error says where the known ones are listed."""
    with pytest.raises(ModelError, match="models list"):
        find_model("translate-xx_yy")


def test_a_model_for_other_languages_is_refused(package):
    """A model must fit the project's languages."""
    with pytest.raises(ModelError, match="vi to en, not fr to en"):
        open_engine(str(package), source="fr")


def test_damaged_weights_are_a_model_error(package, tmp_path):
    """CTranslate2's complaint reaches the user as one of our errors, with the place."""
    broken = shutil.copytree(package, tmp_path / "broken")
    (broken / "model" / "model.bin").write_bytes(b"garbage")
    with pytest.raises(ModelError, match="cannot load the model") as caught:
        open_engine(str(broken))
    assert caught.value.place == str(broken)


def test_importing_engines_is_cheap():
    """Neither Argos, CTranslate2 nor SentencePiece is imported before a model is loaded."""
    code = (
        "import sys, translate.engines\n"
        "print([m for m in ('argostranslate', 'ctranslate2', 'sentencepiece', 'numpy')"
        " if m in sys.modules])"
    )
    answer = subprocess.check_output([sys.executable, "-c", code], text=True)
    assert answer.strip() == "[]"


@pytest.fixture(name="english_german")
def _english_german(official, installed, package):
    """The bundled model in the guise of one from English to German."""
    folder = shutil.copytree(package, installed / "translate-en_de-1_0")
    text = '{"package_version": "1.0", "from_code": "en", "to_code": "de"}'
    (folder / "metadata.json").write_text(text)


@pytest.mark.usefixtures("english_german")
def test_a_pair_without_a_model_goes_through_english():
    """Both models are named, both draft, and progress counts every sentence once."""
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
    """A sentence without a draft in the middle has none at the end; the others keep theirs.

    Alternatives are the second engine's.
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
