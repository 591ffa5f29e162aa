"""Convert the trained network to a CTranslate2 model with int8 weights."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ctranslate2
import numpy as np

from tools.starter_model.layout import variables
from tools.starter_model.pieces import END, START, UNKNOWN, load_pieces

if TYPE_CHECKING:
    from pathlib import Path

    import sentencepiece

    from tools.starter_model.network import Network


def quantise(network: Network, pieces: Path, folder: Path) -> None:
    """Write ``folder`` (created if missing) as a CTranslate2 model for ``ctranslate2.Translator``.

    Each row of a matrix becomes int8 with its own scale; norms, biases and positions are not
    quantised.
    """
    shape = network.shape
    spec = ctranslate2.specs.TransformerSpec.from_config(
        (shape.encoder_layers, shape.decoder_layers), shape.heads, pre_norm=True
    )
    weights = {name: weight.detach().numpy() for name, weight in network.named_parameters()}
    for ours, theirs in variables(shape):
        _put(spec, theirs, weights[ours])
    for path in ("encoder/embeddings_0/weight", "decoder/projection/weight"):
        _put(spec, path, weights["embeddings.weight"])
    for side in ("encoder", "decoder"):
        _put(spec, f"{side}/position_encodings/encodings", network.positions.numpy())
        _put(spec, f"{side}/scale_embeddings", np.int8(1))
    _describe(spec, load_pieces(pieces))
    spec.validate()
    spec.optimize(quantization="int8")
    folder.mkdir(parents=True, exist_ok=True)
    spec.save(str(folder))


def _put(spec: Any, path: str, value: Any) -> None:
    """Set the variable at ``path`` (``decoder/layer_0/ffn/linear_0/weight``) of ``spec``."""
    *scopes, name = path.split("/")
    for scope in scopes:
        head, _, number = scope.rpartition("_")
        inner = getattr(spec, head, None) if number.isdigit() else None
        spec = inner[int(number)] if isinstance(inner, list) else getattr(spec, scope)
    setattr(spec, name, value)


def _describe(spec: Any, pieces: sentencepiece.SentencePieceProcessor) -> None:
    """Set the model's vocabulary, and how a sentence starts and ends."""
    tokens = [pieces.id_to_piece(number) for number in range(len(pieces))]
    spec.register_source_vocabulary(tokens)
    spec.register_target_vocabulary(tokens)
    spec.config.add_source_bos = False
    spec.config.add_source_eos = True
    spec.config.bos_token = spec.config.decoder_start_token = tokens[START]
    spec.config.eos_token = tokens[END]
    spec.config.unk_token = tokens[UNKNOWN]
