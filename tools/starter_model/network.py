"""The starter model's network: a small pre-norm Transformer, deep encoder, shallow decoder.

Its weights are laid out as CTranslate2 needs them (queries, keys and values in one matrix, the
positions as a table of sinusoids), so that :mod:`export` copies them without a transpose.
The architecture is that of Vaswani et al. 2017, "Attention is all you need", with the layer norm
moved to the start of each block (Xiong et al. 2020) and one table of embeddings for source, target
and output (Press and Wolf 2017).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from tools.starter_model.loss import smoothed_cross_entropy
from tools.starter_model.pieces import PAD

_MAX_POSITIONS = 512


@dataclass(frozen=True, slots=True)
class Shape:
    """The dimensions of the network."""

    vocabulary: int = 8000
    width: int = 256
    inner: int = 1024
    """Width of the feed-forward layers."""
    heads: int = 4
    encoder_layers: int = 6
    decoder_layers: int = 2
    dropout: float = 0.15
    """Share of each block's output that is dropped in training before the residual addition.

    With a third of it, the network knew its text by heart: 1.8 nats a piece on native pairs of the
    text, 2.8 on those set aside.
    """


class Attention(nn.Module):
    """Multi-head attention of a sequence to itself or to the encoder's output."""

    def __init__(self, shape: Shape, *, across: bool) -> None:
        super().__init__()
        self.heads = shape.heads
        self.across = across
        self.norm = nn.LayerNorm(shape.width)
        if across:
            self.query = nn.Linear(shape.width, shape.width)
            self.key_value = nn.Linear(shape.width, 2 * shape.width)
        else:
            self.query_key_value = nn.Linear(shape.width, 3 * shape.width)
        self.output = nn.Linear(shape.width, shape.width)

    def forward(self, x: Tensor, memory: Tensor | None, mask: Tensor | None) -> Tensor:
        """Attend from ``x``; ``mask`` is True where a key may be seen, None means causal."""
        normed = self.norm(x)
        if memory is not None:
            query = self._split(self.query(normed))
            key, value = map(self._split, self.key_value(memory).chunk(2, dim=-1))
        else:
            query, key, value = map(self._split, self.query_key_value(normed).chunk(3, dim=-1))
        mixed = attend(query, key, value, mask)
        joined: Tensor = self.output(mixed.transpose(1, 2).flatten(2))
        return joined

    def _split(self, x: Tensor) -> Tensor:
        """Reshape (batch, length, width) to (batch, heads, length, width of a head)."""
        batch, length, width = x.shape
        return x.view(batch, length, self.heads, width // self.heads).transpose(1, 2)


class FeedForward(nn.Module):
    """Two linear layers with a ReLU between them."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(shape.width)
        self.widen = nn.Linear(shape.width, shape.inner)
        self.narrow = nn.Linear(shape.inner, shape.width)

    def forward(self, x: Tensor) -> Tensor:
        """Map every position independently."""
        mapped: Tensor = self.narrow(functional.relu(self.widen(self.norm(x))))
        return mapped


class Layer(nn.Module):
    """A layer of the encoder or, with cross-attention, of the decoder."""

    def __init__(self, shape: Shape, *, decoder: bool) -> None:
        super().__init__()
        self.dropout = shape.dropout
        self.self_attention = Attention(shape, across=False)
        self.attention = Attention(shape, across=True) if decoder else None
        self.feed_forward = FeedForward(shape)

    def forward(
        self, x: Tensor, mask: Tensor | None, memory: Tensor | None, seen: Tensor
    ) -> Tensor:
        """Map ``x``: ``mask`` is for self-attention, ``seen`` for attention to the source."""
        x = x + self._drop(self.self_attention(x, None, mask))
        if self.attention is not None:
            x = x + self._drop(self.attention(x, memory, seen))
        return x + self._drop(self.feed_forward(x))

    def _drop(self, x: Tensor) -> Tensor:
        return drop(x, self.dropout) if self.training else x


class Network(nn.Module):
    """Encoder and decoder; token ids in, logits of the next target token out."""

    positions: Tensor

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.embeddings = nn.Embedding(shape.vocabulary, shape.width)
        self.encoder = nn.ModuleList(
            Layer(shape, decoder=False) for _ in range(shape.encoder_layers)
        )
        self.encoder_norm = nn.LayerNorm(shape.width)
        self.decoder = nn.ModuleList(
            Layer(shape, decoder=True) for _ in range(shape.decoder_layers)
        )
        self.decoder_norm = nn.LayerNorm(shape.width)
        self.output_bias = nn.Parameter(torch.zeros(shape.vocabulary))
        self.register_buffer("positions", sinusoids(_MAX_POSITIONS, shape.width), persistent=False)
        self._initialise()

    def forward(self, source: Tensor, target: Tensor) -> Tensor:
        """Return logits (batch, target length, vocabulary) for padded ids of both sides."""
        seen = (source != PAD)[:, None, None, :]
        return self.decode(target, self.encode(source, seen), seen)

    def encode(self, source: Tensor, seen: Tensor) -> Tensor:
        """Return the encoder's output, (batch, source length, width)."""
        x = self._embed(source)
        for layer in self.encoder:
            x = layer(x, seen, None, seen)
        normed: Tensor = self.encoder_norm(x)
        return normed

    def decode(self, target: Tensor, memory: Tensor, seen: Tensor) -> Tensor:
        """Return the logits after each target token, given the encoder's output."""
        hidden = self.hidden(target, memory, seen)
        return functional.linear(hidden, self.embeddings.weight, self.output_bias)

    def hidden(self, target: Tensor, memory: Tensor, seen: Tensor) -> Tensor:
        """Return the decoder's last layer, (batch, target length, width)."""
        x = self._embed(target)
        for layer in self.decoder:
            x = layer(x, None, memory, seen)
        normed: Tensor = self.decoder_norm(x)
        return normed

    def loss(self, source: Tensor, target: Tensor) -> Tensor:
        """Return the mean loss of a target token (the target begins with START, ends with END)."""
        seen = (source != PAD)[:, None, None, :]
        hidden = self.hidden(target[:, :-1], self.encode(source, seen), seen)
        return smoothed_cross_entropy(
            hidden.flatten(0, 1),
            self.embeddings.weight,
            self.output_bias,
            target[:, 1:].flatten(),
        )

    def _embed(self, ids: Tensor) -> Tensor:
        scaled = self.embeddings(ids) * math.sqrt(self.shape.width)
        placed: Tensor = scaled + self.positions[: ids.shape[1]]
        return drop(placed, self.shape.dropout) if self.training else placed

    def _initialise(self) -> None:
        """Initialise matrices by Xavier, embeddings small: the first loss is near uniform."""
        for name, weight in self.named_parameters():
            if name.startswith("embeddings"):
                nn.init.normal_(weight, std=self.shape.width**-0.5)
            elif weight.dim() == 2:
                nn.init.xavier_uniform_(weight)
            elif name.endswith("bias"):
                nn.init.zeros_(weight)


def attend(query: Tensor, key: Tensor, value: Tensor, mask: Tensor | None) -> Tensor:
    """Compute scaled dot-product attention without PyTorch's fused kernel.

    For sentences of some thirty tokens PyTorch's fused kernel is slower on a CPU: its backward
    pass alone took a quarter of the training time.
    """
    scores = query * query.shape[-1] ** -0.5 @ key.transpose(-1, -2)
    if mask is None:
        length = scores.shape[-1]
        mask = torch.ones(length, length, dtype=torch.bool).tril()
    hidden = torch.where(mask, 0.0, -1e4).to(scores.dtype)
    return torch.softmax(scores + hidden, -1, dtype=scores.dtype) @ value


def drop(x: Tensor, share: float) -> Tensor:
    """Return ``x`` with about ``share`` of its values zero and the others scaled up for them.

    The same as PyTorch's dropout, but a random byte decides on each value (so the share is rounded
    to a 256th): PyTorch draws a number of its own for each, and took a seventh of the training
    time for that.
    """
    dropped = round(share * 256)
    words = torch.randint(-(2**63), 2**63 - 1, ((x.numel() + 7) // 8,))
    kept = words.view(torch.uint8)[: x.numel()].view(x.shape) >= dropped
    return x * (kept.to(x.dtype) * (256 / (256 - dropped)))


def sinusoids(positions: int, width: int) -> Tensor:
    """Return the table of positions, sines in the first half of the width, cosines in the rest."""
    rates = torch.exp(torch.arange(width // 2) * (-math.log(10000.0) / (width // 2)))
    angles = torch.arange(positions)[:, None] * rates[None, :]
    return torch.cat([angles.sin(), angles.cos()], dim=1)
