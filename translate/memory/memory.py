"""The translation memory: units that can be searched by the similarity of their sources."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from translate.interchange.units import TranslationUnit
from translate.text.canonical import same_with_tags
from translate.text.similarity import Sentences, similarity
from translate.text.tag_form import tag_forms

USEFUL = 0.75
"""The similarity from which a translation is useful."""
_CLOSELY = 50
"""The number of sentences with most words in common that are compared letter by letter."""


_OTHER_TAGS = 0.99
"""The similarity of sentences that differ in their tags alone."""


class Match(NamedTuple):
    """A unit of the memory, and the similarity of its source to the sentence: 0 to 1 (equal)."""

    similarity: float
    unit: TranslationUnit


class Memory:
    """Units, prepared for search.

    A search compares words first, by `Sentences`, and then the most similar ones by `similarity`.
    """

    def __init__(self, units: Iterable[TranslationUnit]) -> None:
        self._units = list(units)
        self._sentences = Sentences(unit.source for unit in self._units)

    def __len__(self) -> int:
        return len(self._units)

    def search(self, source: str, least: float = USEFUL, limit: int = 5) -> list[Match]:
        """Return the units most similar to ``source``, best first, and equal ones before others.

        Args:
            source: A sentence.
            least: Their least similarity, 0 to 1.
            limit: The greatest number of units.
        """
        near = self._sentences.near(source, _CLOSELY, least=least)
        matches = [_match(source, self._units[index]) for index in near]
        useful = [match for match in matches if match.similarity >= least]
        order = sorted(useful, key=lambda one: (-one.similarity, one.unit.source != source))
        return order[:limit]

    def best(self, source: str) -> Match | None:
        """Return the unit most similar to ``source``, or None if none is similar enough."""
        return next(iter(self.search(source, limit=1)), None)


def _match(source: str, unit: TranslationUnit) -> Match:
    if same_with_tags(source, unit.source):
        return Match(1.0, unit)
    degree = similarity(source, unit.source)
    return Match(min(degree, _OTHER_TAGS) if tag_forms(source + unit.source) else degree, unit)


@contextmanager
def loading() -> Iterator[None]:
    """Pause Python's garbage collector while units are read.

    Hundreds of thousands of records are made and none is freed; collecting garbage among them
    repeatedly takes as long as reading.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
