"""Words that turn a sentence round when taken for their opposite: ``data/opposites.txt``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from translate.checks.phrases import blanked, pattern_of, pattern_of_list
from translate.checks.word_lists import DATA
from translate.errors import InputError
from translate.message import Message
from translate.text.word_list import entries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translate.checks.context import Context

_SYLLABLE = re.compile(r"\w+")
_DENIED = re.compile(
    r"(?<!\w)(?:không|chưa|chẳng|thiếu|kém|đừng|hết)(?: (?:hề|được|bị|thể|còn|bao giờ))? $"
)
"""What stands before a word that it turns round itself: "không chấp nhận" is to reject."""


@dataclass(frozen=True, slots=True)
class Pole:
    """A Vietnamese word of a pair of opposites."""

    check: str
    """The check that reports it."""
    vietnamese: re.Pattern[str]
    forms: tuple[frozenset[str], ...]
    """The syllables of each Vietnamese form."""
    rendered: re.Pattern[str]
    """What renders it in lower-case English."""
    turned: re.Pattern[str]
    """What renders its opposite."""


@dataclass(frozen=True, slots=True)
class Turned:
    """A word that became its opposite."""

    source: re.Match[str]
    target: re.Match[str]


def turned(context: Context, check: str) -> Iterator[Turned]:
    """Yield the words of the source that the target turns round.

    A sentence that has both opposites is left alone, and so is one to which the other may have
    moved from a neighbour.
    """
    source, target = context.source.lower, context.target.lower
    for pole, opposites in _listed(check, context.source.syllables):
        wrong = pole.turned.search(target)
        if not wrong or pole.rendered.search(target):
            continue
        wrong = pole.turned.search(blanked(pattern_of_list("no-opposites-english"), target))
        here = pole.vietnamese.search(source) if wrong else None
        if here and wrong and not _is_denied(here) and not _says(context, opposites):
            yield Turned(here, wrong)


def _is_denied(here: re.Match[str]) -> bool:
    return _DENIED.search(here.string, 0, here.start()) is not None


def _says(context: Context, poles: tuple[Pole, ...]) -> bool:
    """Whether the source has the word of one of ``poles``, or that of a neighbour which lost it."""
    return any(
        pole.vietnamese.search(context.source.lower)
        or any(_is_lost(near, pole) for near in context.neighbours)
        for pole in poles
    )


def _is_lost(near: Context, pole: Pole) -> bool:
    """Whether a source has a word that its English does not render."""
    found = pole.vietnamese.search(near.source.lower)
    return found is not None and not pole.rendered.search(near.target.lower)


@cache
def _pairs() -> dict[str, list[tuple[Pole, tuple[Pole, ...]]]]:
    """Each word with the others of its group; by the check that reports it."""
    path = DATA / "opposites.txt"
    found: dict[str, list[tuple[Pole, tuple[Pole, ...]]]] = {}
    for pole, others in _opposed(parse(path.read_text("utf-8"), str(path))):
        found.setdefault(pole.check, []).append((pole, others))
    return found


def _listed(check: str, syllables: frozenset[str]) -> list[tuple[Pole, tuple[Pole, ...]]]:
    """The pairs of a check of which a sentence has all syllables of a form, in the list's order."""
    index = _by_syllable(check)
    places = {
        place
        for syllable in index.keys() & syllables
        for form, place in index[syllable]
        if form <= syllables
    }
    return [_pairs()[check][place] for place in sorted(places)]


@cache
def _by_syllable(check: str) -> dict[str, list[tuple[frozenset[str], int]]]:
    """The forms of a check's words, and their places in its list, by one syllable of each form."""
    found: dict[str, list[tuple[frozenset[str], int]]] = {}
    for place, (pole, _others) in enumerate(_pairs().get(check, ())):
        for form in pole.forms:
            found.setdefault(max(form, key=len), []).append((form, place))
    return found


def _opposed(groups: list[list[Pole]]) -> Iterator[tuple[Pole, tuple[Pole, ...]]]:
    for group in groups:
        for at, pole in enumerate(group):
            yield pole, tuple(other for i, other in enumerate(group) if i != at)


def parse(text: str, place: str) -> list[list[Pole]]:
    """Parse the list: groups of lines, with an empty line between them, below the check's name.

    Raises:
        InputError: A line has no colon, no "!" or no check above it.
    """
    groups: list[list[Pole]] = []
    check, last = "", 0
    for number, line in entries(text):
        if line.startswith("["):
            check = line.strip("[]")
            continue
        left, colon, right = line.partition(":")
        english, mark, wrong = right.partition("!")
        if not (check and colon and mark):
            raise InputError(
                Message("not a line of opposites: {line}", line=line), f"{place}:{number}"
            )
        if number != last + 1 or not groups:
            groups.append([])
        parts = tuple(frozenset(_SYLLABLE.findall(form.lower())) for form in _forms(left))
        patterns = [pattern_of(_forms(side)) for side in (left, english, wrong)]
        groups[-1].append(Pole(check, patterns[0], parts, *patterns[1:]))
        last = number
    return groups


def _forms(text: str) -> list[str]:
    return [form.strip() for form in text.split("|") if form.strip()]
