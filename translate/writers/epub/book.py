"""A book as the templates see it: chapters, and what all of them share."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from translate.writers.base import Edition, EditionKind
from translate.writers.laid import LaidPassage
from translate.writers.layout import metadata

_LONG_AGO = "1970-01-01"


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
