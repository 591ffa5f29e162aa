"""Find what imported memories have word for word: it comes before a machine's draft."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from translate.catalogs import missing, untouched
from translate.catalogs.comments import was_by_memory
from translate.catalogs.po import Catalog
from translate.catalogs.units import drafts_behind
from translate.errors import TranslateError
from translate.interchange.units import TranslationUnit
from translate.model import Draft, Mark, Origin
from translate.project import Project
from translate.tags import renumbered
from translate.text.canonical import canonical
from translate.workspace.memory import imported_units

MarksOf = Callable[[str], Sequence[Mark]]
"""Returns the marks of a sentence."""


def no_marks(_: str) -> Sequence[Mark]:
    """Return the marks of a sentence in plain text."""
    return ()


@dataclass(frozen=True, slots=True)
class ExactMatch:
    """A unit of a memory whose source is that of a sentence."""

    unit: TranslationUnit
    trusted: bool = False
    """Whether it makes the sentence reviewed: its memory is one that the settings name, and its
    source is equal to the byte."""


@dataclass(frozen=True, slots=True)
class MemoryWork:
    """What exact matches do to one article."""

    matches: Mapping[str, ExactMatch] = field(default_factory=dict)
    """What to enter, by source sentence."""
    replaced: Mapping[str, Draft] = field(default_factory=dict)
    """The untouched drafts that give way, by source sentence."""


class ExactMatches:
    """The units of a project's imported memories, by their source.

    What a memory itself calls a draft is left out. Sources are equal in `canonical` form.

    Args:
        project: The project.
        problems: Gets what is wrong with single memories.
    """

    def __init__(self, project: Project, problems: list[TranslateError]) -> None:
        named = set(project.settings.trusted_memories)
        self._units: dict[str, list[ExactMatch]] = defaultdict(list)
        for path, units in imported_units(project, problems):
            trusted = bool({path.name, path.stem} & named)
            for unit in _approved(units):
                self._units[canonical(unit.source)].append(ExactMatch(unit, trusted))

    def work(
        self, catalog: Catalog, drafts: Mapping[str, Draft], marks: MarksOf = no_marks
    ) -> MemoryWork:
        """Return what the memories have for an article.

        They fill sentences without a translation, and replace drafts that nobody has touched: not
        those that already are such a match, nor a draft to which a person went back after a match.

        Args:
            catalog: The article's catalog.
            drafts: The newest draft of each of its sentences.
            marks: Returns the marks of a sentence.
        """
        if not self._units:
            return MemoryWork()
        empty = set(missing(catalog))
        found, replaced = {}, {}
        current = drafts_behind(catalog, drafts)
        for source in (*empty, *untouched(catalog, current)):
            offers = self._offers(source, marks)
            if not offers:
                continue
            match = offers[0]
            if source not in empty:
                if _is_known(offers, current[source], drafts[source]):
                    continue
                if was_by_memory(catalog.own[source]):
                    continue  # a person took the approval back
                replaced[source] = current[source]
            found[source] = match
        return MemoryWork(found, replaced)

    def _offers(self, source: str, marks: MarksOf) -> list[ExactMatch]:
        """What there is for a sentence, with its tags, the best first.

        That is what a trusted memory has to the byte; then what others have to the byte.
        """
        units = self._units.get(canonical(source), ())
        equal = [one for one in units if one.unit.source == source]
        trusted = [one for one in equal if one.trusted]
        others = [
            ExactMatch(retagged(one.unit, source, marks(source)))
            for one in units
            if one.unit.source != source
        ]
        return [*trusted, *(one for one in equal if not one.trusted), *others]


def retagged(unit: TranslationUnit, source: str, marks: Sequence[Mark]) -> TranslationUnit:
    """Return a unit of a memory with the tags of a sentence in its translation.

    Args:
        unit: The unit, whose source is like the sentence.
        source: The sentence.
        marks: Its marks.
    """
    if unit.source == source:
        return unit
    return unit._replace(target=renumbered(unit.target, unit.source, source, marks).text)


def _is_known(offers: Sequence[ExactMatch], current: Draft, newest: Draft) -> bool:
    """Whether a draft is one of the ``offers``, or came after one of them."""
    best = offers[0]
    if best.trusted and current.text == best.unit.target:
        return False  # it was entered before the memory was trusted
    texts = {one.unit.target for one in offers}
    offered = {one.text for one in newest.newest_first if one.origin is Origin.MEMORY}
    return current.text in texts or bool(texts & offered)


def _approved(units: Iterable[TranslationUnit]) -> Iterable[TranslationUnit]:
    return (unit for unit in units if unit.state is None or unit.state.reviewed)
