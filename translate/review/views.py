"""An article as the rows that its page shows."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from translate.model import BlockKind, State, Tally, Unit
from translate.pipeline.edit import offered
from translate.pipeline.show import NumberedSentence, sentences
from translate.project import Project
from translate.review.diff import DiffPiece, word_diff
from translate.review.keys import key_of
from translate.review.wire import shown


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A sentence as the article page shows it."""

    line: NumberedSentence
    key: str
    repeated: bool
    """Whether the same sentence stood in the article before."""

    @property
    def unit(self) -> Unit:
        """The sentence with its English."""
        return self.line.unit

    @property
    def state(self) -> State:
        """How far it has come."""
        return self.unit.state

    @property
    def shown(self) -> str:
        """What a form carries along, to tell later whether somebody else changed it."""
        return shown(self.unit)

    @property
    def alternatives(self) -> list[str]:
        """What the machine proposes instead of the English as it stands."""
        return [text for _, text in offered(self.unit)]

    @property
    def source_diff(self) -> list[DiffPiece]:
        """How the sentence differs from what its English was made for; empty when it does not."""
        return word_diff(self.unit.previous, self.unit.source) if self.unit.previous else []


@dataclass(frozen=True, slots=True)
class ReviewBlock:
    """A block of the article: its rows."""

    kind: BlockKind
    rows: tuple[ReviewRow, ...]


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """An article to review."""

    slug: str
    title: str
    passages: tuple[ReviewBlock, ...]

    @property
    def rows(self) -> list[ReviewRow]:
        """All rows in reading order."""
        return [row for passage in self.passages for row in passage.rows]

    @property
    def counts(self) -> Tally:
        """How many sentences are in which state, a repeated one each time, as everywhere."""
        return Tally(row.state for row in self.rows)

    @property
    def unknown(self) -> int:
        """How many sentences are not in the catalog, because the article changed."""
        return sum(not row.line.known for row in self.rows)

    def key_at(self, number: str) -> str:
        """The key of the sentence with this number; empty without one."""
        return next((row.key for row in self.rows if str(row.line.number) == number), "")

    def next_open(self, key: str) -> str:
        """The key of the next sentence to review after the one called ``key``; round the end.

        Empty when all are reviewed.
        """
        rows = self.rows
        at = next((i for i, row in enumerate(rows) if row.key == key), -1)
        for row in rows[at + 1 :] + rows[: at + 1]:
            if row.key != key and not row.state.reviewed:
                return row.key
        return ""


def page_of(project: Project, slug: str) -> ReviewPage:
    """The article called ``slug``.

    Raises:
        UsageError: There is no such article.
        InputError: The article or its catalog cannot be read.
    """
    article, lines = sentences(project, slug)
    seen: set[str] = set()
    blocks = groupby(lines, key=lambda line: line.place.block)
    passages = tuple(_passage(list(group), seen) for _, group in blocks)
    return ReviewPage(article.slug, article.metadata.title or lines[0].unit.source, passages)


def _passage(lines: list[NumberedSentence], seen: set[str]) -> ReviewBlock:
    rows = []
    for line in lines:
        key = key_of(line.unit.source)
        rows.append(ReviewRow(line, key, key in seen))
        seen.add(key)
    return ReviewBlock(lines[0].place.block.kind, tuple(rows))
