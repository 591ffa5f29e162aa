"""Find the weights by which `translate check --adequacy` judges, for one model.

Usage: ``python -m tools.adequacy PAIRS.tsv [--model SETTING] [--left-out 81,97,...] [--write]``.
The pairs are sentences with their English by humans, in the order of their articles, which the
model has **not** been trained on: it finds its own text far likelier. ``--left-out`` has the
numbers, from 0, of pairs that a person read and found incomplete, too long or of two sentences.
The weights of starter 0.6 were found on the 1,007 pairs of news with which VLSP 2020 develops,
without those that were found so (the list is for whoever measures the next model)::

    81,97,111,114,122,136,181,182,201,205,228,265,288,307,346,372,376,407,
    424,428,430,432,433,464,478,547,548,573,585,601,609,699,728,741,766,
    775,818,821,826,844,875,880,912,918,922,949,958,993,1003

The faults are seeded as in ``bench/faults.py``. For each doubt a logistic regression tells them
from the good pairs; its constant is set so that no more than ``_ALARMS`` of the good pairs are over
0. The table is cross-validated: pairs are in turns of 40, weights come from one half of the turns,
and what is counted is in the other. ``--write`` puts weights from all pairs into
``translate/engines/data/adequacy.json``.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent / "bench"))

from faults import Pairs, read_pairs, seeds
from seeding.kinds import read_kinds

from translate.engines import open_model
from translate.engines.adequacy.judge import score
from translate.engines.adequacy.measures import MEASURE_NAMES, measures
from translate.engines.adequacy.weights import parse_weights
from translate.engines.argos import ArgosModel
from translate.model.doubt import Doubt

_FILE = Path(__file__).parent.parent / "translate/engines/data/adequacy.json"
_WANTED = {
    Doubt.OTHER: ("53",),
    Doubt.DROPPED: ("54", "55", "56"),
    Doubt.CUT: ("57",),
    Doubt.ADDED: ("60",),
}
"""Kinds of ``bench/seeding/kinds.tsv`` that a doubt is to find."""
_MOST = 350
_ALARMS = {Doubt.OTHER: 0.0035, Doubt.DROPPED: 0.007, Doubt.CUT: 0.003, Doubt.ADDED: 0.006}
"""Share of the good pairs that each doubt may be wrong about."""
_TURN = 40
_SPREAD, _ROUNDS = 1.0, 60
"""How strongly the weights are held small, and the steps of Newton's method."""

Rows = tuple[np.ndarray, np.ndarray]
"""For each pair its place in the file, and its figures."""


def rows(model: ArgosModel, pairs: list[tuple[int, tuple[str, str]]]) -> Rows:
    """Return the figures of ``pairs``, each given with its place in the file."""
    figures = [measures(one) for one in score(model, [pair for _, pair in pairs])]
    return np.array([at for at, _ in pairs]), np.array(figures)


def weigh(good: np.ndarray, bad: np.ndarray, share: float) -> tuple[float, np.ndarray]:
    """Return constant and weights that tell ``bad`` from all but a ``share`` of ``good``."""
    both = np.concatenate([good, bad])
    middle, spread = both.mean(0), both.std(0) + 1e-9
    scaled = np.c_[(both - middle) / spread, np.ones(len(both))]
    truth = np.r_[np.zeros(len(good)), np.ones(len(bad))]
    weight = np.where(truth == 1, len(good) / len(bad), 1.0)
    found = np.zeros(scaled.shape[1])
    for _ in range(_ROUNDS):
        guess = 1 / (1 + np.exp(-np.clip(scaled @ found, -30, 30)))
        slope = scaled.T @ (weight * (truth - guess)) - _SPREAD * np.r_[found[:-1], 0]
        bend = (scaled * (weight * guess * (1 - guess))[:, None]).T @ scaled
        found += np.linalg.solve(bend + _SPREAD * np.eye(len(found)), slope)
    weights = found[:-1] / spread
    sums = np.sort(good @ weights)[::-1]
    allowed = int(share * len(good))
    return float(-(sums[allowed] + sums[max(allowed - 1, 0)]) / 2), weights


def fit(good: np.ndarray, bad: dict[str, np.ndarray]) -> dict[str, dict[str, float]]:
    """Return the weights of all doubts, as the file has them."""
    found = {}
    for doubt, kinds in _WANTED.items():
        spoilt = np.concatenate([bad[kind] for kind in kinds])
        constant, weights = weigh(good, spoilt, _ALARMS[doubt])
        named = dict(zip(MEASURE_NAMES, (round(float(one), 4) for one in weights), strict=True))
        found[doubt.value] = {"constant": round(constant, 4), **named}
    return found


def table(good: Rows, bad: dict[str, Rows]) -> None:
    """Print what is caught of each kind, and how many good pairs are taken for bad."""
    alarms, caught = 0, dict.fromkeys(bad, 0)
    for half in (0, 1):
        train = [rows[(at // _TURN) % 2 != half] for at, rows in (good, *bad.values())]
        weights = parse_weights(fit(train[0], dict(zip(bad, train[1:], strict=True))))
        for name, (at, figures) in (("", good), *bad.items()):
            tested = figures[(at // _TURN) % 2 == half]
            found = sum(weights.doubt(list(row)) is not None for row in tested)
            if name:
                caught[name] += found
            else:
                alarms += found
    print("| | Mistake | Seeded | Caught, % | Mark, % |\n|---|---|---:|---:|---:|")
    for kind in read_kinds():
        if kind.number in bad:
            number = len(bad[kind.number][0])
            share = 100 * caught[kind.number] / number
            print(f"| {kind.number} | {kind.name} | {number} | {share:.0f} | {kind.mark} |")
    print(f"\nAlarms on good pairs: {alarms} of {len(good[0])}")


def seeded(model: ArgosModel, pairs: Pairs, good: set[int]) -> dict[str, Rows]:
    """Return the figures of pairs with mistakes, by kind."""
    wanted = {number for numbers in _WANTED.values() for number in numbers}
    found = {}
    for kind in read_kinds():
        if kind.number in wanted:
            spoilt = [(at, seed) for at, seed in seeds(kind, pairs, _MOST) if at in good]
            found[kind.number] = rows(model, [(at, (s.source, s.bad)) for at, s in spoilt])
    return found


def main() -> None:
    """Read the command line, print the table and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--model", default="starter", help="as in the settings of a project")
    parser.add_argument("--left-out", default="", help="numbers of faulty pairs, with commas")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    pairs = read_pairs([options.pairs])
    good = set(range(len(pairs))) - set(map(int, filter(None, options.left_out.split(","))))
    model = open_model(options.model)
    right = rows(model, [(at, pairs[at]) for at in sorted(good)])
    wrong = seeded(model, pairs, good)
    table(right, wrong)
    if options.write:
        known = json.loads(_FILE.read_text("utf-8")) if _FILE.exists() else {}
        doubts = fit(right[1], {kind: figures for kind, (_, figures) in wrong.items()})
        known[model.info.checksum] = {"model": model.info.label, "doubts": doubts}
        _FILE.write_text(json.dumps(known, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
