"""The data of a language that the core needs, and the additions that a project may make."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import Enum
from typing import TYPE_CHECKING

from translate.segmenter.word_lists import words, words_if_any

if TYPE_CHECKING:
    from collections.abc import Callable

    from translate.segmenter.site import Site

NOTHING: frozenset[str] = frozenset()
_CLITIC = re.compile(r"['’].*")
_NEGATED = re.compile(r"n['’]t\Z")


@dataclass(frozen=True, slots=True)
class Rules:
    """A project's own additions to a language."""

    abbreviations: frozenset[str] = NOTHING
    """Words whose full stop ends no sentence, with or without that stop: ``BQL``, ``Nxb.``"""
    never_after: frozenset[str] = NOTHING
    """Strings, stops included, after which no sentence ends: ``Jeopardy!``"""
    always_after: frozenset[str] = NOTHING
    """Strings after which a sentence always ends, wherever they occur: ``;``"""

    def composed(self) -> Rules:
        """Return these rules in NFC, the form in which text is read, without empty strings."""
        return Rules(*(_composed(getattr(self, each.name)) for each in fields(self)))


def _composed(strings: frozenset[str]) -> frozenset[str]:
    return frozenset(unicodedata.normalize("NFC", string) for string in strings if string.strip())


class AbbreviationKind(Enum):
    """What an abbreviation needs after it to continue; the value names its word list."""

    TITLE = "titles"
    PLACE = "places"
    ROLE = "roles"
    INSTITUTION = "institutions"
    FIRM = "firms"
    ENDING = "endings"
    COMPLETE = "complete"
    TIME = "times"
    NUMBERED = "numbered"
    ADDRESS = "addresses"
    LINK = "links"
    INITIAL = "initials"
    LEAD = "leads"


@dataclass(frozen=True, slots=True)
class Words:
    """A language's word lists, each named like its file; the files explain their purpose."""

    starters: frozenset[str] = NOTHING
    name_starters: frozenset[str] = NOTHING
    joining: frozenset[str] = NOTHING
    auxiliaries: frozenset[str] = NOTHING
    subjects: frozenset[str] = NOTHING
    compounds: frozenset[str] = NOTHING
    given_names: frozenset[str] = NOTHING
    surnames: frozenset[str] = NOTHING
    family_names: frozenset[str] = NOTHING
    kinship: frozenset[str] = NOTHING
    anonymous: frozenset[str] = NOTHING
    offices: frozenset[str] = NOTHING
    before_roles: frozenset[str] = NOTHING
    institution_words: frozenset[str] = NOTHING
    one_syllable_places: frozenset[str] = NOTHING
    name_tails: frozenset[str] = NOTHING
    after_times: frozenset[str] = NOTHING
    units: frozenset[str] = NOTHING
    eras: frozenset[str] = NOTHING
    measures: frozenset[str] = NOTHING
    multipliers: frozenset[str] = NOTHING
    roads: frozenset[str] = NOTHING
    players: frozenset[str] = NOTHING
    labels: frozenset[str] = NOTHING
    labels_of_people: frozenset[str] = NOTHING
    ordinals: frozenset[str] = NOTHING
    numbered_things: frozenset[str] = NOTHING
    headings: frozenset[str] = NOTHING
    day_headings: frozenset[str] = NOTHING
    fields: frozenset[str] = NOTHING
    reasons: frozenset[str] = NOTHING
    letter_fields: frozenset[str] = NOTHING
    works: frozenset[str] = NOTHING
    speakers: frozenset[str] = NOTHING
    after_titles: frozenset[str] = NOTHING

    @staticmethod
    def of(language: str) -> Words:
        """Return the lists of a language; those that it does not have are empty."""
        return Words(**{each.name: words_if_any(language, each.name) for each in fields(Words)})


def abbreviations(language: str) -> dict[str, AbbreviationKind]:
    """Return a language's abbreviations, without their last full stop, by kind."""
    return {word: kind for kind in AbbreviationKind for word in words_if_any(language, kind.value)}


@dataclass(frozen=True, slots=True)
class Language:
    """Word lists, and the few decisions that are specific to one language."""

    words: Words = field(default_factory=Words)
    abbreviations: Mapping[str, AbbreviationKind] = field(default_factory=dict)
    names: tuple[str, ...] = field(default_factory=lambda: tuple(words("common", "never_after")))
    """Names that contain a stop: ``Yahoo!``. A sentence ends there only before a new one."""
    never_after: tuple[str, ...] = ()
    """A project's own strings after which no sentence ends."""
    letters: frozenset[str] = NOTHING
    """Letters that are words rather than initials or numbers: ``Ý``; chat's ``k``."""
    native: re.Pattern[str] | None = None
    """What a word of the language looks like, in lower case, if that distinguishes it."""
    guards: tuple[Callable[[Site, Language], bool], ...] = ()
    """The language's own reasons why a sentence continues across a site."""
    small_start: Callable[[Site, Language], bool] = lambda _site, _language: False
    """Whether a sentence ends at a site before lower case."""

    def with_rules(self, rules: Rules) -> Language:
        """Return this language with a project's own abbreviations and names."""
        own = {word.rstrip("."): AbbreviationKind.TITLE for word in rules.abbreviations}
        return replace(
            self,
            abbreviations={**self.abbreviations, **own},
            never_after=(*self.never_after, *rules.never_after),
        )

    def is_native(self, word: str) -> bool:
        """Whether a word is known to look like one of the language, without regard to case."""
        return self.native is not None and self.native.fullmatch(word.lower()) is not None

    def is_foreign(self, word: str) -> bool:
        """Whether a word with a capital is known not to be of the language."""
        return self.native is not None and word[:1].isupper() and not self.is_native(word)

    def has_noun(self, following: list[str]) -> bool:
        """Whether the next words are one of the language and one in lower case, so not a name."""
        return len(following) > 1 and following[1].islower() and self.is_native(following[0])

    def starts(self, following: list[str]) -> bool:
        """Whether these next words begin a sentence rather than a name."""
        if not following:
            return False
        first = following[0].lower()
        if self.is_starter(first):
            return True
        if len(following) == 1 or not (following[1].islower() or following[1].isdigit()):
            return False
        if following[1].isdigit() and first in self.words.headings:  # "… đến C. Tập 5 …"
            return True
        return (
            first in self.words.name_starters or f"{first} {following[1]}" in self.words.compounds
        )

    def is_starter(self, word: str) -> bool:
        """Whether a word always begins a sentence, also with something attached: ``He's``.

        A negated verb is one of them (``Don't``): no name ends so.
        """
        first = word.lower()
        if first.isalpha():
            return first in self.words.starters
        return _CLITIC.sub("", first) in self.words.starters or _NEGATED.search(first) is not None

    def is_opener(self, word: str) -> bool:
        """Whether a word always begins a sentence, or a mention of a person."""
        return self.is_starter(word) or word.lower() in self.words.kinship

    def is_full_name(self, following: list[str]) -> bool:
        """Whether two words with capitals follow, and the first does not begin a sentence."""
        return (
            len(following) > 1
            and following[0][:1].isupper()
            and following[1][:1].isupper()
            and not self.is_opener(following[0])
        )
