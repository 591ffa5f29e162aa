"""The contents of an edition before any format's markup: sentences, passages and groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from translate.model import (
    Group,
    GroupKind,
    Mark,
    Sentence,
    State,
    Text,
    TextKind,
    Verbatim,
    VerbatimKind,
)
from translate.tags import Inline, Piece, plain_of, resolve
from translate.text.characters.cleaning import clean_line
from translate.text.characters.forbidden import ILLEGAL_IN_MARKUP
from translate.text.folding import fold_spaces
from translate.text.verbatim import has_words
from translate.walk import PassageKind, passages
from translate.writers.base import Edition, derived

SMALL = frozenset({TextKind.BYLINE, TextKind.CAPTION, TextKind.CREDIT})
"""Kinds of passages that are set small."""
_BESIDE = frozenset({TextKind.ALT, TextKind.TOOLTIP})
"""Kinds of passages that are no part of what is read on."""


@dataclass(frozen=True, slots=True)
class LaidSentence:
    """One sentence with the text that a reader is shown for its translation."""

    source: str
    """Without markup."""
    text: str
    """The translation without markup, or the source itself if there is none."""
    language: str
    """The language of ``text``."""
    state: State = State.REVIEWED
    model: str = ""
    """The model that drafted the translation, if one did."""
    noticed: bool = False
    """Whether the notice above the text says of every sentence that nobody has reviewed it, so that
    it has no label of its own."""
    source_pieces: tuple[Piece, ...] = ()
    """``source`` with its marks: links, emphasis, images, notes, line breaks."""
    pieces: tuple[Piece, ...] = ()
    """``text`` with its marks, which are those of the source."""
    tagged_source: str = ""
    """``source`` with its tags, as the catalog has it."""
    tagged_text: str = ""

    def __post_init__(self) -> None:
        """Fill in what a sentence without marks need not be given."""
        for name, text in (("source", self.source), ("text", self.text)):
            if not getattr(self, f"tagged_{name}"):
                object.__setattr__(self, f"tagged_{name}", text)
        for name, text in (("source_pieces", self.source), ("pieces", self.text)):
            if not getattr(self, name) and text:
                object.__setattr__(self, name, (text,))

    @property
    def unreviewed(self) -> str:
        """Return the state of a sentence that nobody has reviewed; empty for others."""
        return "" if self.state.reviewed else self.state.value

    @property
    def label(self) -> str:
        """Return the label of a sentence that nobody has reviewed: its state; or empty."""
        return "" if self.noticed else self.unreviewed

    @property
    def mark(self) -> str:
        """Return the label, under the name used by themes of version 0.1."""
        return self.label

    @property
    def target(self) -> str:
        """Return the translation with its tags for another program; empty if there is none."""
        return "" if self.state is State.UNTRANSLATED else self.tagged_text


@dataclass(frozen=True, slots=True)
class LaidPassage:
    """A text of the article as sentences, or a block that is not translated."""

    kind: PassageKind | VerbatimKind
    number: int
    """1-based among the blocks of its kind, as in the catalog; 0 for a title without a block."""
    lines: tuple[LaidSentence, ...]
    """The sentences; for a block that is not translated, its text as one line."""
    name: str = ""
    """Its name in the catalog: ``list item 2``."""
    anchor: str = ""
    """The passage's name in links: ``p3`` for the third paragraph."""
    verbatim: str = ""
    """The text of a block that is not translated, with its spaces and line ends; or empty."""
    lead: str = ""
    """What stands before it and belongs to no sentence: ``a)``, or a speaker's dash."""
    goes_on: bool = False
    """Whether it is a line of a stanza that the next passage goes on."""
    level: int = 1
    """Of a heading, how deep it is below the title: 1 for the highest that the article has."""
    block: Text | Verbatim | None = None
    """The block itself, for a heading's level, code's language and similar properties; None for a
    title that stands in for a missing one."""

    @property
    def small(self) -> bool:
        """Whether it is set small: a byline, a caption, a credit."""
        return self.kind in SMALL

    @property
    def source(self) -> str:
        """Return the whole passage in the source language."""
        return " ".join(line.source for line in self.lines)

    @property
    def text(self) -> str:
        """Return the whole passage as the reader is shown it."""
        return " ".join(line.text for line in self.lines)

    @property
    def label(self) -> str:
        """Return the first label of its sentences; empty if they have none."""
        return next((line.label for line in self.lines if line.label), "")

    @property
    def labelled(self) -> str:
        """Return the text with its label, for where nothing but words can stand."""
        return f"{self.text} [{self.label}]" if self.label else self.text

    @property
    def unreviewed(self) -> str:
        """Return the first unreviewed state of its sentences; empty if all are reviewed."""
        return next((line.unreviewed for line in self.lines if line.unreviewed), "")

    @property
    def mark(self) -> str:
        """Return the label, under the name used by themes of version 0.1."""
        return self.label


