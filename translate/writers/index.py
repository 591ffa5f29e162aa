"""The index page of the output folder: every edition, its date and its share of reviewed text."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from translate.writers.base import Edition
from translate.writers.colophon import iso_date, long_date
from translate.writers.front_matter import metadata
from translate.writers.layout.arrangement import summary, title
from translate.writers.templates import render

FEED_LENGTH = 50
"""The number of articles in the feed."""

_LONG_AGO = "1970-01-01"


@dataclass(frozen=True, slots=True)
class EditionLink:
    """A file with an edition."""

    label: str
    """The edition as a reader sees it: ``Side by side``."""
    format: str
    """``Word``, ``PDF``."""
    file: str
    """Its name in the output folder."""


@dataclass(frozen=True, slots=True)
class IndexedBook:
    """A book in the index."""

    title: str
    links: tuple[EditionLink, ...]

    @property
    def hue(self) -> int:
        """Return the colour of its cover, which is that of the cover in the book."""
        return zlib.crc32(self.title.encode()) % 360


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """An article in the index."""

    slug: str
    title: str
    title_language: str
    label: str
    """The label of the title: ``draft``, ``untranslated``; mostly empty."""
    source_title: str
    source_language: str
    summary: str
    """The opening of the text, with its own label."""
    author: str
    date: str
    """As the article states it; may be empty, or not a date."""
    revised: str
    reviewed: int
    total: int
    percent: int
    """Percentage of reviewed sentences, rounded down: 100 means all of them."""
    links: tuple[EditionLink, ...]

    @property
    def mark(self) -> str:
        """Return the label, under the name used by themes of version 0.1."""
        return self.label

    @property
    def day(self) -> str:
        """Return the date for programs; empty if the article states no valid date."""
        return iso_date(self.date)

    @property
    def long_date(self) -> str:
        """Return the date as a reader writes it."""
        return long_date(self.date)

    @property
    def updated(self) -> str:
        """Return the day for feed readers: of the translation, else of the article."""
        return iso_date(self.revised) or self.day or _LONG_AGO

    @property
    def review(self) -> str:
        """Return how much is reviewed, for filters: ``all``, ``some`` or ``none``."""
        if not self.reviewed:
            return "none"
        return "all" if self.reviewed == self.total else "some"

    @property
    def page(self) -> str:
        """Return the first file that a browser can show; empty if there is none."""
        return next((link.file for link in self.links if link.file.endswith(".html")), "")

    @property
    def editions(self) -> list[tuple[str, list[EditionLink]]]:
        """Return the files, grouped by what they contain, in the order of each first file."""
        labels = dict.fromkeys(link.label for link in self.links)
        return [(label, [one for one in self.links if one.label == label]) for label in labels]

    @property
    def hue(self) -> int:
        """Return the colour of the cover, 0 to 359 degrees, always the same for a slug."""
        return zlib.crc32(self.slug.encode()) % 360


def index_entry(edition: Edition, links: Iterable[EditionLink]) -> IndexEntry:
    """Return an article's entry in the index; ``edition`` is either of its editions."""
    heading, tally = title(edition), edition.tally
    return IndexEntry(
        slug=edition.article.slug,
        title=heading.text,
        title_language=heading.lines[0].language,
        source_title=heading.source,
        source_language=edition.article.language,
        label=heading.unreviewed,
        summary=summary(edition),
        author=metadata(edition).author,
        date=metadata(edition).date,
        revised=edition.revised,
        reviewed=tally.reviewed,
        total=tally.total(),
        percent=tally.percent,
        links=tuple(links),
    )


def write_index(
    entries: Iterable[IndexEntry],
    generator: str,
    theme: Path | None = None,
    *,
    books: Iterable[IndexedBook] = (),
    site: str = "",
) -> bytes:
    """Return the index page, the newest article first.

    Args:
        entries: The articles.
        generator: This program's name and version.
        theme: As in `Edition`.
        books: The books in the output folder.
        site: The address at which the folder is published; empty if it is not.
    """
    ordered = _by(entries, attrgetter("day"))
    months = sorted({one.day[:7] for one in ordered if one.day}, reverse=True)
    years = sorted({month[:4] for month in months}, reverse=True)
    dates = [*years, *months] if len(years) > 1 else months
    values = {"books": sorted(books, key=attrgetter("title")), "site": site, "months": dates}
    return render(theme, "index.html", entries=ordered, generator=generator, **values)


def latest(entries: Iterable[IndexEntry]) -> list[IndexEntry]:
    """Return the articles that the feed has, latest change first."""
    return _by(entries, attrgetter("updated"))[:FEED_LENGTH]


def write_feed(
    entries: Iterable[IndexEntry],
    generator: str,
    theme: Path | None = None,
    *,
    texts: Mapping[str, str] | None = None,
    site: str = "",
) -> bytes:
    """Return the Atom feed, latest change first: https://www.rfc-editor.org/rfc/rfc4287.

    Args:
        entries: The articles.
        generator: This program's name and version.
        theme: As in `Edition`.
        texts: The full texts as HTML, by slug, as far as they are known.
        site: As in `write_index`; addresses are relative without it.
    """
    ordered = latest(entries)
    updated = max((one.updated for one in ordered), default=_LONG_AGO)
    values = {"texts": texts or {}, "site": site, "updated": updated}
    return render(theme, "feed.xml", entries=ordered, generator=generator, **values)


def write_sitemap(entries: Iterable[IndexEntry], site: str) -> bytes:
    """Return the list of pages for search engines: https://www.sitemaps.org/protocol.html.

    Args:
        entries: The articles.
        site: As in `write_index`.
    """
    ordered = sorted(entries, key=attrgetter("slug"))
    return render(None, "sitemap.xml", entries=ordered, site=site)


def _by(entries: Iterable[IndexEntry], key: Callable[[IndexEntry], str]) -> list[IndexEntry]:
    """Return the entries by descending key, equal ones in the order of their slugs."""
    return sorted(sorted(entries, key=attrgetter("slug")), key=key, reverse=True)
