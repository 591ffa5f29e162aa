"""What a check may ask about the unit it looks at: its sides, its neighbours, its article."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeVar

from translate.checks.phrases import Hit, scan
from translate.checks.readable import readable
from translate.checks.text import CheckedText
from translate.model.languages import VIETNAMESE_TO_ENGLISH
from translate.values import Comparison, Value, compare
from translate.values.names import names_vi
from translate.values.style import NO_STYLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from translate.model import GlossaryTerm, LanguagePair, Unit
    from translate.model.doubt import Doubt
    from translate.values.names import Name
    from translate.values.style import Style


_PLAIN = re.compile(r"(?<!\w)[A-Z][A-Za-z]*(?!\w)")

_RECENT = 4
_Result = TypeVar("_Result")


@dataclass(frozen=True)
class CheckedArticle:
    """All units of an article, in order, and what holds for the whole of it."""

    units: tuple[Unit, ...]
    """As a reader sees them; see ``readable``."""
    written: tuple[Unit, ...]
    """The same as they stand in the catalog."""
    terms: tuple[GlossaryTerm, ...] = ()
    pair: LanguagePair = VIETNAMESE_TO_ENGLISH
    """The languages of the article and of its translation."""
    style: Style = NO_STYLE
    """House style, as far as the project has chosen it."""

    doubts: Mapping[int, Doubt] | None = None
    """What the drafting model doubts, by the index of the unit; None where it was not asked."""

    _recent: dict[int, Context] = field(default_factory=dict, repr=False, compare=False)
    """The last few contexts: neighbours ask for them, and an article may have many units."""

    @classmethod
    def of(
        cls,
        units: Sequence[Unit],
        terms: Sequence[GlossaryTerm] = (),
        pair: LanguagePair = VIETNAMESE_TO_ENGLISH,
        style: Style = NO_STYLE,
        doubts: Mapping[int, Doubt] | None = None,
    ) -> CheckedArticle:
        """Return the article of ``units``, in order, with what its checks go by."""
        seen = tuple(map(readable, units))
        return cls(seen, tuple(units), tuple(terms), pair, style, doubts)

    def context(self, index: int) -> Context:
        """The context of the unit at ``index``."""
        found = self._recent.get(index)
        if found is None:
            if len(self._recent) >= _RECENT:
                del self._recent[next(iter(self._recent))]
            found = self._recent[index] = Context(self.units[index], self, index)
        return found

    @cached_property
    def plain_names(self) -> frozenset[str]:
        """The capitalised words without diacritics of all targets, and pairs of neighbours."""
        found: set[str] = set()
        for unit in self.units:
            words = _PLAIN.findall(unit.target)
            found.update(words)
            found.update(f"{one} {two}" for one, two in pairwise(words))
        return frozenset(found)

    @cached_property
    def english(self) -> str:
        """All targets, one a line."""
        return "\n".join(unit.target.replace("\n", " ") for unit in self.units)

    @cached_property
    def by_source(self) -> Mapping[str, list[int]]:
        """Where each source stands, case and end punctuation left out of account."""
        places: dict[str, list[int]] = {}
        for index, unit in enumerate(self.units):
            places.setdefault(unit.source.lower().rstrip(" .!?…:;,"), []).append(index)
        return places


@dataclass(frozen=True)
class Context:
    """A unit's surroundings; everything is worked out at most once."""

    unit: Unit
    """As a reader sees it."""
    article: CheckedArticle
    index: int
    _done: dict[Callable[[Context], Any], Any] = field(
        default_factory=dict, repr=False, compare=False
    )

    @property
    def written(self) -> Unit:
        """The unit as it stands in the catalog: decomposed letters, invisible characters."""
        return self.article.written[self.index]

    @cached_property
    def source(self) -> CheckedText:
        """The source."""
        return CheckedText(self.unit.source, self.article.pair.source)

    @cached_property
    def target(self) -> CheckedText:
        """The translation."""
        return CheckedText(self.unit.target, self.article.pair.target)

    @cached_property
    def comparison(self) -> Comparison:
        """Which values the target keeps, loses or changes."""
        return compare(self.source.values, self.target.values)

    @cached_property
    def all_names(self) -> Sequence[Name]:
        """The names of the source."""
        return names_vi(self.unit.source)

    @cached_property
    def names(self) -> Sequence[Name]:
        """The names of the source, but for those that the glossary has."""
        lower = {term.source.lower() for term in self.article.terms}
        return [one for one in self.all_names if one.text.lower() not in lower]

    @cached_property
    def phrases(self) -> Mapping[str, Sequence[Hit]]:
        """The source phrases that the word lists know, by list."""
        return scan(self.source)

    def once(self, work: Callable[[Context], _Result]) -> _Result:
        """What ``work`` makes of the context; what neighbours ask for too is worked out once."""
        if work not in self._done:
            self._done[work] = work(self)
        return self._done[work]  # type: ignore[no-any-return]  # it came from this ``work``

    @property
    def neighbours(self) -> Iterator[Context]:
        """The contexts of the units before and after that have a translation."""
        for index in (self.index - 1, self.index + 1):
            if 0 <= index < len(self.article.units) and self.article.units[index].target:
                yield self.article.context(index)

    def moved_out(self, value: Value) -> bool:
        """Whether a neighbour's target has a source value of ours that its own source lacks."""
        return any(
            (value.kind, value.value) == (extra.kind, extra.value)
            for neighbour in self.neighbours
            for extra in neighbour.comparison.extra
        )

    def moved_in(self, value: Value) -> bool:
        """Whether a target value of ours comes from a neighbour's source, which lost it."""
        return any(
            (value.kind, value.value) == (missing.kind, missing.value)
            for neighbour in self.neighbours
            for missing in neighbour.comparison.missing
        )
