"""Random PO files in every layout that gettext accepts, each with one change, judged by msgcat.

Usage: python bench/catalog_layouts.py [FILES] [FIRST SEED]

Prints how many files went through each kind of change, and the faults: a file that we or gettext
refuse, anything but the change that differs. The tests do a few hundred of the same. Needs msgcat.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from support.catalog_changes import examine

from translate.errors import InputError


def main(number: int, first: int) -> int:
    """Print the table; return how many faults there were."""
    done: Counter[str] = Counter()
    faults = 0
    for seed in range(first, first + number):
        try:
            done[examine(seed)] += 1
        except (AssertionError, InputError) as fault:
            faults += 1
            print(f"seed {seed}: {type(fault).__name__}: {fault}")
    print(
        f"{number:,} files:", ", ".join(f"{kind} {count:,}" for kind, count in sorted(done.items()))
    )
    print(f"faults: {faults}")
    return faults


if __name__ == "__main__":
    arguments = [int(argument) for argument in sys.argv[1:]]
    sys.exit(bool(main(*(arguments + [12_000, 0][len(arguments) :]))))
