"""The front page of the output folder: every edition, its date and how much of it is reviewed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from translate.model import State
from translate.writers.base import Edition
from translate.writers.colophon import long_date
from translate.writers.layout import metadata, title
from translate.writers.templates import render


@dataclass(frozen=True, slots=True)
class Link:
    """A file that holds an edition."""

    label: str
    """What a reader sees: ``side by side``."""
    file: str
    """Its name in the output folder."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article in the index."""

    slug: str
    title: str
    title_language: str
    source_title: str
    source_language: str
    date: str
    """The article's ISO date; may be empty."""
    revised: str
    reviewed: int
    total: int
    links: tuple[Link, ...]

    @property
    def percent(self) -> int:
        """Reviewed sentences in a hundred, rounded down: 100 means every one."""
        return 100 * self.reviewed // self.total if self.total else 0

    @property
    def long_date(self) -> str:
        """The date as a reader writes it."""
        return long_date(self.date)


def entry(edition: Edition, links: Iterable[Link]) -> Entry:
    """Return the index entry of an article, of which ``edition`` is either edition."""
    heading = title(edition)
    return Entry(
        slug=edition.article.slug,
        title=heading.text,
        title_language=heading.lines[0].language,
        source_title=heading.source,
        source_language=edition.article.language,
        date=metadata(edition).date,
        revised=edition.revised,
        reviewed=edition.count(State.REVIEWED),
        total=len(edition.sentences),
        links=tuple(links),
    )


def write_index(entries: Iterable[Entry], generator: str, theme: Path | None = None) -> bytes:
    """Return the index page, the newest article first."""
    ordered = sorted(entries, key=lambda one: one.slug)
    ordered.sort(key=lambda one: one.date, reverse=True)
    return render(theme, "index.html", entries=ordered, generator=generator)
