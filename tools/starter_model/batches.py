"""An endless stream of batches: pairs drawn by weight, changed a little, cut up and padded."""

from __future__ import annotations

import random
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

import torch
from torch import Tensor

from tools.starter_model.augment import add_address, change_numbers
from tools.starter_model.names import Names
from tools.starter_model.pieces import END, PAD, START

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import sentencepiece

    from tools.starter_model.corpus import Pair

_POOL = 6000
"""Pairs drawn at a time, then sorted by length, so that little of a batch is padding."""
_LONGEST = 160
"""Pairs with more pieces than this on a side are passed over."""
_CHANGED_NUMBERS = 0.3
_CHANGED_NAMES = 0.25
_WITH_ADDRESS = 0.02
_SAMPLED = 0.35
"""Share of the sentences whose Vietnamese is cut into pieces at random (Kudo 2018)."""


class Batch(NamedTuple):
    """Padded ids: the source ends with END; the target starts with START, ends with END."""

    source: Tensor
    target: Tensor


class Batches:
    """Batches of at most ``tokens`` padded tokens on either side, without end."""

    def __init__(
        self,
        pairs: Sequence[Pair],
        pieces: sentencepiece.SentencePieceProcessor,
        tokens: int,
        seed: int,
    ) -> None:
        self._pairs = pairs
        self._pieces = pieces
        self._tokens = tokens
        self._random = random.Random(seed)
        self._names = Names(pairs)
        self._weights = list(accumulate(pair.weight for pair in pairs))

    def __iter__(self) -> Iterator[Batch]:
        """Draw pools for ever; within a pool, batches come in random order."""
        while True:
            drawn = self._random.choices(self._pairs, cum_weights=self._weights, k=_POOL)
            encoded = [self._encode(self._change(pair)) for pair in drawn]
            fitting = [pair for pair in encoded if max(map(len, pair)) <= _LONGEST]
            fitting.sort(key=lambda pair: (max(map(len, pair)), len(pair[0])))
            batches = list(self._cut(fitting))
            self._random.shuffle(batches)
            yield from batches

    def _change(self, pair: Pair) -> Pair:
        if self._random.random() < _CHANGED_NUMBERS:
            pair = change_numbers(pair, self._random)
        if self._random.random() < _CHANGED_NAMES:
            pair = self._names.change(pair, self._random)
        if self._random.random() < _WITH_ADDRESS:
            pair = add_address(pair, self._random)
        return pair

    def _encode(self, pair: Pair) -> tuple[list[int], list[int]]:
        sampled = self._random.random() < _SAMPLED
        source = self._pieces.encode(
            pair.vietnamese, enable_sampling=sampled, alpha=0.2, nbest_size=-1
        )
        return [*source, END], [START, *self._pieces.encode(pair.english), END]

    def _cut(self, pairs: list[tuple[list[int], list[int]]]) -> Iterator[Batch]:
        batch: list[tuple[list[int], list[int]]] = []
        longest = 0
        for pair in pairs:
            longest = max(longest, *map(len, pair))
            if batch and longest * (len(batch) + 1) > self._tokens:
                yield _pad(batch)
                batch, longest = [], max(map(len, pair))
            batch.append(pair)
        if batch:
            yield _pad(batch)


def _pad(pairs: list[tuple[list[int], list[int]]]) -> Batch:
    sources, targets = zip(*pairs, strict=True)
    return Batch(_rectangle(sources), _rectangle(targets))


def _rectangle(rows: Sequence[list[int]]) -> Tensor:
    width = max(map(len, rows))
    return torch.tensor([row + [PAD] * (width - len(row)) for row in rows])
