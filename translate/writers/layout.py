"""An edition as it is set on the page: a title and passages of labelled lines; no markup yet.

Every format lays out the same passages, so that no two of them can disagree on what is a draft.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from itertools import groupby

from translate.model import BlockKind, Metadata, State
from translate.text.folding import fold_spaces
from translate.walk import places
from translate.writers.base import Edition

TITLE_LENGTH = 72
"""How many code points of an article's first words may stand in for a title."""

SUMMARY_LENGTH = 200
"""How many code points of an article's opening a list or a link shows."""

# Control characters other than blanks, surrogates and noncharacters, which no XML file may hold,
# and a byte order mark, which means nothing inside of a text:
# https://www.w3.org/TR/xml/#charsets
_UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff"
    + "".join(chr(plane << 16 | end) for plane in range(1, 17) for end in (0xFFFE, 0xFFFF))
    + "]"
)

_TOO_LONG = re.compile(r"\S{40}(?=\S)")


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
class LaidBlock:
    """A block of the article as lines."""

    kind: BlockKind
    number: int
    """1-based among the blocks of its kind, as in the catalog; 0 for a title that is no block."""
    lines: tuple[LaidSentence, ...]

    @property
    def anchor(self) -> str:
        """The passage's name in links: ``p3`` for the third paragraph."""
        return f"{self.kind.value[0]}{self.number}"

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


def line(edition: Edition, sentence: str) -> LaidSentence:
    """Return what the edition shows for a sentence."""
    unit = edition.unit(sentence)
    source, target = printable(sentence), printable(unit.target)
    if unit.state is State.UNTRANSLATED:
        return LaidSentence(source, source, edition.article.language, unit.state)
    return LaidSentence(source, target, edition.language, unit.state, printable(unit.model))


def original(edition: Edition) -> str:
    """The title that the article itself has; empty when it has none, or none translated."""
    heading = title(edition)
    return heading.source if heading.number and heading.source != heading.text else ""


def metadata(edition: Edition) -> Metadata:
    """Return what the article says of itself, printable."""
    stated = asdict(edition.article.metadata)
    return Metadata(**{name: printable(value) for name, value in stated.items()})


def printable(text: str) -> str:
    """``text`` on one line, without the characters that no XML or HTML file may hold."""
    return fold_spaces(_UNPRINTABLE.sub("", text))


def title(edition: Edition) -> LaidBlock:
    """Return the title: the opening heading, else the first words, with their sentence's label."""
    if _starts_with_title(edition):
        return next(_passages(edition))
    first = next((sentence.text for sentence in edition.sentences), edition.article.slug)
    shown = line(edition, first)
    words = replace(shown, source=_shorten(shown.source), text=_shorten(shown.text))
    return LaidBlock(BlockKind.HEADING, 0, (words,))


def everything(edition: Edition) -> tuple[LaidBlock, ...]:
    """Return all passages of the article, a heading that is the title too."""
    return tuple(_passages(edition))


def body(edition: Edition) -> tuple[LaidBlock, ...]:
    """Return the passages that follow the title; a block without a sentence is left out."""
    return everything(edition)[_starts_with_title(edition) :]


def sections(passages: tuple[LaidBlock, ...]) -> list[tuple[str, list[LaidBlock]]]:
    """Return runs of passages of one kind, as ``list item`` and its passages."""
    return [(kind, list(run)) for kind, run in groupby(passages, lambda one: one.kind.value)]


def summary(edition: Edition) -> str:
    """Return the opening of the text in a line, with its label; empty without a text."""
    first = next((passage.lines[0] for passage in body(edition)), None)
    if first is None:
        return ""
    return (f"[{first.label}] " if first.label else "") + _shorten(first.text, SUMMARY_LENGTH)


def breakable(text: str) -> str:
    """``text`` with zero-width places to break in words that no column could hold."""
    return _TOO_LONG.sub("\\g<0>\u200b", text)


def _starts_with_title(edition: Edition) -> bool:
    """Whether the first block is the title, and so is not repeated in the body."""
    first = next(iter(edition.article.blocks), None)
    return first is not None and first.kind is BlockKind.HEADING and bool(first.sentences)


def _passages(edition: Edition) -> Iterator[LaidBlock]:
    blocks = groupby(places(edition.article), lambda place: (place.block.kind, place.number))
    for (kind, number), run in blocks:
        yield LaidBlock(kind, number, tuple(line(edition, place.sentence.text) for place in run))


def _shorten(text: str, length: int = TITLE_LENGTH) -> str:
    """``text`` cut at a blank, with an ellipsis, when it is longer than ``length``."""
    if len(text) <= length:
        return text
    words = text[:length].rsplit(" ", 1)[0]
    return words.rstrip(" ,;:–—") + "…"
