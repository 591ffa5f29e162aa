"""Give a trained network more encoder layers without changing what it does.

A new layer stands behind each old one. What it adds is nothing at first: its two blocks end in
matrices of zeros, and only its residual connection passes on what the old layer made
(Chen et al. 2016, "Net2Net", for the idea). Training goes on from there instead of from nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import torch

from tools.starter_model.network import Network

if TYPE_CHECKING:
    from collections.abc import Iterable

_LAYER = re.compile(r"encoder/layer_(\d+)/")
_OURS = re.compile(r"encoder\.(\d+)\.(.+)")
_ENDS = ("output.weight", "output.bias", "narrow.weight", "narrow.bias")
"""The parameters with which a block ends."""


def encoder_layers(variables: Iterable[str]) -> int:
    """Return how many encoder layers an exported model has, by the names of its variables."""
    return 1 + max(int(found[1]) for found in map(_LAYER.match, variables) if found)


def deepened(network: Network, layers: int) -> Network:
    """Return a network with more encoder layers that gives the same output.

    Args:
        network: The trained one.
        layers: A multiple of its encoder layers; between two old ones, the new ones have random
            weights but for the last matrix of each block, which is zero.

    Raises:
        ValueError: ``layers`` is no such multiple.
    """
    times, rest = divmod(layers, network.shape.encoder_layers)
    if rest or not times:
        raise ValueError(f"{layers} layers are no multiple of {network.shape.encoder_layers}")
    deep = Network(replace(network.shape, encoder_layers=layers))
    old, weights = network.state_dict(), deep.state_dict()
    for name in weights:
        found = _OURS.fullmatch(name)
        if found is None:
            weights[name] = old[name]
        elif int(found[1]) % times == 0:
            weights[name] = old[f"encoder.{int(found[1]) // times}.{found[2]}"]
        elif name.endswith(_ENDS):
            weights[name] = torch.zeros_like(weights[name])
    deep.load_state_dict(weights)
    return deep
