"""What a draft of a text must have; worked out once, and compared with every hypothesis."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translate.engines.choosing.glossary import Glossary
from translate.engines.choosing.nouns import nouns_in
from translate.text.folding import strip_marks
from translate.text.spans import TextSpan, overlap
from translate.text.verbatim import likely_codes
from translate.text.word_list import section_words
from translate.values import VALUE_PARSERS
from translate.values.names import NAME_FINDERS
from translate.values.names.exonyms import parse_exonyms
from translate.values.names.within import in_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translate.engines.choosing.glossary import FoundTerm
    from translate.engines.choosing.nouns import Noun
    from translate.values import Value
    from translate.values.names import Name

_ACRONYM = re.compile(r"(?<!\w)[A-Z][A-Z0-9]+(?:-\d+)?(?!\w)", re.ASCII)
"""Capitals: ``GDP``."""
_FOREIGN = re.compile(
    rf"{_ACRONYM.pattern}|(?<!\w)[A-Z][a-z]{{5,}}(?!\w)|(?<!\w)[A-Za-z][a-z]+[A-Z][A-Za-z]+(?!\w)",
    re.ASCII,
)
"""Or a capitalised word longer than most Vietnamese syllables, or with a capital inside.

``Google``, ``TypeScript``.
"""


_MIXED = re.compile(r"(?=.{5})[A-Za-z]*[a-z][A-Z][A-Za-z]*")
"""A name with a capital inside, of five letters and more: ``OpenAI``."""
_COPIED = Path(__file__).parents[1] / "data" / "copied-acronyms.txt"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A text of the source, and what of it has to be found again."""

    text: str
    values: Sequence[Value] = ()
    names: tuple[Name, ...] = ()
    words: frozenset[str] = frozenset()
    """Acronyms and foreign names, which stay as they are, but for those of ``codes``."""
    terms: tuple[FoundTerm, ...] = ()
    codes: tuple[str, ...] = ()
    """What looks like a code, a plate, a telephone number, or a name that nobody translates."""
    placeholders: tuple[str, ...] = ()
    """What stands for an address or the like."""
    nouns: tuple[Noun, ...] = ()
    """Nouns of the list that is to help small models."""


@dataclass(frozen=True, slots=True)
class Finder:
    """Works out what is wanted of the drafts of texts in one language."""

    source: str = "vi"
    """Language code."""
    glossary: Glossary = field(default_factory=Glossary)
    untranslated: Glossary = field(default_factory=Glossary)
    """Names of things that are kept as they are."""
    nouns: bool = False
    """Whether drafts are in the language of the list of nouns, English."""

    def fixed(self, text: str) -> list[TextSpan]:
        """Return where the glossary's terms and what lists have stand, to be looked up later."""
        nouns = [noun.term for noun in self._nouns(text)]
        found = [*self.glossary.find(text), *self._names(text), *nouns]
        return [TextSpan(term.start, term.end) for term in found]

    def kept(self, text: str) -> list[FoundTerm]:
        """Return the terms in ``text`` that are copied as they stand, then the names of things."""
        found = [term for term in self.glossary.find(text) if term.keep]
        if found and self.source in NAME_FINDERS:
            found = [term for term in self._terms(text, self._people(text)) if term.keep]
        return [*found, *self._names(text)]

    def _names(self, text: str) -> list[FoundTerm]:
        """The names of dishes and the like in ``text``, but for what the glossary has.

        Nor what reaches into a name of a person or place: bột mì | Quảng Ngãi.
        """
        found = self.untranslated.find(text)
        if not found:
            return []
        terms = self.glossary.find(text)
        names = self._people(text)
        return [
            term
            for term in found
            if term.text.lower() not in self.glossary.forbidden
            and not any(overlap(term, one) for one in terms)
            and not any(overlap(term, one) and not _is_inside(one, term) for one in names)
        ]

    def _people(self, text: str) -> list[Name]:
        """The names of people and places in ``text``, if we can read its language."""
        return NAME_FINDERS[self.source](text) if self.source in NAME_FINDERS else []

    def _terms(self, text: str, names: Sequence[Name]) -> list[FoundTerm]:
        """The terms in ``text`` that are no parts of its names."""
        return [
            term
            for term in self.glossary.find(text)
            if not in_name(text, (term.start, term.end), names, term.renderings)
        ]

    def wanted(self, text: str, placeholders: Sequence[str] = ()) -> Wanted:
        """Return what a draft of ``text`` must have.

        Args:
            text: A sentence, or a part of one.
            placeholders: The words in it that stand for something else.
        """
        names = self._people(text)
        terms = tuple(term for term in self._terms(text, names) if not term.keep)
        free = [name for name in names if not any(overlap(name, term) for term in terms)]
        texts = [*(name.text for name in free), *(term.text for term in terms), *placeholders]
        known = " ".join(texts)
        found = list((_FOREIGN if self.source == "vi" else _ACRONYM).finditer(text))
        found = [match for match in found if match[0] not in known]
        words = [match[0] for match in found]
        copied = list(dict.fromkeys(match[0] for match in found if _is_copied(match)))
        nouns = self._wanted_nouns(text, (*names, *terms))
        return Wanted(
            text,
            self._values(text, nouns),
            tuple(free),
            frozenset(words).difference(copied),
            terms,
            tuple(dict.fromkeys((*likely_codes(text), *copied))),
            tuple(one for one in placeholders if one in text),
            nouns,
        )

    def _values(self, text: str, nouns: Sequence[Noun]) -> Sequence[Value]:
        """The values in ``text``, but for the numbers that nouns have: xuồng ba lá is a sampan."""
        values = VALUE_PARSERS[self.source](text) if self.source in VALUE_PARSERS else []
        spans = [(noun.term.start, noun.term.end) for noun in nouns]
        return [one for one in values if not any(a <= one.start < b for a, b in spans)]

    def _nouns(self, text: str) -> Sequence[Noun]:
        """The nouns of the list in ``text``."""
        return nouns_in(text) if self.nouns else ()

    def _wanted_nouns(self, text: str, others: Sequence[Name | FoundTerm]) -> tuple[Noun, ...]:
        """Those that are no part of a name or term."""
        return tuple(
            noun
            for noun in self._nouns(text)
            if noun.term.text.lower() not in self.glossary.forbidden
            and not any(overlap(noun.term, one) for one in others)
        )


def _is_inside(one: Name, other: FoundTerm) -> bool:
    return other.start <= one.start and one.end <= other.end


def _is_copied(match: re.Match[str]) -> bool:
    """Whether an acronym or foreign name is written so in every language.

    No half of a word (ak of ĐắkLak), nor a place without its space (VietNam).
    """
    around = match.string[match.start() - 1 : match.start()], match.string[match.end() :][:1]
    if any(map(str.isalpha, around)):
        return False
    mixed = _MIXED.fullmatch(match[0]) is not None and match[0].lower() not in _closed_up()
    return mixed or match[0] in _copied()


@cache
def _closed_up() -> frozenset[str]:
    """The names of the list of exonyms without marks and spaces."""
    return frozenset(strip_marks("".join(one.words)).lower() for one in parse_exonyms())


@cache
def _copied() -> frozenset[str]:
    return section_words(_COPIED)
