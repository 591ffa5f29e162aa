"""Random three-way merges of catalogs: nothing lost, nothing approved by chance; beside two others.

Usage: python bench/merges.py [MERGES] [FIRST SEED]

Every merge is examined as in the tests, with msgcat as the judge of what is written. The same
files are merged by git, line by line, and by ``msgcat OURS THEIRS``, which is what merge drivers
for gettext build on: printed are how many merges stop at a conflict, how many pass with a text
reviewed that neither side approved, and how many pass with an approval that one side withdrew.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from support.catalog_merges import RandomMerge, examine_merge, random_merge

from translate.catalogs.merge import approved_texts, reviewed_texts
from translate.catalogs.po import Catalog, parse
from translate.errors import InputError


def main(number: int, first: int) -> int:
    """Print the table; return how many promises were broken."""
    faults = conflicts = stopped = 0
    others: dict[str, Counter[str]] = {"git merge-file": Counter(), "msgcat": Counter()}
    for seed in range(first, first + number):
        try:
            found = examine_merge(seed)
        except (AssertionError, InputError) as fault:
            faults += 1
            print(f"seed {seed}: {type(fault).__name__}: {fault}")
            continue
        conflicts, stopped = conflicts + found, stopped + bool(found)
        case = random_merge(seed)
        others["git merge-file"][_verdict(case, _by_git(case))] += 1
        others["msgcat"][_verdict(case, _by_msgcat(case))] += 1
    print(f"{number:,} merges, {faults} faults; two texts kept in {stopped:,}, {conflicts:,} times")
    for name, counts in others.items():
        print(f"{name}:", ", ".join(f"{what} {count:,}" for what, count in sorted(counts.items())))
    return faults


def _verdict(case: RandomMerge, merged: bytes | None) -> str:
    if merged is None:
        return "conflict"
    try:
        catalog = parse(merged, "merged.po")
    except InputError:
        return "unreadable"
    base, ours, theirs = (parse(one, "a.po") for one in (case.base, case.ours, case.theirs))
    reviewed = reviewed_texts(catalog).keys()
    if not reviewed <= approved_texts(ours) | approved_texts(theirs):
        return "approved by chance"
    return "withdrawn approval" if reviewed & _withdrawn(base, ours, theirs) else "fine"


def _withdrawn(base: Catalog, ours: Catalog, theirs: Catalog) -> set[object]:
    """What the common version has as reviewed, and one side no longer."""
    before, here, there = (set(reviewed_texts(one)) for one in (base, ours, theirs))
    return set(before & ((here - there) | (there - here)))


def _by_git(case: RandomMerge) -> bytes | None:
    with tempfile.TemporaryDirectory() as folder:
        names = _written(Path(folder), case)
        command = ["git", "merge-file", "-p", names["ours"], names["base"], names["theirs"]]
        done = subprocess.run(command, capture_output=True, check=False)
    return done.stdout if done.returncode == 0 else None


def _by_msgcat(case: RandomMerge) -> bytes | None:
    with tempfile.TemporaryDirectory() as folder:
        names = _written(Path(folder), case)
        command = ["msgcat", names["ours"], names["theirs"]]
        done = subprocess.run(command, capture_output=True, check=False)
    return None if done.returncode or b"#-#-#" in done.stdout else done.stdout


def _written(folder: Path, case: RandomMerge) -> dict[str, str]:
    files = {"base": case.base, "ours": case.ours, "theirs": case.theirs}
    for name, data in files.items():
        (folder / f"{name}.po").write_bytes(data)
    return {name: str(folder / f"{name}.po") for name in files}


if __name__ == "__main__":
    arguments = [int(argument) for argument in sys.argv[1:]]
    sys.exit(bool(main(*(arguments + [10_000, 0][len(arguments) :]))))
