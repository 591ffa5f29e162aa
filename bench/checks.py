"""How quiet the checks are on good translations, and how sharp on bad ones.

Usage: ``python bench/checks.py PAIRS.tsv [PAIRS.tsv ...] [--pofilter PATH] [--show FAULT]``. A
line of a file is a Vietnamese sentence, a tab, and its English by a human. Prints a table for
docs/checks.md. ``--pofilter`` is Translate Toolkit's program, in an environment of its own.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import tempfile
import time
from pathlib import Path

import polib
from faults import FAULTS

from translate.checks.runner import run_checks
from translate.model import Severity, Unit

Pairs = list[tuple[str, str]]
Found = list[set[str]]
"""For each pair what is reported, as texts that are equal when the reports are."""


def ours(pairs: Pairs, *levels: Severity) -> Found:
    """What our checks say about each pair by itself, at ``levels``."""
    found: Found = []
    for pair in pairs:
        said = run_checks([Unit(*pair, approved=True)])
        found.append({f"{one.id}: {one.message}" for one in said if one.severity in levels})
    return found


def theirs(program: Path, pairs: Pairs) -> Found:
    """What pofilter says about each pair, with its standard tests."""
    with tempfile.TemporaryDirectory() as folder:
        before, after = Path(folder) / "in.po", Path(folder) / "out.po"
        catalog = polib.POFile()
        catalog.metadata = {"Language": "en", "Content-Type": "text/plain; charset=UTF-8"}
        catalog += [
            polib.POEntry(msgctxt=str(number), msgid=source, msgstr=target)
            for number, (source, target) in enumerate(pairs)
        ]
        catalog.save(str(before))
        subprocess.run([program, "--progress=none", before, after], check=True, capture_output=True)
        failed = polib.pofile(str(after)) if after.exists() else []
        said = {int(entry.msgctxt): set(entry.tcomment.splitlines()) for entry in failed}
    return [said.get(number, set()) for number in range(len(pairs))]


def share(found: Found) -> str:
    """How many of the pairs have something reported."""
    return f"{sum(map(bool, found)) / max(len(found), 1):.1%}"


def measure(pairs: Pairs, pofilter: Path | None, show: str) -> None:
    """Print how many good pairs are reported, and how many of the seeded faults are caught."""
    levels = (Severity.ERROR, Severity.WARNING)
    good = ours(pairs, *levels)
    compared = theirs(pofilter, pairs) if pofilter else []
    print("| Pairs | Number | songngu | pofilter |\n|---|---:|---:|---:|")
    errors = share(ours(pairs, Severity.ERROR))
    print(f"| as translated: errors | {len(pairs):,} | {errors} | – |")
    print(f"| as translated: errors and warnings | {len(pairs):,} | {share(good)} | ", end="")
    print(f"{share(compared)} |" if pofilter else "– |")
    for kind, fault in FAULTS.items():
        rng = random.Random(6)
        spoilt = [(at, fault(*pair, rng)) for at, pair in enumerate(pairs)]
        seeded = [(at, text) for at, text in spoilt if text not in (None, pairs[at][1])]
        bad: Pairs = [(pairs[at][0], text or "") for at, text in seeded]
        caught = [new - good[at] for (at, _), new in zip(seeded, ours(bad, *levels), strict=True)]
        other = theirs(pofilter, bad) if pofilter else []
        beside = [new - compared[at] for (at, _), new in zip(seeded, other, strict=bool(other))]
        print(f"| {kind} | {len(bad):,} | {share(caught)} | {share(beside) if other else '–'} |")
        for pair, new in zip(bad, caught, strict=True):
            if kind == show and not new:
                print(f"  - {pair[0]}\n    {pair[1]}")


def timing(pairs: Pairs) -> None:
    """Print the CPU time for all checks on one article of all pairs."""
    units = [Unit(*pair, approved=True) for pair in pairs]
    start = time.process_time()
    run_checks(units)
    each = (time.process_time() - start) / len(units)
    start = time.process_time()
    sum(number * number for number in range(1_000_000))
    yardstick = time.process_time() - start
    print(f"\n10,000 units: {each * 10_000:.1f} s of CPU time, ", end="")
    print(f"{each * 10_000 / yardstick:.0f} times a loop over a million squares")


def main() -> None:
    """Read the command line and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--pofilter", type=Path, help="Translate Toolkit's pofilter")
    parser.add_argument("--show", default="", help="print the faults of this kind that get through")
    options = parser.parse_args()
    pairs: Pairs = []
    for file in options.files:
        lines = file.read_text("utf-8").splitlines()
        pairs += [(source, target) for source, target, *_ in (line.split("\t") for line in lines)]
    measure(pairs, options.pofilter, options.show)
    timing(pairs)


if __name__ == "__main__":
    main()
