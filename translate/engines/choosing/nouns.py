"""Nouns of a list that a draft must have: fruit, fish, tools, customs (``data/nouns.txt``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translate.engines.choosing.glossary import Glossary, compile_glossary
from translate.model import GlossaryTerm
from translate.text.plurals import plural_of
from translate.text.word_list import sections

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from translate.engines.choosing.glossary import FoundTerm

_DATA = Path(__file__).parents[1] / "data" / "nouns.txt"


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun of the list in a sentence."""

    term: FoundTerm

    @property
    def singular(self) -> str:
        """What it is in English."""
        return self.term.renderings[0]

    @property
    def is_counted(self) -> bool:
        """Whether English counts it."""
        return self.term.text.lower() not in _uncountable()

    @property
    def plural(self) -> str:
        """What more than one is; the same where English does not count it."""
        return plural_of(self.singular) if self.is_counted else self.singular

    def stands_in(self, draft: str) -> bool:
        """Whether ``draft`` has one of its English words."""
        return self.term.stands_in(draft)


def nouns_in(text: str) -> Sequence[Noun]:
    """Return the nouns of the list in a Vietnamese sentence, in order."""
    return [Noun(term) for term in _listed().find(text) if not term.keep]


def english_of(text: str) -> tuple[str, ...]:
    """Return the English of a text that is a noun of the list; empty for any other text."""
    found = nouns_in(text)
    if len(found) != 1 or found[0].term.text != text.strip():
        return ()
    return (found[0].singular, found[0].plural)


@cache
def _listed() -> Glossary:
    listed = _sections()
    guards = (GlossaryTerm(entry, entry) for entry in listed["guards"])
    return compile_glossary([*guards, *_terms(listed["countable"]), *_terms(listed["uncountable"])])


@cache
def _uncountable() -> frozenset[str]:
    return frozenset(entry.partition(":")[0] for entry in _sections()["uncountable"])


@cache
def _sections() -> dict[str, list[str]]:
    found = sections(_DATA.read_text("utf-8"))
    return {name: [entry for _, entry in listed] for name, listed in found.items()}


def _terms(listed: Sequence[str]) -> Iterator[GlossaryTerm]:
    for entry in listed:
        noun, _, english = entry.partition(": ")
        for form in english.split(" | "):
            yield GlossaryTerm(noun, form)
