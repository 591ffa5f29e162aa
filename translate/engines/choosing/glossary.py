"""The glossary as drafting needs it: which terms a sentence has, and which a draft renders."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from translate.text.inflection import inflected

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from translate.model import GlossaryTerm
    from translate.values.names.untranslated import UntranslatedName

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """A term in a sentence."""

    text: str
    """As the sentence has it."""
    start: int
    """Code-point offset of the first character."""
    end: int
    renderings: tuple[str, ...]
    """What the glossary allows, the first being preferred."""
    keep: bool = False
    """Whether it is copied as it stands."""
    is_name: bool = False
    """Whether it is copied for being a name that English keeps, and nobody's glossary has it."""
    language: str = "en"
    """The code of the renderings' language."""

    def stands_in(self, draft: str) -> bool:
        """Whether ``draft`` has one of the renderings, in whatever form of its words."""
        lower = draft.lower()
        return any(
            inflected(rendering, self.language).search(lower) for rendering in self.renderings
        )


@dataclass(frozen=True, slots=True)
class _Entry:
    source: str
    renderings: tuple[str, ...]
    case_sensitive: bool
    keep: bool
    is_name: bool = False
    before: int = 0
    """Letters at its beginning that are translated."""


@dataclass(frozen=True, slots=True)
class Glossary:
    """Terms by their first word, so that a sentence is quickly searched for thousands."""

    entries: Mapping[str, Sequence[_Entry]] = field(default_factory=dict)
    language: str = "en"
    """The code of the renderings' language."""
    forbidden: frozenset[str] = frozenset()
    """The sources, in lower case, of which some rendering must not be used."""

    def find(self, text: str) -> list[FoundTerm]:
        """Return the terms in ``text``, in order.

        Of those that overlap, the one that begins first; of those that begin together, the longest.
        """
        if not self.entries:
            return []
        found: list[FoundTerm] = []
        looked_at = 0
        for word in _WORD.finditer(text):
            start = word.start()
            if start < looked_at:
                continue
            for entry in self.entries.get(word[0].lower(), ()):
                end = start + len(entry.source)
                if _is_there(text, start, end, entry):
                    looked_at = end
                    found += self._found(text, start + entry.before, end, entry)
                    break
        return found

    def _found(self, text: str, start: int, end: int, entry: _Entry) -> Iterator[FoundTerm]:
        """Yield the term that stands in a text; none for what only looks like a name."""
        if start < end:
            term = text[start:end]
            renderings = (term,) if entry.keep else entry.renderings
            yield FoundTerm(term, start, end, renderings, entry.keep, entry.is_name, self.language)


def compile_glossary(terms: Iterable[GlossaryTerm], language: str = "en") -> Glossary:
    """Index the terms of a project's glossary, rendered in ``language``.

    Those that are forbidden are left out. A term whose only rendering is itself is kept as it is,
    as one with ``keep`` is.
    """
    terms = list(terms)
    renderings: dict[tuple[str, bool], list[str]] = {}
    kept = set()
    for term in terms:
        if not term.forbidden:
            key = (term.source, term.case_sensitive)
            renderings.setdefault(key, []).append(term.target)
            if term.keep:
                kept.add(key)
    entries = [
        _Entry(source, tuple(targets), exact, (source, exact) in kept or targets == [source])
        for (source, exact), targets in renderings.items()
    ]
    forbidden = frozenset(term.source.lower() for term in terms if term.forbidden)
    return Glossary(_by_first_word(entries), language, forbidden)


def glossary_of_names(names: Iterable[UntranslatedName]) -> Glossary:
    """Index names that are kept as they are."""
    return Glossary(
        _by_first_word(
            [
                _Entry(name.whole, (name.text,), False, True, True, len(name.before))
                for name in names
            ]
        )
    )


def _by_first_word(entries: Iterable[_Entry]) -> dict[str, list[_Entry]]:
    """``entries`` by their first words, the longest first."""
    found: dict[str, list[_Entry]] = {}
    for entry in sorted(entries, key=lambda one: -len(one.source)):
        if first := _WORD.match(entry.source):
            found.setdefault(first[0].lower(), []).append(entry)
    return found


def _is_there(text: str, start: int, end: int, entry: _Entry) -> bool:
    there = text[start:end]
    same = there == entry.source or (
        not entry.case_sensitive and there.lower() == entry.source.lower()
    )
    return same and not (text[end : end + 1].isalnum() and text[end - 1].isalnum())
