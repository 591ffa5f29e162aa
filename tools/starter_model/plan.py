"""How a run is planned: updates, rate, batches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

RATE = 1e-3
PROCESSES = 2


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train, and for how long."""

    folder: Path
    """A folder filled by :func:`prepare.prepare`; checkpoints and snapshots are put there too."""
    updates: int
    """Until the rate is down to nothing, from the very start."""
    rate: float = RATE
    """The highest learning rate."""
    steady: float = 0.35
    """Share of the updates at the full rate; after it the rate falls in a straight line."""
    warm_up: int = 300
    """Updates over which the rate rises."""
    tokens: int = 1400
    """Padded tokens of a batch, either side."""
    processes: int = PROCESSES
    """Best one a core."""
    average: float = 0.999
    """How much of the running average is kept at an update."""
    save_minutes: float = 5
    snapshot_updates: int = 1000
    """How often the running average is set aside, for later averaging."""


def rate_at(plan: Plan, steps: float) -> float:
    """Return the learning rate after so many updates."""
    gone = steps / plan.updates
    falling = min(1.0, max(0.0, (1 - gone) / (1 - plan.steady)))
    return plan.rate * min(1.0, (steps + 1) / plan.warm_up) * falling
