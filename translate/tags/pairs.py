"""Read the tags of a text: which marks they mean, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from re import Match
from typing import NamedTuple

from translate.model import Mark, MarkKind
from translate.tags.letters import LETTERS, STANDALONE, by_name, name_of, tag_of
from translate.tags.untagged import without_tags
from translate.text.spans import TextSpan
from translate.text.tag_form import TAG


class Trouble(Enum):
    """What is wrong with a tag."""

    MISSING = "missing"
    """The sentence has it, the translation does not."""
    UNKNOWN = "unknown"
    """The translation has it, the sentence does not."""
    DOUBLED = "doubled"
    UNPAIRED = "unpaired"
    """It begins and never ends, ends and never began, or is written as the other kind is."""
    EMPTY = "empty"
    """It is over no text."""
    CROSSED = "crossed"
    """It begins inside another mark and ends outside."""


@dataclass(frozen=True, slots=True)
class TagProblem:
    """Something that is wrong with a tag of a translation."""

    trouble: Trouble
    tag: str
    """The tag: as it stands in the translation, or how it begins if it is missing."""
    span: TextSpan
    """Where it is in the translation; empty at its end for a missing one."""


class Placed(NamedTuple):
    """A tag in a text."""

    start: int
    end: int
    meaning: tuple[Mark, bool] | None
    """The mark, and whether this is its end; None for a tag that means nothing."""


@dataclass(frozen=True, slots=True)
class Found:
    """The tags of a text."""

    tags: tuple[Placed, ...]
    names: frozenset[str]
    """The marks that are there: once, and with an end if they have one."""
    literal: frozenset[str]
    """What has the form of a tag and is text: the source sentence has it too."""
    problems: tuple[TagProblem, ...]


def problems(text: str, source: str, marks: Sequence[Mark]) -> tuple[TagProblem, ...]:
    """Return what is wrong with the tags of a translation, in their order, the missing ones last.

    The arguments are those of `paired`. With no problem, each mark is there exactly once and well
    nested.
    """
    if not marks and "<" not in text:
        return ()
    return paired(text, source, marks).problems


def paired(text: str, source: str, marks: Sequence[Mark]) -> Found:
    """Find the tags of a text; of those that come twice, the first that has both ends counts.

    Args:
        text: A translation with tags.
        source: The sentence with its tags.
        marks: Its numbered marks.
    """
    known = by_name(marks)
    literal = frozenset(match[0] for match in TAG.finditer(without_tags(source, marks)))
    reader = _Reader(known, literal)
    for match in TAG.finditer(text):
        reader.read(match)
    return reader.found(len(text))


class _Reader:
    """Reads tags from left to right.

    Args:
        known: The marks of the sentence by name.
        literal: What has the form of a tag, and is text of the sentence.
    """

    def __init__(self, known: dict[str, Mark], literal: frozenset[str]) -> None:
        self._known = known
        self._literal = literal
        self._tags: list[Match[str]] = []
        self._meanings: dict[int, tuple[Mark, bool]] = {}
        self._begun: dict[str, int] = {}
        """Where in ``_tags`` a mark begins that has not ended yet."""
        self._names: set[str] = set()
        """The marks that are there."""
        self._problems: list[TagProblem] = []

    def read(self, match: Match[str]) -> None:
        """Read one tag; tags come in their order."""
        name = match["letter"] + match["number"]
        mark = self._known.get(name)
        if mark is None:
            if match[0] not in self._literal:
                self._tags.append(match)
                self._report(Trouble.UNKNOWN, match)
            return
        index = len(self._tags)
        self._tags.append(match)
        if name in self._names:
            self._report(Trouble.DOUBLED, match)
        elif mark.kind in STANDALONE:
            self._alone(name, mark, match, index)
        elif match["alone"]:
            self._report(Trouble.EMPTY, match)
        elif match["close"]:
            self._end(name, mark, match, index)
        elif name in self._begun:
            self._report(Trouble.DOUBLED, match)
        else:
            self._begun[name] = index

    def found(self, length: int) -> Found:
        """Return what was found in a text of ``length``."""
        for index in self._begun.values():
            self._report(Trouble.UNPAIRED, self._tags[index])
        self._nesting()
        tags = [
            Placed(*match.span(), self._meanings.get(index))
            for index, match in enumerate(self._tags)
        ]
        seen = {match["letter"] + match["number"] for match in self._tags}
        missing = [
            TagProblem(Trouble.MISSING, tag_of(mark), TextSpan(length, length))
            for name, mark in self._known.items()
            if name not in seen
        ]
        problems = sorted(self._problems, key=lambda one: one.span)
        return Found(tuple(tags), frozenset(self._names), self._literal, (*problems, *missing))

    def _alone(self, name: str, mark: Mark, match: Match[str], index: int) -> None:
        if match["close"] or not match["alone"]:
            self._report(Trouble.UNPAIRED, match)
        if not match["close"]:
            self._names.add(name)
            self._meanings[index] = (mark, True)

    def _end(self, name: str, mark: Mark, match: Match[str], index: int) -> None:
        begin = self._begun.pop(name, None)
        if begin is None:
            self._report(Trouble.UNPAIRED, match)
            return
        inside = self._tags[begin].string[self._tags[begin].end() : match.start()]
        if not TAG.sub(self._as_text, inside).strip() and not (
            mark.kind is MarkKind.LINK and any(map(_is_image, self._tags[begin:index]))
        ):
            self._report(Trouble.EMPTY, self._tags[begin])
        self._names.add(name)
        self._meanings[begin] = (mark, False)
        self._meanings[index] = (mark, True)

    def _nesting(self) -> None:
        """Report the marks that end inside a mark that begins after them."""
        open_names: list[str] = []
        for index, (mark, ends) in sorted(self._meanings.items()):
            name = name_of(mark)
            if mark.kind in STANDALONE:
                continue
            if not ends:
                open_names.append(name)
                continue
            if open_names[-1] != name:
                self._report(Trouble.CROSSED, self._tags[index])
            open_names.remove(name)

    def _as_text(self, match: Match[str]) -> str:
        """What of a tag is text."""
        return "" if match["letter"] + match["number"] in self._known else match[0]

    def _report(self, trouble: Trouble, match: Match[str]) -> None:
        self._problems.append(TagProblem(trouble, match[0], TextSpan(*match.span())))


def _is_image(tag: Match[str]) -> bool:
    return tag["letter"] == LETTERS[MarkKind.IMAGE]
