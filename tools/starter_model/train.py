"""Train: processes of one thread each, all updating the same weights in shared memory.

On few and busy cores this beats one process of many threads by far: threads wait for each other at
every matrix, processes only for the turn to add their gradient. A gradient is at most one update
old by then, which does no harm (Recht et al. 2011, "Hogwild!").
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import torch
from torch import multiprocessing

from tools.starter_model.batches import Batch, Batches
from tools.starter_model.keeper import Keeper
from tools.starter_model.network import Network
from tools.starter_model.pieces import load_pieces
from tools.starter_model.plan import rate_at
from tools.starter_model.precision import fastest_type
from tools.starter_model.prepare import CHECKPOINT, PIECES, load_pairs, load_shape
from tools.starter_model.state import State

if TYPE_CHECKING:
    from multiprocessing.synchronize import Lock

    from tools.starter_model.plan import Plan

PAUSE = "PAUSE"
"""While a file of this name is in the folder, training sleeps: others need the cores."""
_PAUSE_SECONDS = 5
_AVERAGE_EVERY = 4
"""Updates between two of the running average."""


def train(plan: Plan) -> None:
    """Go on from the folder's checkpoint until the plan's updates are done, saving as it goes."""
    torch.set_num_threads(1)
    dtype = fastest_type()  # before there are others to share the cores with
    state = State.load(plan.folder / CHECKPOINT)
    context = multiprocessing.get_context("spawn")
    lock = context.Lock()
    helpers = [
        context.Process(target=_work, args=(plan, state, lock, dtype, number), daemon=True)
        for number in range(1, plan.processes)
    ]
    for helper in helpers:
        helper.start()
    _work(plan, state, lock, dtype, 0)
    for helper in helpers:
        helper.terminate()
        helper.join()


def _work(plan: Plan, state: State, lock: Lock, dtype: torch.dtype, number: int) -> None:
    """One process's share; number 0 also keeps the clock, reports and saves."""
    torch.set_num_threads(1)
    torch.manual_seed(number + int(state.steps))
    worker = _Worker(plan, state, lock, dtype)
    keeper = Keeper(plan, state) if number == 0 else None
    batches = Batches(
        load_pairs(plan.folder),
        load_pieces(plan.folder / PIECES),
        plan.tokens,
        seed=1000 * number + int(state.steps),
    )
    begun = time.monotonic()
    for batch in batches:
        if int(state.steps) >= plan.updates or (keeper and keeper.stopped):
            break
        while (plan.folder / PAUSE).exists():
            time.sleep(_PAUSE_SECONDS)
            begun = time.monotonic()
        loss = worker.step(batch)
        if keeper:
            with lock:
                keeper.note(loss, time.monotonic() - begun)
        begun = time.monotonic()
    if keeper:
        with lock:
            keeper.save()


class _Worker:
    """A copy of the network on the shared weights, with its own gradient."""

    def __init__(self, plan: Plan, state: State, lock: Lock, dtype: torch.dtype) -> None:
        self.plan, self.state, self.lock, self.dtype = plan, state, lock, dtype
        self.gradient = torch.zeros_like(state.weights)
        self.network = Network(load_shape(plan.folder)).train()
        state.attach(self.network, self.gradient)
        vector = torch.nn.Parameter(state.weights)
        vector.grad = self.gradient
        self.optimiser = torch.optim.AdamW(
            [vector], betas=(0.9, 0.98), weight_decay=0.001, fused=True
        )
        self.optimiser.state[vector] = {
            "step": state.steps,
            "exp_avg": state.first_moment,
            "exp_avg_sq": state.second_moment,
        }

    def step(self, batch: Batch) -> float:
        """Learn from one batch; return its loss in nats a token."""
        self.gradient.zero_()
        with torch.autocast("cpu", self.dtype, enabled=self.dtype != torch.float32):
            loss = self.network.loss(*batch)
        loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it untyped
        self.gradient.mul_(min(1.0, 1.0 / float(self.gradient.norm())))
        with self.lock:
            self._update()
        return float(loss.detach())

    def _update(self) -> None:
        state, group = self.state, self.optimiser.param_groups[0]
        group["lr"] = rate_at(self.plan, float(state.steps))
        self.optimiser.step()
        steps = int(state.steps)
        if steps % _AVERAGE_EVERY == 0:
            # early on a shorter memory, so that the average forgets the start
            kept = min(self.plan.average, (steps + 1) / (steps + 10)) ** _AVERAGE_EVERY
            state.average.lerp_(state.weights, 1 - kept)
