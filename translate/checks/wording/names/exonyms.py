"""Names that English writes in its own way (Praha, Prague), exchanged for others of the kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from translate.checks.wording.names.persons import Exchanged, is_country
from translate.text.folding import strip_marks
from translate.values.names.english import EnglishText
from translate.values.names.exonyms import parse_exonyms
from translate.values.names.syllables import is_syllable

if TYPE_CHECKING:
    from translate.checks.context import Context
    from translate.values.names import Name

_WORD = re.compile(r"\w+")


def exchanged_exonym(context: Context) -> Exchanged | None:
    """Return the one name of the list that the English lacks, if it has one of the list instead."""
    new = list(_new(context))
    if len(new) != 1:
        return None
    english = EnglishText(context.unit.target)
    lost = [name for name in context.names if _is_sure(name) and not english.has(name)]
    if len(lost) != 1:
        return None
    return Exchanged((lost[0].start, lost[0].end), new[0])


def _is_sure(name: Name) -> bool:
    """Whether a name is of the list for certain, and no country: that may be "the country"."""
    if not name.conventional or is_country(name.forms[0].plain.lower()):
        return False
    return name.sure or not is_syllable(strip_marks(name.text.lower()))


def _new(context: Context) -> Iterator[tuple[int, int]]:
    """Where English names of the list stand that render nothing of the source or its neighbours."""
    text, end = context.unit.target, 0
    for at in context.target.capitals:
        word = context.target.words[at]
        for form, origins in _english().get(word[0], ()):
            if word.start() < end or not text.startswith(form, word.start()):
                continue
            end = word.start() + len(form)
            if not text[end : end + 1].isalnum() and not _is_named(context, form, origins):
                yield word.start(), end
            break


def _is_named(context: Context, form: str, origins: tuple[str, ...]) -> bool:
    """Whether the source, or that of a neighbour, has what an English name renders."""
    sources = [strip_marks(near.source.lower) for near in (context, *context.neighbours)]
    words = [f" {' '.join(_WORD.findall(source))} " for source in sources]
    if any(f" {one} " in source for source in words for one in (*origins, form.lower())):
        return True
    return any(EnglishText(form).find_also(name) for name in context.names)


@cache
def _english() -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """The English forms of the list by their first word, and what they render, without marks."""
    origins: dict[str, set[str]] = {}
    for entry in parse_exonyms():
        own = strip_marks(" ".join(entry.words).lower())
        if entry.english[:1].isupper():
            origins.setdefault(entry.english, set()).add(own)
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for form in sorted(origins, key=len, reverse=True):
        found.setdefault(form.split()[0], []).append((form, tuple(sorted(origins[form]))))
    return found
