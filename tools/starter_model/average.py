"""Average the weights that training saved: the mean is better than any one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

from tools.starter_model.network import Network

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tools.starter_model.network import Shape


def average(snapshots: Sequence[Path], shape: Shape) -> Network:
    """Return a network of ``shape`` with the mean weights of ``snapshots`` (or of one).

    A snapshot is a file with the vector ``average`` (a checkpoint) or ``weights`` (saved during
    training); see :mod:`state`.
    """
    loaded = [torch.load(path, weights_only=True) for path in snapshots]
    vectors = [tensors.get("average", tensors["weights"]) for tensors in loaded]
    mean = torch.stack(vectors).mean(0)
    network = Network(shape).eval()
    torch.nn.utils.vector_to_parameters(mean, network.parameters())
    return network
