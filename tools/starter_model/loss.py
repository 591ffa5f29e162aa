"""Cross-entropy with smoothed labels and the output layer, as one step with its own gradient.

The logits (tokens x vocabulary) are by far the largest tensor in training. PyTorch's own functions
process them in float32; this one keeps them in the type that training has and makes fewer passes.
An early form of it made training about an eighth faster on a CPU (one run each, one thread, with
attention as in :mod:`network`). The formula is that of Szegedy et al. 2016, section 7: the
right piece gets 1 - smoothing, and every piece gets smoothing / vocabulary in addition.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from tools.starter_model.pieces import PAD

_SMOOTHING = 0.1
_LARGEST_LOGIT = 80.0
"""What a trained network never reaches; the exponential of more than 88 is infinite."""


class _SmoothedCrossEntropy(torch.autograd.Function):
    """Hidden states, output weights and right ids in; the mean loss per token (in nats) out."""

    @staticmethod
    def forward(ctx: Any, hidden: Tensor, weight: Tensor, bias: Tensor, right: Tensor) -> Tensor:
        logits = torch.addmm(bias, hidden, weight.t())
        real = (right != PAD).float()
        right_logit = logits[torch.arange(len(right)), right].float()
        mean_logit = logits.sum(-1).float() / logits.shape[1]
        # not softmax: in bfloat16 it took three times as long as these together
        shares = logits.clamp_max_(_LARGEST_LOGIT).exp_()
        total = shares.sum(-1).float()
        loss = total.log() - (1 - _SMOOTHING) * right_logit - _SMOOTHING * mean_logit
        ctx.save_for_backward(hidden, weight, shares, total, right, real)
        return (loss * real).sum() / real.sum()

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor, Tensor, Tensor, None]:
        hidden, weight, slope, total, right, real = ctx.saved_tensors
        worth = real * gradients[0] / real.sum()
        slope *= (worth / total).to(slope.dtype)[:, None]
        slope -= (worth * _SMOOTHING / slope.shape[1]).to(slope.dtype)[:, None]
        slope[torch.arange(len(right)), right] -= (worth * (1 - _SMOOTHING)).to(slope.dtype)
        ones = torch.ones(1, len(right), dtype=slope.dtype)
        return slope @ weight, slope.t() @ hidden, (ones @ slope)[0], None


def smoothed_cross_entropy(hidden: Tensor, weight: Tensor, bias: Tensor, right: Tensor) -> Tensor:
    """Return the mean loss per token, without padding.

    Args:
        hidden: The decoder's output, (tokens, width).
        weight: The embeddings, (vocabulary, width).
        bias: The output's bias, (vocabulary,).
        right: The expected ids, (tokens,).
    """
    autocast = torch.is_autocast_enabled("cpu")
    dtype = torch.get_autocast_dtype("cpu") if autocast else torch.float32
    loss: Tensor = _SmoothedCrossEntropy.apply(  # type: ignore[no-untyped-call]  # untyped in torch
        hidden.to(dtype), weight.to(dtype), bias.to(dtype), right
    )
    return loss
