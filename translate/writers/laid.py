"""What an edition shows, before any format's markup: labelled sentences, passages and groups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from translate.model import Group, GroupKind, State, VerbatimKind
from translate.walk import PassageKind


@dataclass(frozen=True, slots=True)
class LaidSentence:
    """One sentence, and what a reader is shown for its translation."""

    source: str
    text: str
    """The translation, or the source itself where there is none."""
    language: str
    """The language of ``text``."""
    state: State = State.REVIEWED
    model: str = ""
    """The model that drafted the translation, when one did."""

    @property
    def label(self) -> str:
        """What a reader must know: the state of a sentence that nobody has reviewed, else empty."""
        return "" if self.state.reviewed else self.state.value

    @property
    def mark(self) -> str:
        """The label, by the name that themes of version 0.1 know."""
        return self.label

    @property
    def target(self) -> str:
        """The translation for another program: empty where there is none."""
        return "" if self.state is State.UNTRANSLATED else self.text


@dataclass(frozen=True, slots=True)
class LaidPassage:
    """A text of the article as lines, or a block that is not translated."""

    kind: PassageKind | VerbatimKind
    number: int
    """1-based among the blocks of its kind, as in the catalog; 0 for a title that is no block."""
    lines: tuple[LaidSentence, ...]
    """The sentences; of a block that is not translated, its text as one line."""
    name: str = ""
    """What the catalog calls it: ``list item 2``."""
    anchor: str = ""
    """The passage's name in links: ``p3`` for the third paragraph."""
    verbatim: str = ""
    """What is not translated, with its spaces and line ends; empty for a text."""

    @property
    def source(self) -> str:
        """The whole passage in the source language."""
        return " ".join(line.source for line in self.lines)

    @property
    def text(self) -> str:
        """The whole passage as the reader is shown it."""
        return " ".join(line.text for line in self.lines)

    @property
    def label(self) -> str:
        """The first label that a sentence of it has; empty if all are reviewed."""
        return next((line.label for line in self.lines if line.label), "")

    @property
    def mark(self) -> str:
        """The label, by the name that themes of version 0.1 know."""
        return self.label


@dataclass(frozen=True, slots=True)
class LaidGroup:
    """A group of the article: what is in it, none of it empty but a table's cells."""

    kind: GroupKind
    children: tuple[LaidBlock, ...]
    group: Group
    """The group itself, for its numbering, alignment and the like."""


LaidBlock: TypeAlias = LaidPassage | LaidGroup
