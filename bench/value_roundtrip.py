"""Write random values in both languages, read them back, and count the errors.

Usage: ``python bench/value_roundtrip.py [COUNT]`` (default 100,000). Deterministic.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from support.written import random_value

from translate.values import values_en, values_vi


def main(count: int) -> None:
    """Print a table: kind, values, misread in Vietnamese, misread in English."""
    rng = random.Random(2025)
    seen: Counter[str] = Counter()
    wrong: Counter[tuple[str, str]] = Counter()
    for _ in range(count):
        written = random_value(rng)
        seen[written.kind.value] += 1
        for language, found in (("vi", values_vi(written.vi)), ("en", values_en(written.en))):
            readings = {(found[0].value, found[0].unit)} if len(found) == 1 else set()
            readings |= {(other, found[0].unit) for other in found[0].others} if readings else set()
            wrong[written.kind.value, language] += (written.value, written.unit) not in readings
    print("| Kind | Values | Misread, vi | Misread, en |\n|---|---:|---:|---:|")
    for kind, number in sorted(seen.items()):
        print(f"| {kind} | {number:,} | {wrong[kind, 'vi']} | {wrong[kind, 'en']} |")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
