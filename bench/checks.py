"""How quiet the checks are on good translations, file by file and check by check; how fast.

Usage: ``python bench/checks.py PAIRS.tsv [PAIRS.tsv ...] [--pofilter PATH] [--show CHECK]``. A line
of a file is a Vietnamese sentence, a tab, and its English by a human; the lines are in the order
of their articles. Prints tables for docs/checks.md. ``--pofilter`` is Translate Toolkit's program,
in an environment of its own. How sharp the checks are: ``bench/faults.py``.
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import polib
from faults import Pairs, read_pairs

from translate.checks.runner import run_checks
from translate.model import Finding, Severity, Unit

_ARTICLE = 30
"""Pairs that count as one article: the files do not say where one ends."""


def reports(pairs: Pairs) -> Iterator[list[Finding]]:
    """Yield what the checks report on each pair."""
    for start in range(0, len(pairs), _ARTICLE):
        units = [Unit(*pair, approved=True) for pair in pairs[start : start + _ARTICLE]]
        found: dict[int, list[Finding]] = {id(unit): [] for unit in units}
        for one in run_checks(units):
            found[id(one.unit)].append(one)
        yield from found.values()


def pofilter(program: Path, pairs: Pairs) -> int:
    """Return on how many of ``pairs`` pofilter reports something, with its standard tests."""
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
        return len(polib.pofile(str(after))) if after.exists() else 0


def table(found: dict[str, list[list[Finding]]], rival: dict[str, int]) -> None:
    """Print how many pairs of each file have errors, have errors or warnings."""
    print("| Pairs | Number | Errors | Errors and warnings | pofilter |\n|---|---:|---:|---:|---:|")
    for name, pairs in found.items():
        errors = sum(any(one.severity is Severity.ERROR for one in pair) for pair in pairs)
        both = sum(any(one.severity is not Severity.INFO for one in pair) for pair in pairs)
        cells = [f"{count / len(pairs):.2%}" for count in (errors, both)]
        cells.append(f"{rival[name] / len(pairs):.1%}" if name in rival else "–")
        print(f"| {name} | {len(pairs):,} | {' | '.join(cells)} |")


def by_check(found: dict[str, list[list[Finding]]]) -> None:
    """Print on how many pairs of all files each check reports, and on how many it alone."""
    pairs = [pair for file in found.values() for pair in file]
    alike: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    for pair in pairs:
        said = {f"{one.id} | {one.severity.value}" for one in pair}
        heard = {key for key in said if not key.endswith(Severity.INFO.value)}
        alike.update(said)
        alone.update(heard if len(heard) == 1 else ())
    print("\n| Check | Level | Pairs | It alone |\n|---|---|---:|---:|")
    for key, count in alike.most_common():
        print(f"| {key} | {count / len(pairs):.2%} | {alone[key] / len(pairs):.2%} |")


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
    """Read the command line and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--pofilter", type=Path, help="Translate Toolkit's pofilter")
    parser.add_argument("--show", default="", help="print what this check reports")
    options = parser.parse_args()
    pairs = {file.stem: read_pairs([file]) for file in options.files}
    found = {name: list(reports(some)) for name, some in pairs.items()}
    program = options.pofilter
    rival = {name: pofilter(program, some) for name, some in pairs.items()} if program else {}
    table(found, rival)
    by_check(found)
    timing([pair for some in pairs.values() for pair in some])
    for one in (one for file in found.values() for pair in file for one in pair):
        if one.id == options.show:
            print(f"- {one.message}\n  {one.unit.source}\n  {one.unit.target}")


if __name__ == "__main__":
    main()
