"""EPUB 3: a book of one article or of many, written as the standard's own files.

https://www.w3.org/TR/epub-33/
"""

from __future__ import annotations

import re
import textwrap
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from translate.archive import pack
from translate.model import TextKind
from translate.writers.base import Edition, EditionKind
from translate.writers.colophon import byline, colophon, notice
from translate.writers.laid import LaidPassage
from translate.writers.layout import body, metadata, original, printable, sections, title, tree
from translate.writers.pdf import draw
from translate.writers.templates import render

_LONG_AGO = "1970-01-01"

_LATIN = re.compile(r"[\x20-\u024f\u0300-\u036f\u1e00-\u1eff\u2010-\u2026]*")
"""Text that the fonts which Typst carries can show; of a drawing it tells no missing letter."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """An article in a book."""

    name: str
    """Its file's name in the book, without the extension."""
    edition: Edition
    title: LaidPassage
    headings: tuple[LaidPassage, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """What a book's templates are filled in with."""

    name: str
    """Names the book for ever: reading programs keep their place by it."""
    title: str
    subtitle: str
    chapters: tuple[Chapter, ...]

    @property
    def language(self) -> str:
        """The language that the book is translated into."""
        return self.chapters[0].edition.language

    @property
    def source_language(self) -> str:
        """The language that the articles were written in."""
        return self.chapters[0].edition.article.language

    @property
    def bilingual(self) -> bool:
        """Whether the articles' own text stands in the book too."""
        return self.chapters[0].edition.kind is EditionKind.BILINGUAL

    @property
    def authors(self) -> tuple[str, ...]:
        """Every author once, in the order of the chapters."""
        authors = (metadata(chapter.edition).author for chapter in self.chapters)
        return tuple(dict.fromkeys(filter(None, authors)))

    @property
    def sources(self) -> tuple[str, ...]:
        """Where the articles were first published, each once."""
        sources = (metadata(chapter.edition).source for chapter in self.chapters)
        return tuple(dict.fromkeys(filter(None, sources)))

    @property
    def updated(self) -> str:
        """ISO date of the last change to any chapter."""
        return max(chapter.edition.revised for chapter in self.chapters) or _LONG_AGO

    @property
    def hue(self) -> int:
        """The colour of the cover, 0 to 359 degrees: of both editions, and as in the index."""
        return zlib.crc32(self.name.rpartition(".")[0].encode()) % 360


def write_epub(edition: Edition) -> bytes:
    """Return the edition as a book of one chapter."""
    heading = title(edition)
    subtitle = heading.source if heading.source != heading.text else ""
    return _pack(Book(edition.stem, heading.text, subtitle, (_chapter(1, edition),)))


def write_book(name: str, editions: Sequence[Edition]) -> bytes:
    """Return a book of several editions, all of one kind, a chapter each.

    Args:
        name: The book's title, and its identity: the same name is the same book.
        editions: At least one.
    """
    chapters = tuple(_chapter(number, edition) for number, edition in enumerate(editions, 1))
    shown = printable(name)
    return _pack(Book(f"{shown}.{editions[0].kind.value}", shown, "", chapters))


def _chapter(number: int, edition: Edition) -> Chapter:
    headings = (one for one in body(edition) if one.kind is TextKind.HEADING)
    return Chapter(f"chapter-{number}", edition, title(edition), tuple(headings))


def _pack(book: Book) -> bytes:
    def fill(template: str, **values: Any) -> bytes:
        theme = book.chapters[0].edition.theme
        return render(theme, f"epub/{template}", book=book, **values)

    drawing = fill("cover.svg", **_cover(book))
    cover, picture = _picture(drawing, (book.title, book.subtitle, *book.authors))
    parts = {
        "mimetype": b"application/epub+zip",
        "META-INF/container.xml": fill("container.xml"),
        "book/package.opf": fill("package.opf", cover=cover),
        "book/nav.xhtml": fill("nav.xhtml"),
        "book/style.css": fill("style.css"),
        "book/cover.xhtml": fill("cover.xhtml", cover=cover),
        f"book/{cover}": picture,
    }
    for chapter in book.chapters:
        parts[f"book/{chapter.name}.xhtml"] = fill("chapter.xhtml", **_text(chapter))
    return pack(parts, stored=("mimetype",))


def _picture(drawing: bytes, words: Iterable[str]) -> tuple[str, bytes]:
    """The cover's file name and bytes: as pixels where Typst is there and has the letters for it.

    EPUB allows drawings, but the shelves of many reading programs show only pixels.
    """
    pixels = draw(drawing) if all(map(_LATIN.fullmatch, words)) else None
    return ("cover.png", pixels) if pixels else ("cover.svg", drawing)


def _cover(book: Book) -> dict[str, Any]:
    """The words on the cover, broken into lines that fit."""
    editions = [chapter.edition for chapter in book.chapters]
    return {
        "cover_title": textwrap.wrap(book.title, 19, max_lines=6, placeholder="…"),
        "cover_subtitle": textwrap.wrap(book.subtitle, 36, max_lines=3, placeholder="…"),
        "cover_notice": "Not fully reviewed" if any(map(notice, editions)) else "",
        "cover_author": textwrap.shorten(", ".join(book.authors), 40, placeholder="…"),
    }


def _text(chapter: Chapter) -> dict[str, Any]:
    edition = chapter.edition
    return {
        "edition": edition,
        "bilingual": edition.kind is EditionKind.BILINGUAL,
        "title": chapter.title,
        "original": "" if edition.kind is EditionKind.BILINGUAL else original(edition),
        "byline": byline(edition),
        "notice": notice(edition),
        "blocks": tree(edition),
        "sections": sections(body(edition)),
        "colophon": colophon(edition),
    }
