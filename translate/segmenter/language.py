"""What the core needs to know about a language, and what a project may add."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING

from translate.segmenter.word_lists import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from translate.segmenter.site import Site

NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Rules:
    """A project's own additions to a language."""

    abbreviations: frozenset[str] = NOTHING
    """Words whose full stop ends no sentence, with or without that stop: ``BQL``, ``Nxb.``"""
    never_after: frozenset[str] = NOTHING
    """Strings, stops included, after which no sentence ends: ``Jeopardy!``"""
    always_after: frozenset[str] = NOTHING
    """Strings after which a sentence always ends, wherever they stand: ``;``"""

    def composed(self) -> Rules:
        """The same in NFC, the form in which text is read; blank strings mean nothing and go."""
        return Rules(*(_composed(getattr(self, each.name)) for each in fields(self)))


def _composed(strings: frozenset[str]) -> frozenset[str]:
    return frozenset(unicodedata.normalize("NFC", string) for string in strings if string.strip())


@dataclass(frozen=True, slots=True)
class Language:
    """Word lists and the few decisions that no other language shares."""

    titles: frozenset[str] = NOTHING
    """Abbreviations that a name or number follows: ``TP``, ``Dr``."""
    endings: frozenset[str] = NOTHING
    """Abbreviations that also stand at the end of a sentence: ``Inc``, ``p.m``."""
    starters: frozenset[str] = NOTHING
    """Words that begin sentences and are no part of a name."""
    name_starters: frozenset[str] = NOTHING
    """Words that begin sentences, but names too: they count only before a lower-case word."""
    labels: frozenset[str] = NOTHING
    """Words that a letter or numeral completes: ``vitamin C.``, ``quý I.``"""
    headings: frozenset[str] = NOTHING
    """Words that number a heading: ``Điều 5. …``"""
    never_after: frozenset[str] = field(default_factory=lambda: words("common", "never_after"))
    """Names that contain a stop: ``Yahoo!``"""
    letters: frozenset[str] = NOTHING
    """Capital letters that are words, not initials: ``Ý``."""
    native: re.Pattern[str] = field(default_factory=lambda: re.compile(r"(?!)"))
    """What a word of the language looks like, in lower case, where that tells it from others."""
    holds: Callable[[Site, Language], bool] = lambda _site, _language: False
    """Whether a sentence goes on across a site that looks like its end."""
    ends: Callable[[Site, Language], bool] = lambda _site, _language: False
    """Whether a sentence ends at a site although no capital follows."""

    def with_rules(self, rules: Rules) -> Language:
        """This language with a project's own abbreviations and names."""
        return replace(
            self,
            titles=self.titles | {word.rstrip(".") for word in rules.abbreviations},
            never_after=self.never_after | rules.never_after,
        )

    def has_noun(self, following: list[str]) -> bool:
        """Whether the next words are a word of the language and one in lower case: no name."""
        return (
            len(following) > 1
            and following[1].islower()
            and self.native.fullmatch(following[0].lower()) is not None
        )

    def starts(self, following: list[str]) -> bool:
        """Whether these words, the next ones, begin a sentence rather than a name."""
        if not following:
            return False
        first = following[0].lower()
        if first in self.starters:
            return True
        if len(following) == 1 or not following[1].islower():
            return False
        return first in self.name_starters or f"{first} {following[1]}" in self.name_starters
