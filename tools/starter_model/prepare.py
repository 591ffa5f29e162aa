"""Set up a folder to train in: the pairs with their weights, the vocabulary, the first weights."""

from __future__ import annotations

import json
import random
import shutil
import zipfile
from dataclasses import asdict, replace
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import torch

from tools.starter_model.corpus import Pair, read_pairs
from tools.starter_model.deepen import deepened, encoder_layers
from tools.starter_model.native import native_pairs
from tools.starter_model.network import Network, Shape
from tools.starter_model.pieces import load_pieces, train_pieces
from tools.starter_model.state import State
from tools.starter_model.warm_start import read_variables, warm_start
from tools.starter_model.written_pairs import sentence_pairs, write_pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PAIRS, PIECES, SHAPE, CHECKPOINT = "pairs.tsv", "pieces.model", "shape.json", "checkpoint.pt"
NATIVE = "native-dev.tsv"
"""The pairs set aside to measure with, see :mod:`native`."""
WRITTEN = 24_000
"""Sentences to make from the templates of ``written/``."""


def prepare(
    texts: Sequence[Path],
    folder: Path,
    shape: Shape,
    start: Path | None = None,
    written: int = WRITTEN,
) -> None:
    """Fill ``folder`` with all that training needs.

    Args:
        texts: Files of sentence pairs, see :func:`corpus.read_pairs`.
        folder: Made when missing.
        shape: The network's; its vocabulary may come out smaller on little text.
        start: An ``.argosmodel`` to go on from, with its vocabulary; of the same shape, but that
            it may have fewer encoder layers, which are then made more. Without it a vocabulary is
            trained and the weights are random.
        written: How many sentences to make from the templates.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made = dict.fromkeys(write_pairs(written, random.Random(5)))
    pairs = list(chain(read_pairs(texts), native_pairs(set_aside=False), sentence_pairs(), made))
    _write_pairs(pairs, folder / PAIRS)
    _write_pairs(native_pairs(set_aside=True), folder / NATIVE)
    torch.manual_seed(1)
    if start:
        with TemporaryDirectory() as unpacked:
            root = _unpack(start, Path(unpacked))
            shutil.copy(root / "sentencepiece.model", folder / PIECES)
            network = _started(shape, root / "model" / "model.bin")
    else:
        sentences = (text for pair in pairs for text in (pair.vietnamese, pair.english))
        train_pieces(sentences, folder / PIECES, shape.vocabulary)
        shape = replace(shape, vocabulary=len(load_pieces(folder / PIECES)))
        network = Network(shape)
    (folder / SHAPE).write_text(json.dumps(asdict(shape), indent=1), "utf-8")
    State.start(network).save(folder / CHECKPOINT)


def _started(shape: Shape, model: Path) -> Network:
    """Return a network with the weights of an exported one, and as many layers as ``shape``."""
    layers = encoder_layers(read_variables(model))
    network = Network(replace(shape, encoder_layers=layers))
    warm_start(network, model)
    return network if layers == shape.encoder_layers else deepened(network, shape.encoder_layers)


def load_pairs(folder: Path) -> list[Pair]:
    """Return the pairs of a prepared folder."""
    with (folder / PAIRS).open(encoding="utf-8", newline="\n") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    return [Pair(vietnamese, english, float(weight)) for vietnamese, english, weight in rows]


def load_shape(folder: Path) -> Shape:
    """Return the network's shape in a prepared folder."""
    return Shape(**json.loads((folder / SHAPE).read_text("utf-8")))


def _write_pairs(pairs: Iterable[Pair], path: Path) -> None:
    lines = (f"{pair.vietnamese}\t{pair.english}\t{pair.weight}\n" for pair in pairs)
    path.write_text("".join(lines), "utf-8")


def _unpack(archive: Path, folder: Path) -> Path:
    """Unpack an ``.argosmodel``; return its one folder."""
    with zipfile.ZipFile(archive) as file:
        file.extractall(folder)
    (metadata,) = folder.glob("*/metadata.json")
    return metadata.parent
