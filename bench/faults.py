"""How many seeded mistakes the checks catch, kind by kind, beside the mark of each.

Usage: ``python bench/faults.py PAIRS.tsv [PAIRS.tsv ...] [--kinds 27,46] [--most 300] [--show]``. A
line of a file is a Vietnamese sentence, a tab, and its English by a human; the lines are in the
order of their articles, so that neighbours are true. A mistake is caught when an error or warning
stands on the sentence that the good pair does not have. Prints a table for docs/checks.md.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

from seeding.base import Place, Seed
from seeding.kinds import Kind, read_kinds

from translate.checks.context import CheckedArticle
from translate.checks.runner import check_one
from translate.model import Severity, Unit

Pairs = list[tuple[str, str]]
Found = Callable[[Sequence[Unit], int], set[str]]
_NONE = ("", "")
_AROUND = 2
"""Sentences on each side that a check may look at."""


def read_pairs(files: Sequence[Path]) -> Pairs:
    """Return the pairs in ``files``."""
    lines = (line for file in files for line in file.read_text("utf-8").splitlines())
    return [(source, target) for source, target, *_ in (line.split("\t") for line in lines)]


def seeds(kind: Kind, pairs: Pairs, most: int) -> Iterator[tuple[int, Seed]]:
    """Put mistakes of one kind into up to ``most`` pairs, taken at random, the same each time."""
    rng = Random(int(kind.number))
    count = 0
    for at in rng.sample(range(len(pairs)), len(pairs)):
        before = pairs[at - 1] if at else _NONE
        after = pairs[at + 1] if at + 1 < len(pairs) else _NONE
        seed = kind.fault(Place(*pairs[at], before, after, rng))
        if seed is not None:
            yield at, seed
            count += 1
        if count == most:
            return


def reported(units: Sequence[Unit], index: int) -> set[str]:
    """Return the errors and warnings of one unit, as texts that are equal when the reports are."""
    found = check_one(CheckedArticle.of(units), index)
    return {f"{one.id}: {one.message}" for one in found if one.severity is not Severity.INFO}


def caught(pairs: Pairs, at: int, seed: Seed, found: Found = reported) -> set[str]:
    """Return what is reported on the spoilt pair and not on the good one."""
    first = max(at - _AROUND, 0)
    units = [Unit(*pair, approved=True) for pair in pairs[first : at + _AROUND + 1]]
    good, bad = units[:], units[:]
    good[at - first] = Unit(seed.source, seed.good, approved=True)
    bad[at - first] = Unit(seed.source, seed.bad, approved=True)
    return found(bad, at - first) - found(good, at - first)


def main() -> None:
    """Read the command line and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--kinds", default="", help="numbers of kinds, with commas; all")
    parser.add_argument("--most", type=int, default=300, help="mistakes of a kind")
    parser.add_argument("--show", action="store_true", help="print the mistakes that get through")
    options = parser.parse_args()
    pairs = read_pairs(options.files)
    wanted = set(filter(None, options.kinds.split(",")))
    print("| | Mistake | Seeded | Caught | Mark |\n|---|---|---:|---:|---:|")
    for kind in read_kinds():
        if wanted and kind.number not in wanted:
            continue
        tried = [(seed, caught(pairs, at, seed)) for at, seed in seeds(kind, pairs, options.most)]
        share = 100 * sum(bool(found) for _, found in tried) / max(len(tried), 1)
        mark = "–" if kind.mark is None else str(kind.mark)
        below = " (below)" if kind.mark is not None and share < kind.mark else ""
        print(
            f"| {kind.number} | {kind.name} | {len(tried)} | {share:.0f}{below} | {mark} |",
            flush=True,
        )
        for seed, found in tried:
            if options.show and not found:
                print(f"  - {seed.source}\n    {seed.good}\n    {seed.bad}")


if __name__ == "__main__":
    main()
