"""How the figures of a translation become a doubt: ``data/adequacy.json``, model by model.

Another model finds other things likely, so the weights hold for the one whose weights have their
checksum. ``tools/adequacy.py`` finds them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translate.engines.adequacy.measures import MEASURE_NAMES
from translate.model.doubt import Doubt

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_FILE = Path(__file__).parents[1] / "data" / "adequacy.json"


@dataclass(frozen=True, slots=True)
class Weights:
    """For each doubt, a constant and a weight for each figure; it holds where the sum is over 0."""

    sums: Mapping[Doubt, tuple[float, tuple[float, ...]]]

    def doubt(self, figures: Sequence[float]) -> Doubt | None:
        """Return what most likely is wrong with a translation, if anything is.

        Args:
            figures: Those of `measures`.
        """
        found = {
            doubt: constant + sum(a * b for a, b in zip(weights, figures, strict=True))
            for doubt, (constant, weights) in self.sums.items()
        }
        worst = max(found, key=lambda doubt: found[doubt])
        return worst if found[worst] > 0 else None


def weights_of(checksum: str) -> Weights | None:
    """Return the weights for the model with ``checksum``; None where nobody has measured it."""
    return _known().get(checksum)


@cache
def _known() -> dict[str, Weights]:
    models = json.loads(_FILE.read_text("utf-8"))
    return {checksum: parse_weights(model["doubts"]) for checksum, model in models.items()}


def parse_weights(doubts: Mapping[str, Mapping[str, float]]) -> Weights:
    """Return the weights as the file has them: by doubt, ``constant`` and the names of figures."""
    return Weights(
        {
            Doubt(name): (named["constant"], tuple(named[figure] for figure in MEASURE_NAMES))
            for name, named in doubts.items()
        }
    )
