"""Find the best alignment of two texts among possible steps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Step(NamedTuple):
    """Old sentences that may have become some new ones: two ranges, and the gain of this step."""

    old: int
    old_end: int
    new: int
    new_end: int
    gain: float


def best_chain(steps: Sequence[Step]) -> list[Step]:
    """Return the steps that follow each other in both texts and have the greatest total gain.

    The result is that of dynamic programming over every pair of sentences, in n log n for n steps:
    each step is appended to the best chain that ends before it begins. A Fenwick tree finds that
    chain (Fenwick 1994, "A new data structure for cumulative frequency tables").

    Args:
        steps: Steps, each with a gain above zero.
    """
    steps = sorted(steps, key=lambda step: (step.new, step.old))
    ended = sorted(range(len(steps)), key=lambda index: steps[index].new_end)
    tree = _Best(max((step.old_end for step in steps), default=0))
    totals: list[float] = []
    before: list[int] = []
    done = 0
    for step in steps:
        while steps[ended[done]].new_end <= step.new:
            tree.put(steps[ended[done]].old_end, (totals[ended[done]], ended[done]))
            done += 1
        total, last = tree.best(step.old)
        totals.append(total + step.gain)
        before.append(last)
    index = max(range(len(steps)), key=totals.__getitem__, default=-1)
    chain = []
    while index >= 0:
        chain.append(steps[index])
        index = before[index]
    return chain[::-1]


class _Best:
    """The best chain that ends at or before a place, as its total gain and its last step."""

    def __init__(self, size: int) -> None:
        self._tree = [(0.0, -1)] * (size + 1)

    def put(self, place: int, chain: tuple[float, int]) -> None:
        while place < len(self._tree):
            self._tree[place] = max(self._tree[place], chain)
            place += place & -place

    def best(self, place: int) -> tuple[float, int]:
        found = (0.0, -1)
        while place:
            found = max(found, self._tree[place])
            place -= place & -place
        return found
