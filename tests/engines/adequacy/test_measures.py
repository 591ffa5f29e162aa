"""The figures of a translation's scores."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.engines.adequacy.measures import MEASURE_NAMES, Scored, measures

SCORES = st.lists(st.floats(-20, 0), min_size=1, max_size=30)


def _named(scored: Scored) -> dict[str, float]:
    return dict(zip(MEASURE_NAMES, measures(scored), strict=True))


def test_figures() -> None:
    """Means a piece, what the source adds, and what leaving out a clause or the end adds."""
    found = _named(
        Scored([-1, -1, -4], [-3, -5, -4], [[-2, -2, -2], [-1, -0.5, -0.5]], [-1, -1, -0.5], 6)
    )
    assert found["fit"] == pytest.approx(-2)
    assert found["gain"] == pytest.approx(2)
    assert found["end"] == -4
    assert found["omission"] == pytest.approx(4)
    assert found["worst-gain"] == pytest.approx(3)
    assert found["length"] == pytest.approx(math.log(0.5))
    assert found["one-clause"] == 0
    assert (found["cut"], found["cut-end"]) == (3.5, 3.5)


@given(SCORES, st.integers(0, 60))
def test_any_scores(scores: list[float], size: int) -> None:
    """There is a finite figure for each name, also where there is no clause and only the end."""
    found = _named(Scored(scores, scores, [], scores, size))
    assert all(map(math.isfinite, found.values()))
    assert found["one-clause"] == 1
