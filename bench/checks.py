"""How quiet the checks are on good translations, and how sharp on bad ones.

Usage: ``python bench/checks.py PAIRS.tsv [PAIRS.tsv ...] [--pofilter PATH] [--show FAULT]``. A
line of a file is a Vietnamese sentence, a tab, and its English by a human. Prints a table.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

from faults import FAULTS

from translate.checks.runner import run_checks
from translate.model import Severity, State, Unit

Pairs = list[tuple[str, str]]
_LEVELS = (Severity.ERROR, Severity.WARNING)


def findings(source: str, target: str) -> set[tuple[str, Severity]]:
    """What the checks say about one pair, information left out."""
    found = run_checks([Unit(source, target, State.REVIEWED)])
    return {(one.id, one.severity, one.message) for one in found if one.severity in _LEVELS}


def quiet(pairs: Pairs) -> None:
    """Print how many pairs have findings."""
    found = [findings(*pair) for pair in pairs]
    errors = sum(any(one[1] is Severity.ERROR for one in some) for some in found)
    print(f"{len(pairs):,} pairs: errors on {errors / len(pairs):.2%}, ", end="")
    print(f"errors or warnings on {sum(map(bool, found)) / len(pairs):.2%}\n")


def sharp(pairs: Pairs, show: str) -> None:
    """Print how many of the seeded faults are caught, kind by kind."""
    print("| Fault | Seeded | Caught |\n|---|---:|---:|")
    for kind, fault in FAULTS.items():
        rng, seeded, caught = random.Random(6), 0, 0
        for source, target in pairs:
            spoilt = fault(source, target, rng)
            if spoilt is None or spoilt == target:
                continue
            seeded += 1
            new = findings(source, spoilt) - findings(source, target)
            caught += bool(new)
            if kind == show and not new:
                print(f"  - {source}\n    {spoilt}")
        print(f"| {kind} | {seeded:,} | {caught / max(seeded, 1):.1%} |")


def main() -> None:
    """Read the command line and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--show", default="", help="print the faults of this kind that get through")
    options = parser.parse_args()
    pairs: Pairs = []
    for file in options.files:
        lines = file.read_text("utf-8").splitlines()
        pairs += [(source, target) for source, target, *_ in (line.split("\t") for line in lines)]
    quiet(pairs)
    sharp(pairs, options.show)


if __name__ == "__main__":
    main()
