"""A book's data for the templates: chapters, and what all of them share."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from translate.writers.base import Edition, EditionKind
from translate.writers.front_matter import metadata
from translate.writers.layout.laid import LaidPassage

_LONG_AGO = "1970-01-01"


@dataclass(frozen=True, slots=True)
class Chapter:
    """An article in a book."""

    name: str
    """The name of its file in the book, without the extension."""
    edition: Edition
    title: LaidPassage
    headings: tuple[LaidPassage, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """The values for a book's templates."""

    name: str
    """The book's permanent identity, by which reading programs remember the place."""
    title: str
    subtitle: str
    chapters: tuple[Chapter, ...]

    @property
    def language(self) -> str:
        """Return the language that the book is translated into."""
        return self.chapters[0].edition.language

    @property
    def source_language(self) -> str:
        """Return the language in which the articles were written."""
        return self.chapters[0].edition.article.language

    @property
    def bilingual(self) -> bool:
        """Whether the book also has the articles' own text."""
        return self.chapters[0].edition.kind is EditionKind.BILINGUAL

    @property
    def authors(self) -> tuple[str, ...]:
        """Return every author once, in the order of the chapters."""
        authors = (metadata(chapter.edition).author for chapter in self.chapters)
        return tuple(dict.fromkeys(filter(None, authors)))

    @property
    def sources(self) -> tuple[str, ...]:
        """Return where the articles were first published, each place once."""
        sources = (metadata(chapter.edition).source for chapter in self.chapters)
        return tuple(dict.fromkeys(filter(None, sources)))

    @property
    def subjects(self) -> tuple[str, ...]:
        """Return the articles' tags, each once."""
        tags = (tag for chapter in self.chapters for tag in metadata(chapter.edition).tags)
        return tuple(dict.fromkeys(filter(None, tags)))

    @property
    def updated(self) -> str:
        """Return the ISO date of the last change to any chapter."""
        return max(chapter.edition.revised for chapter in self.chapters) or _LONG_AGO

    @property
    def hue(self) -> int:
        """Return the colour of the cover, 0 to 359 degrees: the same in both editions and index."""
        return zlib.crc32(self.name.rpartition(".")[0].encode()) % 360
