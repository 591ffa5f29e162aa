"""The place of each of the network's tensors in a CTranslate2 model.

CTranslate2 names its variables by path (``encoder/layer_0/self_attention/linear_0/weight``); the
network does so too, with other words. This table is used in both directions: to export a trained
network, and to continue training from an exported model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.starter_model.network import Shape

_SELF = {
    "norm": "layer_norm",
    "query_key_value": "linear_0",
    "output": "linear_1",
}
_ACROSS = {
    "norm": "layer_norm",
    "query": "linear_0",
    "key_value": "linear_1",
    "output": "linear_2",
}
_FEED_FORWARD = {
    "norm": "layer_norm",
    "widen": "linear_0",
    "narrow": "linear_1",
}


def variables(shape: Shape) -> Iterator[tuple[str, str]]:
    """Yield (our parameter, CTranslate2's variable) for every trained tensor."""
    yield "embeddings.weight", "decoder/embeddings/weight"
    yield "output_bias", "decoder/projection/bias"
    for side, layers in (("encoder", shape.encoder_layers), ("decoder", shape.decoder_layers)):
        yield from _pair(f"{side}_norm", f"{side}/layer_norm")
        for number in range(layers):
            ours, theirs = f"{side}.{number}", f"{side}/layer_{number}"
            yield from _block(f"{ours}.self_attention", f"{theirs}/self_attention", _SELF)
            yield from _block(f"{ours}.feed_forward", f"{theirs}/ffn", _FEED_FORWARD)
            if side == "decoder":
                yield from _block(f"{ours}.attention", f"{theirs}/attention", _ACROSS)


def _block(ours: str, theirs: str, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    for our_name, their_name in names.items():
        yield from _pair(f"{ours}.{our_name}", f"{theirs}/{their_name}")


def _pair(ours: str, theirs: str) -> Iterator[tuple[str, str]]:
    """Yield weight and bias of a linear layer or a layer norm (CTranslate2: gamma and beta)."""
    weight, bias = ("gamma", "beta") if theirs.endswith("norm") else ("weight", "bias")
    yield f"{ours}.weight", f"{theirs}/{weight}"
    yield f"{ours}.bias", f"{theirs}/{bias}"
