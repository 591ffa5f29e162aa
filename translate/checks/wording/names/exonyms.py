"""Names that English writes in its own way (Praha, Prague), exchanged for others of their kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from translate.checks.wording.names.persons import Exchanged, is_country
from translate.text.folding import strip_marks
from translate.values.names.english import EnglishText
from translate.values.names.exonyms import parse_exonyms
from translate.values.names.syllables import is_syllable

if TYPE_CHECKING:
    from translate.checks.context import Context
    from translate.values.names import Name

_WORD = re.compile(r"\w+")
_KINDS = {"people": "person", "cities": "place"}
"""Words of the sections of the list whose names are compared, each kind with its own."""


class _EnglishName(NamedTuple):
    """An English form of the list."""

    english: str
    kind: str
    origins: tuple[str, ...]
    """The Vietnamese names that it renders, in lower case without marks."""


def exchanged_exonym(context: Context) -> Exchanged | None:
    """Return the one name of the list that the English lacks, if it has one of its kind instead.

    None for countries and capitals, which stand for each other ("Beijing", "the country").
    """
    new = list(islice(_new(context), 2))
    if len(new) != 1:
        return None
    (start, form), english = new[0], EnglishText(context.unit.target)
    lost = [name for name in context.names if _is_sure(name) and not english.has(name)]
    if len(lost) != 1 or _kind_of(lost[0]) != form.kind:
        return None
    return Exchanged((lost[0].start, lost[0].end), (start, start + len(form.english)))


def _is_sure(name: Name) -> bool:
    if not name.conventional or is_country(name.forms[0].plain.lower()):
        return False
    return name.sure or not is_syllable(strip_marks(name.text.lower()))


def _kind_of(name: Name) -> str:
    english = name.forms[0].marked
    return next((form.kind for form in _beginning_with(english) if form.english == english), "")


def _new(context: Context) -> Iterator[tuple[int, _EnglishName]]:
    """The English names of the list that render nothing of the source or its neighbours."""
    text, end, sources = context.unit.target, 0, ""
    for at in context.target.capitals:
        word = context.target.words[at]
        for form in _beginning_with(word[0]):
            if word.start() < end or not text.startswith(form.english, word.start()):
                continue
            end = word.start() + len(form.english)
            sources = sources or _sources(context)
            if not text[end : end + 1].isalnum() and not _is_named(context, form, sources):
                yield word.start(), form
            break


def _sources(context: Context) -> str:
    """The words of a source and its neighbours, without marks, and a space around each."""
    texts = [strip_marks(near.source.lower) for near in (context, *context.neighbours)]
    return f" {' '.join(_WORD.findall(' | '.join(texts)))} "


def _is_named(context: Context, form: _EnglishName, sources: str) -> bool:
    """Whether a source has what an English name renders, or a name that it may render too."""
    own = " ".join(_WORD.findall(strip_marks(form.english.lower())))
    if any(f" {one} " in sources for one in (*form.origins, own)):
        return True
    english = EnglishText(form.english)
    return any(english.find_also(name) for name in context.names)


def _beginning_with(text: str) -> tuple[_EnglishName, ...]:
    """The English forms that begin with the first word of a text: of "Shanghai-based", Shanghai."""
    return _english().get(_WORD.findall(text)[0], ())


@cache
def _english() -> dict[str, tuple[_EnglishName, ...]]:
    """The English forms of the list by their first word, the longest first."""
    origins: dict[tuple[str, str], set[str]] = {}
    for entry in parse_exonyms():
        kind = next((kind for word, kind in _KINDS.items() if word in entry.section), "")
        if kind and entry.english[:1].isupper() and not is_country(entry.english.lower()):
            own = strip_marks(" ".join(entry.words).lower())
            origins.setdefault((entry.english, kind), set()).add(own)
    found: dict[str, tuple[_EnglishName, ...]] = {}
    for english, kind in sorted(origins, key=lambda one: -len(one[0])):
        first = _WORD.findall(english)[0]
        form = _EnglishName(english, kind, tuple(sorted(origins[english, kind])))
        found[first] = (*found.get(first, ()), form)
    return found
