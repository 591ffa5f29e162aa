"""Words that turn a sentence round when taken for their opposite: ``data/opposites.txt``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from translate.checks.phrases import any_of, blanked, pattern_of_list
from translate.checks.word_lists import DATA
from translate.errors import InputError
from translate.message import Message
from translate.text.word_list import entries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translate.checks.context import Context

_SYLLABLE = re.compile(r"\w+")
_DENIED = re.compile(
    r"(?<!\w)(?<!hàng )(?<!phòng )(?:không|chưa|chẳng|thiếu|kém|đừng|hết)"
    r"(?: (?:hề|được|bị|thể|còn|bao giờ))? $"
)
"""What stands before a word that it turns round itself: "không chấp nhận" is to reject."""


@dataclass(frozen=True)
class Pole:
    """A Vietnamese word of a pair of opposites; most stand in no sentence of an article."""

    check: str
    """The check that reports it."""
    words: tuple[str, ...]
    """Its Vietnamese forms."""
    right: tuple[str, ...]
    """What renders it in English."""
    wrong: tuple[str, ...]
    """What renders its opposite."""

    @property
    def forms(self) -> Iterator[frozenset[str]]:
        """The syllables of each Vietnamese form."""
        return (frozenset(_SYLLABLE.findall(form.lower())) for form in self.words)

    @cached_property
    def vietnamese(self) -> re.Pattern[str]:
        """Finds it in lower-case Vietnamese."""
        return any_of(self.words)

    @cached_property
    def rendered(self) -> re.Pattern[str]:
        """Finds what renders it in lower-case English."""
        return any_of(self.right)

    @cached_property
    def turned(self) -> re.Pattern[str]:
        """Finds what renders its opposite."""
        return any_of(self.wrong)


_Pair = tuple[Pole, tuple[Pole, ...]]
"""A word, and the others of its group."""


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
    for pole, opposites in context.once(_listed).get(check, ()):
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


def _listed(context: Context) -> dict[str, list[_Pair]]:
    """The words of which a source has all syllables of a form, in the list's order, by check."""
    syllables, index = context.source.syllables, _by_syllable()
    places = {
        place
        for syllable in syllables & index.keys()
        for form, place in index[syllable]
        if form <= syllables
    }
    found: dict[str, list[_Pair]] = {}
    for pole, others in map(_pairs().__getitem__, sorted(places)):
        found.setdefault(pole.check, []).append((pole, others))
    return found


@cache
def _pairs() -> list[_Pair]:
    """Each word of the list with the others of its group."""
    path = DATA / "opposites.txt"
    return list(_opposed(parse(path.read_text("utf-8"), str(path))))


@cache
def _by_syllable() -> dict[str, list[tuple[frozenset[str], int]]]:
    """The forms of the words, and their places in the list, by one syllable of each form."""
    found: dict[str, list[tuple[frozenset[str], int]]] = {}
    for place, (pole, _others) in enumerate(_pairs()):
        for form in pole.forms:
            found.setdefault(max(form, key=len), []).append((form, place))
    return found


def _opposed(groups: list[list[Pole]]) -> Iterator[_Pair]:
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
        groups[-1].append(Pole(check, *map(_forms, (left, english, wrong))))
        last = number
    return groups


def _forms(text: str) -> tuple[str, ...]:
    return tuple(form.strip() for form in text.split("|") if form.strip())
