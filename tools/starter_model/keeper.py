"""The clock, the log and the files of a training run."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from tools.starter_model.plan import rate_at
from tools.starter_model.prepare import CHECKPOINT
from tools.starter_model.state import save_tensors

if TYPE_CHECKING:
    from types import FrameType

    from tools.starter_model.plan import Plan
    from tools.starter_model.state import State

_REPORT_STEPS = 100
"""Batches of one process between two lines of the log."""


class Keeper:
    """Keeps the time, reports, saves, and notices Ctrl-C and SIGTERM (``stopped``)."""

    def __init__(self, plan: Plan, state: State) -> None:
        self.plan, self.state = plan, state
        self.losses: list[float] = []
        self.saved = float(state.seconds)
        self.snapped = int(state.steps)
        self.reported = (int(state.steps), float(state.seconds))
        self.stopped = False
        signal.signal(signal.SIGTERM, self._stop)
        signal.signal(signal.SIGINT, self._stop)

    def _stop(self, _signal: int, _frame: FrameType | None) -> None:
        """Finish the batch, then save."""
        self.stopped = True

    def note(self, loss: float, seconds: float) -> None:
        """Take down a batch's loss and time; report and save when it is time to."""
        self.state.seconds.add_(seconds)
        now = float(self.state.seconds)
        self.losses.append(loss)
        if len(self.losses) == _REPORT_STEPS:
            self._report(now)
        if now - self.saved >= self.plan.save_minutes * 60:
            self.save()
            self.saved = now
        steps = int(self.state.steps)
        if steps - self.snapped >= self.plan.snapshot_updates:
            name = f"average-{steps:06}.pt"
            save_tensors({"weights": self.state.average}, self.plan.folder / name)
            self.snapped = steps

    def save(self) -> None:
        """Write the checkpoint."""
        self.state.save(self.plan.folder / CHECKPOINT)

    def _report(self, now: float) -> None:
        steps = int(self.state.steps)
        before, then = self.reported
        loss = sum(self.losses) / _REPORT_STEPS
        rate = rate_at(self.plan, steps)
        speed = (steps - before) / (now - then)
        print(
            f"{now / 60:6.1f} min  {steps:6} updates  loss {loss:.3f}  rate {rate:.6f}"
            f"  {speed:.2f} updates/s",
            flush=True,
        )
        self.losses.clear()
        self.reported = (steps, now)
