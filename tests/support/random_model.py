"""Write an Argos package of any size with random weights, for measuring speed only."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from ctranslate2 import specs

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Size:
    """The dimensions of a Transformer."""

    encoder_layers: int = 6
    decoder_layers: int = 6
    width: int = 512
    inner: int = 2048
    heads: int = 8
    vocabulary: int = 32_000


def write_package(
    folder: Path, starter: Path, size: Size, pair: tuple[str, str] = ("vi", "en")
) -> Path:
    """Write a package with the tokenizer of ``starter`` to ``folder``, and return its path.

    Args:
        folder: A folder that is not there yet.
        starter: The bundled model, unpacked.
        size: How large the model is to be.
        pair: The languages that it is to be for.
    """
    spec = specs.TransformerSpec.from_config((size.encoder_layers, size.decoder_layers), size.heads)
    random = np.random.default_rng(1)
    _fill(spec, "", size, random)
    pieces = json.loads((starter / "model" / "shared_vocabulary.json").read_text())
    pieces += [f"unused{number}" for number in range(size.vocabulary - len(pieces))]
    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary(pieces)
    spec.config.add_source_eos = True
    spec.validate()
    spec.optimize(quantization="int8")
    (folder / "model").mkdir(parents=True)
    spec.save(str(folder / "model"))
    shutil.copy(starter / "sentencepiece.model", folder)
    rename_package(starter, folder, pair)
    return folder


def rename_package(package: Path, folder: Path, pair: tuple[str, str]) -> None:
    """Write to ``folder`` what ``package`` says of itself, but for other languages."""
    metadata = json.loads((package / "metadata.json").read_text("utf-8"))
    metadata |= {"from_code": pair[0], "to_code": pair[1]}
    (folder / "metadata.json").write_text(json.dumps(metadata), "utf-8")


def _fill(spec: object, path: str, size: Size, random: np.random.Generator) -> None:
    """Fill every weight below ``spec`` with random values in the shape that its name implies."""
    for name, value in list(vars(spec).items()):
        here = f"{path}.{name}"
        if isinstance(value, specs.LayerSpec):
            _fill(value, here, size, random)
        elif isinstance(value, list):
            for index, item in enumerate(value):
                _fill(item, f"{here}.{index}", size, random)
        elif value is None and name in {"gamma", "beta"}:
            setattr(spec, name, np.full(size.width, name == "gamma", dtype=np.float32))
        elif value is None and name == "weight":
            shape = _shape(path, size)
            weights = random.standard_normal(shape, dtype=np.float32) / np.sqrt(size.width)
            setattr(spec, name, weights)


def _shape(path: str, size: Size) -> tuple[int, int]:
    """Return the shape of the weights at ``path``: outputs by inputs."""
    outputs = {
        "self_attention.linear.0": 3 * size.width,
        "attention.linear.1": 2 * size.width,
        "ffn.linear_0": size.inner,
        "projection": size.vocabulary,
        "embeddings": size.vocabulary,
        "embeddings.0": size.vocabulary,
    }
    if path.endswith("self_attention.linear.1"):
        return size.width, size.width
    rows = next((n for end, n in outputs.items() if path.endswith(end)), size.width)
    return rows, size.inner if path.endswith("ffn.linear_1") else size.width
