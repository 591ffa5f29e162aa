"""The files of an EPUB, filled in from templates and packed."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from translate.archive import pack
from translate.model import TextKind
from translate.writers.base import Edition, EditionKind
from translate.writers.colophon import byline, colophon, notice, notice_heading
from translate.writers.epub.book import Book, Chapter
from translate.writers.epub.images import BookImages, shown_in_books
from translate.writers.epub.xhtml import to_xhtml
from translate.writers.front_matter import credit_lines
from translate.writers.html.markup import InlineMarkup
from translate.writers.html.page import embedded_address
from translate.writers.layout.arrangement import body, original, sections, title, tree
from translate.writers.layout.grid import width_class
from translate.writers.layout.laid import printable
from translate.writers.layout.references import described, references
from translate.writers.nobreak import keep_together
from translate.writers.pdf import draw
from translate.writers.templates import render

_AUTHOR_LINES = 4
"""Lines that the names of authors may take on a cover."""
_LATIN = re.compile(r"[\x20-\u024f\u0300-\u036f\u1e00-\u1eff\u2010-\u2026]*")
"""Text that the fonts which Typst carries can show; of a drawing it tells no missing letter."""


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
    return _pack(Book(f"{shown}.{editions[0].kind.suffix(editions[0].pair)}", shown, "", chapters))


def _chapter(number: int, edition: Edition) -> Chapter:
    headings = (one for one in body(edition) if one.kind is TextKind.HEADING)
    return Chapter(f"chapter-{number}", edition, title(edition), tuple(headings))


def _pack(book: Book) -> bytes:
    def fill(template: str, **values: Any) -> bytes:
        theme = book.chapters[0].edition.theme
        return render(theme, f"epub/{template}", book=book, **values)

    drawing = fill("cover.svg", **_cover(book))
    cover, picture = _picture(drawing, (book.title, book.subtitle, *book.authors))
    images = BookImages()
    chapters = {}
    for chapter in book.chapters:
        text = to_xhtml(fill("text.html", **_text(chapter, images)).decode())
        page = fill("chapter.xhtml", edition=chapter.edition, title=chapter.title, text=text)
        chapters[f"book/{chapter.name}.xhtml"] = page
    parts = {
        "mimetype": b"application/epub+zip",
        "META-INF/container.xml": fill("container.xml"),
        "book/package.opf": fill("package.opf", cover=cover, pictures=images.used),
        "book/nav.xhtml": fill("nav.xhtml"),
        "book/style.css": fill("style.css"),
        "book/cover.xhtml": fill("cover.xhtml", cover=cover),
        f"book/{cover}": picture,
        **chapters,
        **{f"book/{one.href}": one.picture.data for one in images.used},
    }
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
        "cover_notice": _cover_notice(editions),
        "cover_author": textwrap.wrap(
            ", ".join(book.authors), 44, max_lines=_AUTHOR_LINES, placeholder="…"
        ),
    }


def _cover_notice(editions: Sequence[Edition]) -> str:
    """What warns on the cover; empty where all chapters are reviewed."""
    if not any(map(notice, editions)):
        return ""
    return "Not fully reviewed" if any(one.tally.reviewed for one in editions) else "Not reviewed"


def _text(chapter: Chapter, images: BookImages) -> dict[str, Any]:
    edition = chapter.edition
    shown = replace(edition, pictures=shown_in_books(edition.pictures))
    bilingual = edition.kind is EditionKind.BILINGUAL
    found = references(edition)
    return {
        "edition": edition,
        "bilingual": bilingual,
        "title": chapter.title,
        "original": "" if bilingual else original(edition),
        "byline": byline(edition),
        "credits": credit_lines(edition),
        "notice": notice(edition),
        "notice_heading": notice_heading(edition),
        "blocks": tree(edition),
        "anchors": frozenset(one.anchor for one in body(edition)),
        "inline": InlineMarkup(shown, found, images.address, keep_together),
        "notes": tuple(found.notes.values()),
        "described": described,
        "width_class": width_class,
        "embedded": embedded_address,
        "sections": sections(body(edition)),
        "colophon": colophon(edition),
    }
