"""Sentences written for this project: what the public text has too little of.

``written/templates.tsv`` holds sentences with slots, ``written/slots.tsv`` what stands in them:
titles before names, ministries, countries, raw materials, money and dates, all in both languages.
The other files there hold pairs that were written one by one.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from tools.starter_model.corpus import Pair, read_weights

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

FOLDER = Path(__file__).with_name("written")
_SOURCES = {"news": "news-written-3", "daily": "daily-written"}
"""What the names of files with single pairs begin with, and their source in ``sources.tsv``."""
_SLOT = re.compile(r"\{([A-Za-z]+)(\d?)\}")

Filling = tuple[str, str]
"""What stands in a slot: Vietnamese, English."""


def write_pairs(count: int, random: Random) -> Iterator[Pair]:
    """Yield ``count`` pairs: templates in turn, slots filled at random."""
    templates = list(read_written("templates.tsv", 2))
    slots: dict[str, list[Filling]] = defaultdict(list)
    for slot, vietnamese, english in read_written("slots.tsv", 3):
        slots[slot].append((vietnamese, english))
    weight = read_weights()["templates"]
    for number in range(count):
        vietnamese, english = templates[number % len(templates)]
        filled = _fill(slots, vietnamese + english, random)
        yield Pair(_put(vietnamese, filled, 0), _articles(_put(english, filled, 1)), weight)


def sentence_pairs() -> Iterator[Pair]:
    """Yield the pairs that were written one by one, but for those that `native` reads."""
    weights = read_weights()
    for kind, source in _SOURCES.items():
        for path in sorted(FOLDER.glob(f"{kind}-*.tsv")):
            for vietnamese, english in read_written(path.name, 2):
                yield Pair(vietnamese, english, weights[source])


def _fill(slots: dict[str, list[Filling]], text: str, random: Random) -> dict[str, Filling]:
    """Choose for every slot in ``text``; slots of one kind get different things."""
    names = sorted({kind.lower() + number for kind, number in _SLOT.findall(text)})
    filled: dict[str, Filling] = {}
    for name in names:
        kind = name.rstrip("0123456789")
        taken = filled.get(kind)
        while name not in filled or filled[name] == taken:
            filled[name] = (
                _NUMBERS[kind](random) if kind in _NUMBERS else random.choice(slots[kind])
            )
    return filled


def _put(template: str, filled: dict[str, Filling], side: int) -> str:
    def put(slot: re.Match[str]) -> str:
        text = filled[slot[1].lower() + slot[2]][side]
        capital = slot[1][0].isupper() or slot.start() == 0
        return text[0].upper() + text[1:] if capital else text

    return _SLOT.sub(put, template)


def _articles(english: str) -> str:
    """Put "an" for "a" before a vowel, also a spoken one (an 18-year-old)."""
    return re.sub(r"\b([Aa]) (?=[AEIOaeio]|8|11\b|18\b)", r"\1n ", english)


def read_written(name: str, columns: int) -> Iterator[list[str]]:
    """Yield the rows of a file of ``written/``; a row with other columns is refused."""
    for number, line in enumerate(_lines(FOLDER / name), 1):
        if line and not line.startswith("#"):
            row = line.split("\t")
            if len(row) != columns or not all(row):
                raise ValueError(f"{name}:{number}: not {columns} filled columns")
            yield row


def _lines(path: Path) -> list[str]:
    return unicodedata.normalize("NFC", path.read_text("utf-8")).splitlines()


def _small(random: Random) -> Filling:
    number = str(random.randint(2, 95))
    return number, number


def _ordinal(random: Random) -> Filling:
    number = random.randint(2, 90)
    teen = number // 10 == 1
    ending = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return str(number), f"{number}{ending}"


def _thousands(random: Random) -> Filling:
    english = f"{random.randint(1001, random.choice([9999, 99999, 2000000])):,}"
    return english.replace(",", "."), english


def _decimal(random: Random) -> Filling:
    english = f"{random.uniform(0.3, random.choice([9, 30])):.{random.choice([1, 1, 2])}f}"
    return english.replace(".", ","), english


def _hour(random: Random) -> Filling:
    hour = str(random.randint(1, 11))
    return hour, hour


def _year(random: Random) -> Filling:
    year = str(random.randint(1945, 2035))
    return year, year


def _date(random: Random) -> Filling:
    day, month = random.randint(1, 28), random.randint(1, 12)
    vietnamese = random.choice([f"{day}/{month}", f"{day} tháng {month}"])
    return vietnamese, f"{calendar.month_name[month]} {day}"


def _score(random: Random) -> Filling:
    score = f"{random.randint(1, 6)}-{random.randint(0, 3)}"
    return score, score


_NUMBERS: dict[str, Callable[[Random], Filling]] = {
    "n": _small,
    "nth": _ordinal,
    "big": _thousands,
    "dec": _decimal,
    "hour": _hour,
    "year": _year,
    "date": _date,
    "score": _score,
}
