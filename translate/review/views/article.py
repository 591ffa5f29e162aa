"""An article as the rows that its page shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from translate.model import GroupKind, State, Tally, TextKind, Unit, Verbatim, VerbatimKind
from translate.pipeline.edit import offered
from translate.pipeline.show import NumberedSentence, sentences
from translate.project import Project
from translate.review.advice.notes import note_kinds
from translate.review.diff import DiffPiece, word_diff
from translate.review.keys import key_of
from translate.review.views.sentence_json import shown
from translate.tags import name_of
from translate.walk import Passage, PassageKind, fold
from translate.walk.spoken import spoken_place

_APART = frozenset(
    {GroupKind.CELL, GroupKind.NOTE, TextKind.ALT, TextKind.TOOLTIP, TextKind.CAPTION}
)
"""Passages that do not run on in the text: the page says where they stand."""


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A sentence as the article page shows it."""

    line: NumberedSentence
    key: str
    repeated: bool
    """Whether the article has the same sentence before this one too."""

    @property
    def unit(self) -> Unit:
        """Return the sentence with its English."""
        return self.line.unit

    @property
    def state(self) -> State:
        """Return the sentence's state."""
        return self.unit.state

    @property
    def shown(self) -> str:
        """Return what a form includes to detect later whether somebody else changed it."""
        return shown(self.unit)

    @property
    def notes(self) -> str:
        """Return what the sentence's notes are, for the page's filters."""
        return " ".join(note_kinds(self.unit))

    @property
    def tags(self) -> dict[str, tuple[str, str]]:
        """Return what each tag of the sentence is, and where it leads or what it shows."""
        return {name_of(one): (one.kind.value, one.target or one.markup) for one in self.unit.marks}

    @property
    def alternatives(self) -> list[str]:
        """Return the machine's other hypotheses for the English."""
        return [text for _, text in offered(self.unit)]

    @property
    def source_diff(self) -> list[DiffPiece]:
        """Return the changes since the English was made, or nothing if there are none."""
        return word_diff(self.unit.previous, self.unit.source) if self.unit.previous else []


@dataclass(frozen=True, slots=True)
class ReviewBlock:
    """A passage of the article with its rows, or a block that is not translated."""

    kind: PassageKind | VerbatimKind
    rows: tuple[ReviewRow, ...]
    verbatim: str = ""
    """The text of a block that is not translated; empty if there are rows."""
    place: str = ""
    """Where it stands, for what does not run on: ``table 1, row 2, cell 1``; else empty."""


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """An article to review."""

    slug: str
    title: str
    passages: tuple[ReviewBlock, ...]

    @property
    def rows(self) -> list[ReviewRow]:
        """Return all rows in reading order."""
        return [row for passage in self.passages for row in passage.rows]

    @property
    def counts(self) -> Tally:
        """Return the number of sentences in each state; a repeated one counts each time."""
        return Tally(row.state for row in self.rows)

    @property
    def unknown(self) -> int:
        """Return how many sentences the catalog does not have because the article changed."""
        return sum(not row.line.known for row in self.rows)

    def key_at(self, number: str) -> str:
        """Return the key of the sentence with this number, or an empty string."""
        return next((row.key for row in self.rows if str(row.line.number) == number), "")

    def next_open(self, key: str) -> str:
        """Return the key of the next sentence to review after ``key``, continuing at the start.

        It is empty if all are reviewed.
        """
        rows = self.rows
        at = next((i for i, row in enumerate(rows) if row.key == key), -1)
        for row in rows[at + 1 :] + rows[: at + 1]:
            if row.key != key and not row.state.reviewed:
                return row.key
        return ""


def page_of(project: Project, slug: str) -> ReviewPage:
    """Return the article with this slug as a page.

    Raises:
        UsageError: There is no such article.
        InputError: The article or its catalog cannot be read.
    """
    article, lines = sentences(project, slug)
    blocks = _Blocks(iter(lines))
    fold(article, blocks.add_text, lambda *_: None, blocks.add_verbatim)
    title = article.metadata.title or lines[0].unit.source
    return ReviewPage(article.slug, title, tuple(blocks.found))


class _Blocks:
    """Collector of the blocks of an article during its traversal."""

    def __init__(self, lines: Iterator[NumberedSentence]) -> None:
        self._lines = lines
        self._seen: set[str] = set()
        self.found: list[ReviewBlock] = []

    def add_text(self, passage: Passage) -> None:
        """Add the rows of a passage: one for each of its sentences."""
        lines = islice(self._lines, len(passage.text.sentences))
        if rows := tuple(self._row(line) for line in lines):
            place = spoken_place(passage.name) if passage.kind in _APART else ""
            self.found.append(ReviewBlock(passage.kind, rows, place=place))

    def add_verbatim(self, block: Verbatim) -> None:
        """Add a block that is not translated, which shows a reviewer the context."""
        self.found.append(ReviewBlock(block.kind, (), block.text))

    def _row(self, line: NumberedSentence) -> ReviewRow:
        key = key_of(line.unit.source)
        repeated = key in self._seen
        self._seen.add(key)
        return ReviewRow(line, key, repeated)
