"""The front page of the output folder: every edition, its date and how much of it is reviewed."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from translate.writers.base import Edition
from translate.writers.colophon import iso_date, long_date
from translate.writers.layout import metadata, summary, title
from translate.writers.templates import render

FEED_LENGTH = 50
"""How many articles the feed holds."""

_LONG_AGO = "1970-01-01"


@dataclass(frozen=True, slots=True)
class EditionLink:
    """A file that holds an edition."""

    label: str
    """What is in it, as a reader sees it: ``Side by side``."""
    format: str
    """``Word``, ``PDF``."""
    file: str
    """Its name in the output folder."""


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """An article in the index."""

    slug: str
    title: str
    title_language: str
    label: str
    """What a reader must know of the title: ``draft``, ``untranslated``; mostly empty."""
    source_title: str
    source_language: str
    summary: str
    """The opening of the text, with a label of its own."""
    author: str
    date: str
    """As the article states it; may be empty, or no date at all."""
    revised: str
    reviewed: int
    total: int
    percent: int
    """Reviewed sentences in a hundred, rounded down: 100 means every one."""
    links: tuple[EditionLink, ...]

    @property
    def mark(self) -> str:
        """The label, by the name that themes of version 0.1 know."""
        return self.label

    @property
    def day(self) -> str:
        """The date for programs; empty when what the article states is none."""
        return iso_date(self.date)

    @property
    def long_date(self) -> str:
        """The date as a reader writes it."""
        return long_date(self.date)

    @property
    def updated(self) -> str:
        """The day a feed reader should sort it by: of the translation, else of the article."""
        return iso_date(self.revised) or self.day or _LONG_AGO

    @property
    def page(self) -> str:
        """The first file that a browser shows; empty when there is none."""
        return next((link.file for link in self.links if link.file.endswith(".html")), "")

    @property
    def editions(self) -> list[tuple[str, list[EditionLink]]]:
        """The files that hold the same thing, under what they hold, in the order of the first."""
        labels = dict.fromkeys(link.label for link in self.links)
        return [(label, [one for one in self.links if one.label == label]) for label in labels]

    @property
    def hue(self) -> int:
        """The colour of its cover, 0 to 359 degrees, always the same for a slug."""
        return zlib.crc32(self.slug.encode()) % 360


def index_entry(edition: Edition, links: Iterable[EditionLink]) -> IndexEntry:
    """Return the index index_entry of an article, of which ``edition`` is either edition."""
    heading, tally = title(edition), edition.tally
    return IndexEntry(
        slug=edition.article.slug,
        title=heading.text,
        title_language=heading.lines[0].language,
        source_title=heading.source,
        source_language=edition.article.language,
        label=heading.label,
        summary=summary(edition),
        author=metadata(edition).author,
        date=metadata(edition).date,
        revised=edition.revised,
        reviewed=tally.reviewed,
        total=tally.total(),
        percent=tally.percent,
        links=tuple(links),
    )


def write_index(entries: Iterable[IndexEntry], generator: str, theme: Path | None = None) -> bytes:
    """Return the index page, the newest article first."""
    ordered = _by(entries, attrgetter("day"))
    return render(theme, "index.html", entries=ordered, generator=generator)


def write_feed(entries: Iterable[IndexEntry], generator: str, theme: Path | None = None) -> bytes:
    """Return the Atom feed, what changed last first: https://www.rfc-editor.org/rfc/rfc4287."""
    ordered = _by(entries, attrgetter("updated"))[:FEED_LENGTH]
    updated = max((one.updated for one in ordered), default=_LONG_AGO)
    return render(theme, "feed.xml", entries=ordered, updated=updated, generator=generator)


def _by(entries: Iterable[IndexEntry], key: Callable[[IndexEntry], str]) -> list[IndexEntry]:
    """The entries with the greatest key first, equal ones in the order of their slugs."""
    return sorted(sorted(entries, key=attrgetter("slug")), key=key, reverse=True)
