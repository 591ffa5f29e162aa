"""The whole recipe on a toy set: some two minutes of training, then drafts with the result."""

from __future__ import annotations

import random
import shutil
import zipfile
from typing import TYPE_CHECKING

import pytest
import sacrebleu
from sentencepiece import SentencePieceProcessor

from tools.starter_model import written_pairs
from tools.starter_model.average import average
from tools.starter_model.evaluate import evaluate
from tools.starter_model.network import Shape
from tools.starter_model.package import package
from tools.starter_model.plan import Plan
from tools.starter_model.prepare import CHECKPOINT, PIECES, load_shape, prepare
from tools.starter_model.quantise import quantise
from tools.starter_model.state import State
from tools.starter_model.train import train
from tools.starter_model.written_pairs import write_pairs
from translate.engines import open_engine
from translate.engines.packages.installed import read_package

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TOY = Shape(vocabulary=900, width=128, inner=256, encoder_layers=2, decoder_layers=1)
_UPDATES = 2000
_TEMPLATES = 50
_LEARNT = 15
"""BLEU; an untrained model has less than 1, a quiet machine gets beyond 40 in the time."""


@pytest.fixture(autouse=True, scope="module")
def _few_templates(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Some of the templates: a toy does not learn all of them in the time."""
    few = tmp_path_factory.mktemp("written")
    shutil.copy(written_pairs.FOLDER / "slots.tsv", few)
    lines = (written_pairs.FOLDER / "templates.tsv").read_text("utf-8").splitlines()
    (few / "templates.tsv").write_text("\n".join(lines[:_TEMPLATES]), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(written_pairs, "FOLDER", few)
        yield


@pytest.fixture(name="archive", scope="module")
def _archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model trained on sentences from the templates, packaged."""
    root = tmp_path_factory.mktemp("toy")
    text, card, folder = root / "toy.tsv", root / "card.md", root / "work"
    text.write_text("Xin chào.\tHello.\ttatoeba\n", "utf-8")
    card.write_text("# A toy\n", "utf-8")
    prepare([text], folder, _TOY, written=4000)
    train(Plan(folder, updates=_UPDATES // 2, rate=3e-3, warm_up=100))
    halfway = int(State.load(folder / CHECKPOINT).steps)
    train(Plan(folder, updates=_UPDATES, rate=3e-3, warm_up=100))
    assert int(State.load(folder / CHECKPOINT).steps) > halfway > 0
    network = average([folder / CHECKPOINT], load_shape(folder))
    quantise(network, folder / PIECES, root / "model")
    archive = root / "translate-vi_en-starter-0_0.argosmodel"
    package(root / "model", folder / PIECES, card, "0.0", archive)
    return archive


def test_the_model_drafts_what_it_was_trained_for(archive: Path) -> None:
    """Sentences of the same templates, other fillings: most of it comes out right."""
    fresh = [(p.vietnamese, p.english) for p in write_pairs(200, random.Random(99))]
    drafts = [draft.text for draft in open_engine(str(archive)).draft([vi for vi, _ in fresh])]
    assert sacrebleu.corpus_bleu(drafts, [[en for _, en in fresh]]).score > _LEARNT


def test_the_report_says_what_the_engine_does(archive: Path) -> None:
    """Shares are shares, and the size is the file's."""
    fresh = [(p.vietnamese, p.english) for p in write_pairs(120, random.Random(98))]
    report = evaluate(archive, fresh, ["Xin chào."])
    assert _LEARNT < report.bleu <= 100
    assert 0 <= report.degenerate < 0.2
    assert 0 <= report.numbers <= 1
    assert report.megabytes == archive.stat().st_size / 1e6


def test_the_package_is_as_argos_has_them(archive: Path, tmp_path: Path) -> None:
    """Package and tokenizer are those of any Argos model."""
    with zipfile.ZipFile(archive) as file:
        file.extractall(tmp_path)
    (folder,) = tmp_path.iterdir()
    loaded = read_package(folder)
    pieces = SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
    assert (loaded.source, loaded.target, loaded.version) == ("vi", "en", "0.0")
    assert (folder / "README.md").read_text("utf-8") == "# A toy\n"
    assert pieces.decode(pieces.encode("Xin chào.")).strip() == "Xin chào."
