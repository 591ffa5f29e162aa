"""The desk: the list of articles, with the progress of each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from translate.errors import TranslateError
from translate.model import Tally
from translate.project import Project
from translate.review.views import page_of
from translate.workspace.articles import SourceFile, select


@dataclass(frozen=True, slots=True)
class Card:
    """An article on the desk."""

    slug: str
    title: str
    counts: Tally
    """The number of sentences in each state."""
    problem: str = ""
    """The reason why the article cannot be shown, or empty."""


def cards(project: Project) -> list[Card]:
    """Return a card for every article of the project, by name."""
    return [_card(project, file.slug, _signature(project, file)) for file in select(project)]


def _signature(project: Project, file: SourceFile) -> tuple[Any, ...]:
    """Return a value that changes whenever a file that an article's card depends on does."""
    paths = (file.path, project.catalog(file.slug), project.drafts(file.slug))
    stats = (path.stat() if path.exists() else None for path in paths)
    return tuple((s.st_mtime_ns, s.st_size, s.st_ino) if s else () for s in stats)


@lru_cache(maxsize=4096)
def _card(project: Project, slug: str, _signature: tuple[Any, ...]) -> Card:
    try:
        page = page_of(project, slug)
    except TranslateError as error:
        return Card(slug, slug, Tally(), error.line)
    return Card(slug, page.title, page.counts)
