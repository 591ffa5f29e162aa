"""The desk: the list of articles, with the progress of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from translate.errors import TranslateError
from translate.io import is_file, is_there
from translate.message import Message
from translate.model import Tally
from translate.pipeline.build.outputs import EditionFile, every_output
from translate.pipeline.check import check
from translate.project import Project
from translate.review.views.article import page_of
from translate.workspace.articles.files import find_article
from translate.workspace.articles.selection import SourceFile, select


@dataclass(frozen=True, slots=True)
class Card:
    """An article on the desk."""

    slug: str
    title: str
    counts: Tally
    """The number of sentences in each state."""
    problem: str = ""
    """The reason why the article cannot be shown, or empty."""
    english: str = ""
    """The translation of the title; empty while there is none."""
    words: int = 0
    """Words of the source, as ``translate status`` counts them."""
    date: str = ""
    """The article's own date, ISO 8601; empty where it states none."""
    revised: str = ""
    """When the translation last changed, ISO 8601; empty without a catalog."""
    editions: tuple[EditionFile, ...] = ()
    """The editions that have been built."""

    @property
    def finished(self) -> bool:
        """Return whether every sentence is reviewed."""
        return bool(self.counts) and self.counts.reviewed == self.counts.total()


def cards(project: Project) -> list[Card]:
    """Return a card for every article of the project, by name."""
    found = [_card(project, file.slug, _signature(project, file)) for file in select(project)]
    return [replace(card, editions=editions_of(project, card.slug)) for card in found]


def card_of(project: Project, slug: str) -> Card | None:
    """Return the card of one article, without its editions; None if there is no such article."""
    try:
        [file] = select(project, (slug,))
    except TranslateError:
        return None
    return _card(project, slug, _signature(project, file))


def editions_of(project: Project, slug: str) -> tuple[EditionFile, ...]:
    """Return the editions of an article that have been built."""
    every = every_output(slug, project.pair)
    return tuple(one for one in every if is_file(project.output / one.file))


def edition_text(edition: EditionFile) -> Message:
    """Return what a link to an edition says: what is in it, and its format."""
    if edition.label == "Side by side":
        return Message("Side by side, {format}", format=edition.format)
    if edition.label == "For programs":
        return Message("For programs, {format}", format=edition.format)
    return Message("English text, {format}", format=edition.format)


def next_article(cards: Sequence[Card], slug: str) -> Card | None:
    """Return the article after ``slug`` that has sentences to review, round the end; or None."""
    at = next((i for i, card in enumerate(cards) if card.slug == slug), -1)
    for card in [*cards[at + 1 :], *cards[: at + 1]]:
        if card.slug != slug and card.counts.reviewed < card.counts.total():
            return card
    return None


def _signature(project: Project, file: SourceFile) -> tuple[Any, ...]:
    """Return a value that changes whenever a file that an article's card depends on does."""
    return _stats(file.path, project.catalog(file.slug), project.drafts(file.slug))


def _stats(*paths: Path) -> tuple[Any, ...]:
    stats = (path.stat() if is_there(path) else None for path in paths)
    return tuple((s.st_mtime_ns, s.st_size, s.st_ino) if s else () for s in stats)


@lru_cache(maxsize=4096)
def _card(project: Project, slug: str, _signature: tuple[Any, ...]) -> Card:
    try:
        page, files = page_of(project, slug), find_article(project, slug)
        title = next((row.unit for row in page.rows if row.unit.source == page.title), None)
        return Card(
            slug,
            page.title,
            page.counts,
            english=title.target if title else "",
            words=sum(len(row.unit.source.split()) for row in page.rows),
            date=files.article.metadata.date,
            revised=files.revised,
        )
    except TranslateError as error:
        return Card(slug, slug, Tally(), error.line)


def found(project: Project) -> dict[str, dict[str, int]]:
    """Return how many findings each article has, by slug and severity.

    What cannot be checked is left out: the article's own page says why.
    """
    glossary = _stats(project.glossary())
    counts = {}
    for file in select(project):
        with suppress(TranslateError):
            counts[file.slug] = _found(project, file.slug, (*_signature(project, file), glossary))
    return counts


@lru_cache(maxsize=4096)
def _found(project: Project, slug: str, _signature: tuple[Any, ...]) -> dict[str, int]:
    checked = check(project, (slug,))
    return dict(Counter(one.severity.value for one in checked.findings.get(slug, [])))
