"""What a draft says and its source does not: acronyms and names that nothing there explains."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from translate.text.folding import strip_marks
from translate.text.word_list import entries, section_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from translate.engines.choosing.glossary import FoundTerm
    from translate.values.names import Name

_DATA = Path(__file__).parents[1] / "data"
_WORD = re.compile(r"[^\W_]+(?:-\d+)?(?:['’][a-z]+)?")
_BEGINS = re.compile(r"(?:^|[.!?:…;][\"”’)]?\s+|[\"“‘(\[–—•*\n/]\s*|(?:^|\s)-\s*)$")
_PREFIX = 4
"""Letters; a word that shares so many with one of the source comes from it (Iraq, Iraqi)."""
_FIGURES = re.compile(r"[\d-]+$")
_ENDING = re.compile(r"['’][a-z]+$")


def invented(
    source: str, draft: str, names: Iterable[Name] = (), terms: Iterable[FoundTerm] = ()
) -> tuple[str, ...]:
    """Return the acronyms and names of an English draft that its source does not explain.

    Args:
        source: The Vietnamese sentence.
        draft: The model's English.
        names: The names of the source.
        terms: The glossary's terms in it, whose renderings are explained.
    """
    known: _Known | None = None
    found = []
    for match in _WORD.finditer(draft):
        word = _ENDING.sub("", match[0])
        if not _is_telling(word) or is_ordinary(word.lower()):
            continue
        if not _is_acronym(word) and _BEGINS.search(draft, 0, match.start()):
            continue
        known = known or _Known(source, names, terms)
        if not known.explains(word):
            found.append(word)
    return tuple(dict.fromkeys(found))


class _Known:
    """The words that a source explains."""

    def __init__(self, source: str, names: Iterable[Name], terms: Iterable[FoundTerm]) -> None:
        self._source = strip_marks(source).lower()
        self._words = set(re.findall(r"[^\W_]+", self._source))
        self._joined = re.sub(r"[\W_]+", "", self._source)
        self._prefixes = {word[:_PREFIX] for word in self._words if len(word) >= _PREFIX}
        for name in names:
            forms = [form.plain for form in name.forms] + name.also.replace("*", "").split("|")
            self._words.update(word for form in forms for word in strip_marks(form).lower().split())
        for term in terms:
            rendered = strip_marks(" ".join(term.renderings)).lower()
            self._words.update(re.findall(r"[^\W_]+", rendered))
        self._prefixes |= {word[:_PREFIX] for word in self._words if len(word) >= _PREFIX}

    def explains(self, word: str) -> bool:
        """Whether the source has ``word``, its beginning, or what it is short for."""
        lower = strip_marks(word).lower()
        letters = re.sub(r"[\W_]+", "", lower)
        if lower in self._words or letters in self._joined or lower[:_PREFIX] in self._prefixes:
            return True
        short = word if word in _short_forms() else _FIGURES.sub("", word)
        if letters.endswith("s") and letters[:-1] in self._words:
            return True
        return any(phrase in self._source for phrase in _short_forms().get(short, ()))


def _is_telling(word: str) -> bool:
    """Whether ``word`` is an acronym or has a capital, and is long enough to say something."""
    return len(word) > 1 and word[0].isupper() and not word.isdigit()


def _is_acronym(word: str) -> bool:
    return sum(map(str.isupper, word)) > 1


def is_ordinary(word: str) -> bool:
    """Whether ``word``, in lower case, is an English word in one of its forms."""
    if word in _ordinary():
        return True
    return any(
        word.endswith(ending) and word[: -len(ending)] + whole in _ordinary()
        for ending, whole in _FORMS
    )


_ENDINGS = ("s", "es", "ed", "ing", "ly", "er", "ers", "al", "ness", "ment", "ments")
_FORMS = (*((ending, whole) for ending in _ENDINGS for whole in ("", "e")), ("ies", "y"))
"""Endings that a form of a word has, and what the word itself has instead."""


@cache
def _ordinary() -> frozenset[str]:
    """English words that may have a capital without being names."""
    return section_words(_DATA / "ordinary-words.txt")


def acronyms() -> frozenset[str]:
    """Return the acronyms that English has and everyone knows: ASEAN, GDP."""
    return frozenset(_short_forms())


@cache
def _short_forms() -> dict[str, tuple[str, ...]]:
    """English acronyms, with the Vietnamese that they are short for, without marks."""
    found = {}
    for _, line in entries((_DATA / "acronyms.txt").read_text("utf-8")):
        short, _, phrases = line.partition(":")
        for one in short.split("|"):
            found[one.strip()] = tuple(
                strip_marks(phrase.strip()).lower() for phrase in phrases.split("|")
            )
    return found
