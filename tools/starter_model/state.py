"""The state of training: weights, their running average, the optimiser's moments, the clock.

Every tensor of the network is a view of one long vector, and so are the average and the
moments. So a checkpoint is four vectors, an update is one call, and several processes can train
the same weights in shared memory.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

import torch
from torch import Tensor

if TYPE_CHECKING:
    from pathlib import Path

    from tools.starter_model.network import Network


@dataclass(frozen=True, slots=True)
class State:
    """The complete state of a training run, as tensors in shared memory."""

    weights: Tensor
    average: Tensor
    first_moment: Tensor
    second_moment: Tensor
    steps: Tensor
    """Updates so far, as the optimiser counts them (float32 scalar)."""
    seconds: Tensor
    """Time spent on training, without pauses (float64 scalar)."""

    @classmethod
    def start(cls, network: Network) -> State:
        """Return the state before the first step, with the network's current weights."""
        weights = torch.cat([weight.detach().flatten() for weight in network.parameters()])
        return cls(
            weights,
            weights.clone(),
            torch.zeros_like(weights),
            torch.zeros_like(weights),
            torch.zeros(()),
            torch.zeros((), dtype=torch.float64),
        ).share()

    @classmethod
    def load(cls, path: Path) -> State:
        """Return the state saved at ``path``."""
        return cls(**torch.load(path, weights_only=True)).share()

    def share(self) -> State:
        """Move every tensor to shared memory, where other processes see its changes."""
        for tensor in self._tensors().values():
            tensor.share_memory_()  # type: ignore[no-untyped-call]  # torch leaves it untyped
        return self

    def save(self, path: Path) -> None:
        """Replace the file at ``path`` atomically."""
        save_tensors(self._tensors(), path)

    def attach(self, network: Network, gradient: Tensor) -> None:
        """Make the network's weights and gradients views of ours and of ``gradient``."""
        start = 0
        for weight in network.parameters():
            end = start + weight.numel()
            weight.data = self.weights[start:end].view_as(weight)
            weight.grad = gradient[start:end].view_as(weight)
            start = end

    def _tensors(self) -> dict[str, Tensor]:
        return {field.name: getattr(self, field.name) for field in fields(self)}


def save_tensors(tensors: dict[str, Tensor], path: Path) -> None:
    """Write ``tensors`` to ``path`` through a temporary file, so that it is never incomplete."""
    temporary = path.with_suffix(".part")
    torch.save(tensors, temporary)
    temporary.replace(path)
