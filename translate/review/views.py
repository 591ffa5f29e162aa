"""An article as the rows that its page shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from translate.model import State, Tally, Unit, Verbatim, VerbatimKind
from translate.pipeline.edit import offered
from translate.pipeline.show import NumberedSentence, sentences
from translate.project import Project
from translate.review.diff import DiffPiece, word_diff
from translate.review.keys import key_of
from translate.review.wire import shown
from translate.walk import Passage, PassageKind, fold


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
    """A passage of the article: its rows; or a block that is not translated."""

    kind: PassageKind | VerbatimKind
    rows: tuple[ReviewRow, ...]
    verbatim: str = ""
    """What is not translated; empty where there are rows."""


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
    blocks = _Blocks(iter(lines))
    fold(article, blocks.add_text, lambda *_: None, blocks.add_verbatim)
    title = article.metadata.title or lines[0].unit.source
    return ReviewPage(article.slug, title, tuple(blocks.found))


class _Blocks:
    """The blocks of an article as a traversal comes to them."""

    def __init__(self, lines: Iterator[NumberedSentence]) -> None:
        self._lines = lines
        self._seen: set[str] = set()
        self.found: list[ReviewBlock] = []

    def add_text(self, passage: Passage) -> None:
        """The rows of a passage: as many of the lines as it has sentences."""
        lines = islice(self._lines, len(passage.text.sentences))
        if rows := tuple(self._row(line) for line in lines):
            self.found.append(ReviewBlock(passage.kind, rows))

    def add_verbatim(self, block: Verbatim) -> None:
        """What stands between the passages, for a reviewer to see what they are about."""
        self.found.append(ReviewBlock(block.kind, (), block.text))

    def _row(self, line: NumberedSentence) -> ReviewRow:
        key = key_of(line.unit.source)
        repeated = key in self._seen
        self._seen.add(key)
        return ReviewRow(line, key, repeated)
