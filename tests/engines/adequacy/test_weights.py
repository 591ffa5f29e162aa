"""The weights that make a doubt of figures."""

from __future__ import annotations

import pytest

from translate.engines import find_model
from translate.engines.adequacy.measures import MEASURE_NAMES
from translate.engines.adequacy.weights import parse_weights, weights_of
from translate.model.doubt import Doubt

NONE = dict.fromkeys(MEASURE_NAMES, 0.0)


def test_the_bundled_model_has_been_measured() -> None:
    """A new starter without weights would take --adequacy from everyone."""
    weights = weights_of(find_model("starter").checksum)
    assert weights is not None
    assert set(weights.sums) == set(Doubt)
    assert weights_of("0" * 64) is None


def test_an_earlier_starter_keeps_its_weights() -> None:
    """A project that installed it is still judged by the model that drafts there."""
    assert weights_of("53cccdee7260f2962463f5fc14815baa08004ac5725370e7f8a4820d4791c87a")


@pytest.mark.parametrize(
    ("fit", "length", "doubt"),
    [(0.0, 0.0, None), (-3.0, 0.0, Doubt.OTHER), (-3.0, -9.0, Doubt.DROPPED)],
)
def test_the_strongest_doubt_counts(fit: float, length: float, doubt: Doubt | None) -> None:
    """A sum over 0 is a doubt; of several the greatest."""
    weights = parse_weights(
        {
            "other": {**NONE, "constant": -1, "fit": -1},
            "dropped": {**NONE, "constant": -1, "length": -1},
        }
    )
    figures = [{"fit": fit, "length": length}.get(name, 0.0) for name in MEASURE_NAMES]
    assert weights.doubt(figures) is doubt


def test_a_figure_without_weight() -> None:
    """A file that does not fit the figures is refused, and not read as something else."""
    with pytest.raises(KeyError):
        parse_weights({"other": {"constant": 1.0}})
