"""Translation memory: reviewed sentences, found again by how alike they are."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import Indel

from translate.catalogs.header import stamp
from translate.catalogs.likeness import similarity
from translate.catalogs.notes import FROM_MEMORY
from translate.catalogs.po import Catalog, Entry
from translate.catalogs.tmx import MemoryUnit
from translate.catalogs.variants import canonical

USEFUL = 0.75
"""How alike a sentence must be for its translation to help."""
_CLOSELY = 50
"""How many sentences are looked at closely."""
_FIRST = 0x10000
"""Where the characters that stand for words begin."""


class Match(NamedTuple):
    """A unit of the memory, and how alike its source is to what was asked (1: the same)."""

    likeness: float
    unit: MemoryUnit


class Memory:
    """Units, ready to be searched.

    A search compares sequences of words first. Since words stand as single characters in that,
    rapidfuzz goes through a hundred thousand sentences in some milliseconds; what is alike enough
    is then looked at closely, by `similarity`.
    """

    def __init__(self, units: Iterable[MemoryUnit]) -> None:
        self._units = list(units)
        self._known: dict[str, str] = {}
        self._coded = [self._code(unit.source) for unit in self._units]

    def __len__(self) -> int:
        return len(self._units)

    def search(self, source: str, least: float = USEFUL, limit: int = 5) -> list[Match]:
        """The units most like ``source``, best first.

        Args:
            source: A sentence.
            least: How alike they must be, 0 to 1.
            limit: How many at most.
        """
        found = process.extract(
            self._code(source),
            self._coded,
            scorer=Indel.normalized_similarity,
            # similarity is the mean of words' and letters' likeness, and the latter is 1 at most
            score_cutoff=max(0.01, 2 * least - 1),
            limit=_CLOSELY,
        )
        matches = [_match(source, self._units[index]) for *_, index in found]
        useful = [match for match in matches if match.likeness >= least]
        return sorted(useful, key=lambda match: -match.likeness)[:limit]

    def _code(self, text: str) -> str:
        """``text`` with a character for each word."""
        known = self._known
        return "".join(
            [known.setdefault(word, chr(_FIRST + len(known))) for word in text.casefold().split()]
        )


def _match(source: str, unit: MemoryUnit) -> Match:
    same = canonical(source) == canonical(unit.source)
    return Match(1.0 if same else similarity(source, unit.source), unit)


@contextmanager
def loading() -> Iterator[None]:
    """Pause Python's collector of garbage while units are read.

    Hundreds of thousands of records are made and none is dropped; looking through them for garbage
    again and again takes as long as the reading.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def memory_units(catalog: Catalog, path: str) -> list[MemoryUnit]:
    """The reviewed sentences of a catalog, removed ones too.

    Args:
        catalog: The catalog.
        path: Its path, for the units' origin.
    """
    return [
        MemoryUnit(entry.msgid, entry.msgstr, f"{path}:{entry.line}")
        for entry in catalog.entries
        if not entry.empty and not entry.fuzzy
    ]


def with_suggestions(catalog: Catalog, memory: Memory, now: datetime) -> Catalog:
    """``catalog`` with the best match of the memory where a sentence has no translation.

    It is fuzzy, with the match's source as the previous msgid, so that an editor shows what
    differs, and a comment says how alike they are and where it comes from.

    Args:
        catalog: The catalog, already drafted as far as may be.
        memory: Where to look.
        now: The PO-Revision-Date, if anything changes.
    """
    entries = tuple(_suggested(entry, memory) for entry in catalog.entries)
    return catalog if entries == catalog.entries else stamp(catalog.change(entries=entries), now)


def _suggested(entry: Entry, memory: Memory) -> Entry:
    if entry.obsolete or not entry.empty:
        return entry
    for likeness, unit in memory.search(entry.msgid, limit=1):
        return entry.change(
            msgstr=unit.target,
            flags=entry.flags if entry.fuzzy else ("fuzzy", *entry.flags),
            previous=None if unit.source == entry.msgid else unit.source,
            extracted=(*entry.extracted, f"{FROM_MEMORY} {int(100 * likeness)} %: {unit.origin}"),
        )
    return entry
