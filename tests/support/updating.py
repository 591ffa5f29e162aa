"""Articles of plain sentences, and updates of their catalogs."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from support.marked import written

from translate.catalogs.po import Catalog
from translate.catalogs.update import Target, update_catalog
from translate.model import Article, Draft, Metadata, Sentence, Text, TextKind
from translate.project import Project
from translate.tags import tagged
from translate.workspace.articles.segmentation import split_target

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
NOW = datetime(2025, 11, 5, 8, 30, tzinfo=UTC)
TARGET = Target("en", lambda text: split_target(Project(Path()), text))
LATER = datetime(2025, 11, 6, 9, 45, tzinfo=UTC)


def article(paragraphs: list[list[str]]) -> Article:
    """An article of paragraphs, each a list of sentences."""
    blocks = [
        Text(
            TextKind.PARAGRAPH,
            " ".join(paragraph),
            number,
            sentences=tuple(sentence(text, number) for text in paragraph),
        )
        for number, paragraph in enumerate(paragraphs, 1)
    ]
    return Article("lu", "seeds/lu.txt", "vi", Metadata(), tuple(blocks))


def sentence(text: str, line: int) -> Sentence:
    """A sentence with the marks that its tags stand for."""
    plain, marks = written(text)
    found = tagged(plain, marks)
    assert found.text == text
    return Sentence(text, line, found.marks, plain)


def update(paragraphs: list[list[str]], old: Catalog | None, **drafts: str) -> Catalog:
    """The updated catalog; ``drafts`` by source."""
    return update_catalog(article(paragraphs), old, TARGET, made(drafts), NOW).catalog


def made(drafts: dict[str, str]) -> dict[str, Draft]:
    """Drafts by source."""
    return {source: Draft(source, text, "m 1", "0" * 64, -0.5) for source, text in drafts.items()}
