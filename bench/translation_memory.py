"""Measure how long the translation memory takes to load and to search.

Usage: python bench/translation_memory.py [UNITS]

Random sentences of 6 to 40 Vietnamese syllables, some with capitals and commas; CPU seconds of this
process. Searches: an equal sentence, one with an extra word, and one that is not there; the median
and the longest of 30.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

from translate.catalogs.po import Catalog, Entry, parse, render
from translate.catalogs.units import memory_units
from translate.interchange.tmx import parse_tmx, render_tmx
from translate.interchange.units import FileHeader, TranslationUnit
from translate.memory import Memory, loading

ONSETS = (*"bcdđghklmnrstvx", "ch", "gh", "kh", "ng", "nh", "ph", "qu", "th", "tr")
VOWELS = "aăâeêioôơuưáàảãạấầẩẫậắằéèếềệíìóòốồộớờợúùứừự"
CODAS = ("", "", "n", "ng", "m", "t", "c", "p", "nh", "i")


def word(source: random.Random) -> str:
    """Return a syllable, a numeral or a dash as in news, with capitals and punctuation."""
    kind = source.random()
    if kind < 0.03:
        return str(source.randint(1, 5000))
    if kind < 0.035:
        return "–"
    syllable = source.choice(ONSETS) + source.choice(VOWELS) + source.choice(CODAS)
    if kind < 0.2:
        syllable = syllable.capitalize()
    return f"{syllable}," if kind > 0.93 else syllable


def cpu(work: Callable[[], Any]) -> tuple[Any, float]:
    """Return the result of ``work``, and its CPU seconds."""
    start = time.process_time()
    result = work()
    return result, time.process_time() - start


def main(number: int) -> None:
    """Print the table."""
    source = random.Random(1)
    texts = list(
        {" ".join(word(source) for _ in range(source.randint(6, 40))) for _ in range(number)}
    )
    units = [TranslationUnit(text, f"English {text}", "seed") for text in texts]
    tmx = render_tmx(FileHeader("vi", "en"), units)
    catalog = Catalog(entries=tuple(Entry(unit.source, unit.target) for unit in units))
    header = {"Content-Type": "text/plain; charset=UTF-8"}
    po = render(catalog.change(header=header))
    with loading():
        _, from_tmx = cpu(lambda: Memory(parse_tmx(tmx, "x.tmx", "vi", "en")))
        memory, from_po = cpu(lambda: Memory(memory_units(parse(po, "x.po"), "x.po")))
    asked = [unit.source for unit in source.sample(units, 10)]
    asked += [f"{text} nữa" for text in asked] + [text[::-1] for text in asked]
    times = [cpu(lambda text=text: memory.search(text))[1] for text in asked]
    print(f"units                {len(memory):>9,}")
    print(f"load from TMX        {from_tmx:>9.2f} s")
    print(f"load from catalogs   {from_po:>9.2f} s")
    print(f"search, median       {1000 * statistics.median(times):>9.1f} ms")
    print(f"search, longest      {1000 * max(times):>9.1f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
