"""Tests of the best way through the links between two texts."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from translate.catalogs.update.best_path import Step, best_chain


@st.composite
def steps(draw: st.DrawFn) -> Step:
    """Draw a step within two texts of eight sentences."""
    old, new = draw(st.integers(0, 7)), draw(st.integers(0, 7))
    down, right = draw(st.integers(1, 3)), draw(st.integers(1, 3))
    return Step(old, old + down, new, new + right, draw(st.integers(1, 9)))


def _most(steps: list[Step], old: int = 0, new: int = 0) -> float:
    """Return the greatest gain of steps from a place on, by trying all of them."""
    return max(
        (
            s.gain + _most(steps, s.old_end, s.new_end)
            for s in steps
            if s.old >= old and s.new >= new
        ),
        default=0,
    )


@given(st.lists(steps(), max_size=12))
def test_the_best_chain_is_found(some: list[Step]) -> None:
    """It follows the order of both texts, and no other chain gains more."""
    chain = best_chain(some)
    for first, second in pairwise(chain):
        assert first.old_end <= second.old
        assert first.new_end <= second.new
    assert sum(step.gain for step in chain) == _most(some)
