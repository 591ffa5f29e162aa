"""Figures by which an adequate translation differs from one that is not.

All come from log-probabilities that a model gives to the pieces of a translation: with its source,
with the source less one clause or less its end (contrastive conditioning: Vamvas and Sennrich, "As
Little as Possible, as Much as Necessary", ACL 2022), and with an empty source, which says how hard
the English is by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

EMPTY = "."
"""The source that says nothing."""
MEASURE_NAMES = (
    "fit",
    "gain",
    "end",
    "omission",
    "omission-mean",
    "worst-gain",
    "worst-fit",
    "length",
    "size",
    "unevenness",
    "gain-by-length",
    "end-by-length",
    "one-clause",
    "cut",
    "cut-mean",
    "cut-end",
)
"""The figures of `measures`, in order."""
_WINDOW = 10
"""Pieces of a part that may be strange by itself: about a clause."""
_NO_CLAUSE = (-3.0, -0.3)
"""What stands for the omission figures where there is no clause to leave out."""


@dataclass(frozen=True, slots=True)
class Scored:
    """What a model says of a translation: log-probabilities of its pieces, the end included."""

    full: Sequence[float]
    """With its source."""
    alone: Sequence[float]
    """With an empty source."""
    without: Sequence[Sequence[float]]
    """With the source less one clause, for each of its clauses."""
    begun: Sequence[float]
    """With the source less its last third."""
    size: int
    """The pieces of the source."""


def measures(scored: Scored) -> list[float]:
    """Return the figures of `MEASURE_NAMES`, in nats, for one translation.

    How likely it is a piece (fit), how much likelier its source makes it (gain), that it ends where
    it does (end); how much likelier it becomes when a clause of the source is left out, in all and
    a piece; fit and gain of its strangest part; the lengths; how uneven the gain is; how much
    likelier it, a piece of it and its end become when the source breaks off (cut).
    """
    full = np.asarray(scored.full, dtype=float)
    gains = full - np.asarray(scored.alone, dtype=float)
    cut = np.asarray(scored.begun, dtype=float) - full
    less = [np.asarray(one, dtype=float) - full for one in scored.without]
    gain, length = gains.mean(), np.log(len(full) / max(scored.size, 1))
    windows = _windows(gains[:-1])
    figures = (
        full.mean(),
        gain,
        full[-1],
        max((one.sum() for one in less), default=_NO_CLAUSE[0]),
        max((one.mean() for one in less), default=_NO_CLAUSE[1]),
        windows.min(),
        _windows(full[:-1]).min(),
        length,
        np.log(max(scored.size, 1)),
        windows.std(),
        gain * length,
        full[-1] * length,
        not less,
        cut.sum(),
        cut.mean(),
        cut[-1],
    )
    return [float(figure) for figure in figures]


def _windows(values: np.ndarray) -> np.ndarray:
    """The means of all runs of pieces."""
    if not len(values):
        return np.zeros(1)
    width = min(_WINDOW, len(values))
    return np.convolve(values, np.ones(width) / width, "valid")
