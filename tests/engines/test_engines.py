"""Tests of which model is used: the setting's, then an installed one, then the bundled one."""

import shutil
import subprocess
import sys

import pytest

from translate.engines import find_model, open_engine
from translate.errors import ModelError


@pytest.fixture(name="official")
def _official(installed, package):
    """Return the bundled model under the official package's name."""
    return shutil.copytree(package, installed / "translate-vi_en-1_9")


@pytest.mark.usefixtures("installed")
def test_the_bundled_model_is_the_last_resort():
    """With nothing installed and no setting, the starter drafts."""
    assert find_model().name == "translate-vi_en-starter"


@pytest.mark.usefixtures("official")
def test_an_installed_package_takes_precedence():
    """It comes before the starter, unless the setting names the starter."""
    assert find_model().name == "translate-vi_en-1_9"
    assert find_model("starter").name == "translate-vi_en-starter"


def test_the_setting_may_name_a_package_or_a_path(official, package, starter):
    """A name, a folder or an archive all lead to the right model."""
    assert find_model(official.name).name == "translate-vi_en-1_9"
    assert find_model(str(package)).name == "translate-vi_en-starter"
    assert open_engine(str(starter)).model == find_model("starter")


@pytest.mark.usefixtures("installed")
def test_an_unknown_model_is_an_error():
    """The error says where to find the known models."""
    with pytest.raises(ModelError, match="models list"):
        find_model("translate-xx_yy")


def test_a_model_for_other_languages_is_refused(package):
    """A model must fit the project's languages."""
    with pytest.raises(ModelError, match="vi to en, not fr to en"):
        open_engine(str(package), source="fr")


def test_damaged_weights_are_a_model_error(package, tmp_path):
    """CTranslate2's error reaches the user as one of ours, with the place."""
    broken = shutil.copytree(package, tmp_path / "broken")
    (broken / "model" / "model.bin").write_bytes(b"garbage")
    with pytest.raises(ModelError, match="cannot load the model") as caught:
        open_engine(str(broken))
    assert caught.value.place == str(broken)


def test_importing_engines_is_cheap():
    """Neither CTranslate2 nor SentencePiece is imported before a model is loaded."""
    code = (
        "import sys, translate.engines\n"
        "print([m for m in ('ctranslate2', 'sentencepiece', 'numpy')"
        " if m in sys.modules])"
    )
    answer = subprocess.check_output([sys.executable, "-c", code], text=True)
    assert answer.strip() == "[]"
