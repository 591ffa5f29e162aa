"""The glossary as drafting needs it: which terms a sentence has, and which a draft renders."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from translate.text.inflection import inflected

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from translate.model import GlossaryTerm

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


@dataclass(frozen=True, slots=True)
class Glossary:
    """Terms by their first word, so that a sentence is quickly searched for thousands."""

    entries: Mapping[str, Sequence[_Entry]] = field(default_factory=dict)
    language: str = "en"
    """The code of the renderings' language."""

    def find(self, text: str) -> list[FoundTerm]:
        """Return the terms in ``text``, in order; where two overlap, the longer one."""
        if not self.entries:
            return []
        found: list[FoundTerm] = []
        for word in _WORD.finditer(text):
            start = word.start()
            if found and start < found[-1].end:
                continue
            for entry in self.entries.get(word[0].lower(), ()):
                end = start + len(entry.source)
                if _is_there(text, start, end, entry):
                    term = text[start:end]
                    renderings = (term,) if entry.keep else entry.renderings
                    found.append(FoundTerm(term, start, end, renderings, entry.keep, self.language))
                    break
        return found


def compile_glossary(terms: Iterable[GlossaryTerm], language: str = "en") -> Glossary:
    """Index the terms of a project's glossary, rendered in ``language``.

    Those that are forbidden are left out.

    A term whose only rendering is itself is kept as it is, as one with ``keep`` is.
    """
    renderings: dict[tuple[str, bool], list[str]] = {}
    kept = set()
    for term in terms:
        if not term.forbidden and (first := _WORD.search(term.source)) and first.start() == 0:
            key = (term.source, term.case_sensitive)
            renderings.setdefault(key, []).append(term.target)
            if term.keep:
                kept.add(key)
    entries: dict[str, list[_Entry]] = {}
    for (source, exact), targets in sorted(renderings.items(), key=lambda one: -len(one[0][0])):
        keep = (source, exact) in kept or targets == [source]
        first = _WORD.match(source)
        if first:
            entry = _Entry(source, tuple(targets), exact, keep)
            entries.setdefault(first[0].lower(), []).append(entry)
    return Glossary(entries, language)


def _is_there(text: str, start: int, end: int, entry: _Entry) -> bool:
    there = text[start:end]
    same = there == entry.source or (
        not entry.case_sensitive and there.lower() == entry.source.lower()
    )
    return same and not (text[end : end + 1].isalnum() and text[end - 1].isalnum())