@dataclass(frozen=True, slots=True)
class LaidGroup:
    """A group of the article with its contents, of which only a table's cells may be empty."""

    kind: GroupKind
    children: tuple[LaidBlock, ...]
    group: Group
    """The group itself, for its numbering, alignment and similar properties."""


LaidBlock: TypeAlias = LaidPassage | LaidGroup


def line(edition: Edition, sentence: Sentence, *, noticed: bool = False) -> LaidSentence:
    """Return what the edition shows for a sentence.

    Args:
        edition: The edition.
        sentence: The sentence.
        noticed: Whether the notice above the text speaks for the sentences' labels.
    """
    unit, source = edition.unit(sentence.text), printable(sentence.text)
    own = resolve(source, source, sentence.marks)
    translated = unit.state is not State.UNTRANSLATED
    target = printable(unit.target) if translated else source
    pieces = resolve(target, source, sentence.marks) if translated else own
    if any(mark.title for mark in sentence.marks):
        pieces = _titled(pieces, tooltips(edition))
    return LaidSentence(
        source=plain_of(own),
        text=plain_of(pieces),
        language=edition.language if translated else edition.article.language,
        state=unit.state,
        model=printable(unit.model),
        noticed=noticed,
        source_pieces=own,
        pieces=pieces,
        tagged_source=source,
        tagged_text=target,
    )


@derived
def tooltips(edition: Edition) -> dict[str, str]:
    """Return what links and images say when they are pointed at, and what describes images.

    By the text of the source; what nobody has reviewed has its label.
    """
    noticed = not edition.tally.reviewed
    found = [one for one in passages(edition.article) if one.kind in _BESIDE and one.text.sentences]
    return {
        one.text.text: LaidPassage(
            one.kind,
            one.number,
            tuple(line(edition, sentence, noticed=noticed) for sentence in one.text.sentences),
        ).labelled
        for one in found
    }


def _titled(pieces: Iterable[Piece], said: Mapping[str, str]) -> tuple[Piece, ...]:
    """Pieces whose marks say in the translation what they say when they are pointed at.

    A title that no text has says the same as the words of its link.
    """
    found: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Inline):
            children, mark = _titled(piece.children, said), piece.mark
            stated = clean_line(mark.title)
            if has_words(stated):
                title = said.get(stated) or plain_of(children)
                mark = mark if title == stated else replace(mark, title=title)
            found.append(Inline(mark, children))
        else:
            found.append(piece)
    return tuple(found)


def without_tooltips(blocks: tuple[LaidBlock, ...]) -> tuple[LaidBlock, ...]:
    """Return blocks without what their links and images say when they are pointed at."""
    said = {clean_line(title) for title in _titles(blocks)}

    def is_said(one: LaidPassage) -> bool:
        return one.kind is TextKind.TOOLTIP and getattr(one.block, "text", "") in said

    return _without(blocks, is_said) if said else blocks


def without_descriptions(blocks: tuple[LaidBlock, ...]) -> tuple[LaidBlock, ...]:
    """Return blocks without what describes images in their texts: each image has it already.

    What describes an image of a figure stays after that image.
    """
    names = {mark.alt for mark in _marks(blocks) if mark.alt}

    def describes(one: LaidPassage) -> bool:
        return one.kind is TextKind.ALT and getattr(one.block, "id", "") in names

    return _without(blocks, describes) if names else blocks


def _marks(blocks: Iterable[LaidBlock]) -> Iterator[Mark]:
    for one in blocks:
        if isinstance(one, LaidGroup):
            yield from _marks(one.children)
        elif isinstance(one.block, Text):
            yield from one.block.marks


def _titles(blocks: Iterable[LaidBlock]) -> Iterator[str]:
    for one in blocks:
        if isinstance(one, LaidGroup):
            yield from _titles(one.children)
        elif isinstance(one.block, Text):
            yield from (mark.title for mark in one.block.marks if mark.title)
        elif one.kind is VerbatimKind.IMAGE and isinstance(one.block, Verbatim) and one.block.info:
            yield one.block.info


def _without(
    blocks: Iterable[LaidBlock], is_out: Callable[[LaidPassage], bool]
) -> tuple[LaidBlock, ...]:
    """Blocks without some of the passages in them."""
    found: list[LaidBlock] = []
    for one in blocks:
        if isinstance(one, LaidGroup):
            found.append(replace(one, children=_without(one.children, is_out)))
        elif not is_out(one):
            found.append(one)
    return tuple(found)


def printable(text: str) -> str:
    """``text`` on one line, without the characters that no XML or HTML file may hold."""
    return fold_spaces(text if text.isprintable() else ILLEGAL_IN_MARKUP.sub("", text))
