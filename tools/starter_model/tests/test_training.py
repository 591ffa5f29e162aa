"""The plan's rate, and the state that outlives a run."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from tools.starter_model.average import average
from tools.starter_model.network import Network, Shape
from tools.starter_model.plan import Plan, rate_at
from tools.starter_model.state import State, save_tensors

_SMALL = Shape(20, width=8, inner=16, heads=2, encoder_layers=1, decoder_layers=1)


@pytest.mark.parametrize(
    ("steps", "share"),
    [(0, 1 / 100), (99, 1), (3500, 1), (6750, 0.5), (10_000, 0), (12_000, 0)],
)
def test_the_rate_rises_stays_and_falls(steps: int, share: float) -> None:
    """Warm-up, steady, then a straight line to nothing."""
    plan = Plan(Path(), updates=10_000, rate=2e-3, warm_up=100)
    assert rate_at(plan, steps) == pytest.approx(2e-3 * share)


def test_a_checkpoint_brings_everything_back(tmp_path: Path) -> None:
    """Weights, average, moments and clock, as they were saved."""
    state = State.start(Network(_SMALL))
    state.seconds.add_(61)
    state.first_moment.fill_(0.5)
    state.save(tmp_path / "checkpoint.pt")
    again = State.load(tmp_path / "checkpoint.pt")
    assert float(again.seconds) == 61
    assert torch.equal(again.weights, state.weights)
    assert torch.equal(again.first_moment, state.first_moment)
    assert [path.name for path in tmp_path.iterdir()] == ["checkpoint.pt"]


def test_an_attached_network_shares_the_weights() -> None:
    """What is written to the long vector is what the network computes with."""
    network = Network(_SMALL)
    before = [weight.detach().clone() for weight in network.parameters()]
    state = State.start(network)
    gradient = torch.zeros_like(state.weights)
    state.attach(network, gradient)
    state.weights.mul_(2)
    for old, new in zip(before, network.parameters(), strict=True):
        assert torch.equal(old * 2, new)
    network.output_bias.sum().backward()  # type: ignore[no-untyped-call]  # torch leaves it so
    assert int(gradient.sum()) == 20


def test_snapshots_are_averaged(tmp_path: Path) -> None:
    """The mean of every weight; a checkpoint counts with its running average."""
    state = State.start(Network(_SMALL))
    state.average.fill_(3)
    state.save(tmp_path / "checkpoint.pt")
    save_tensors({"weights": torch.ones_like(state.weights)}, tmp_path / "average-0010.pt")
    network = average([tmp_path / "checkpoint.pt", tmp_path / "average-0010.pt"], _SMALL)
    assert all((weight == 2).all() for weight in network.parameters())
