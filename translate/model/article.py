"""A source file, and the article that a reader makes of it, free of any file format."""

from __future__ import annotations

from dataclasses import dataclass, field

from translate.model.blocks import Block
from translate.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Source:
    """A source file as a reader gets it."""

    data: bytes
    """All that is in the file."""
    slug: str
    """The file's name without its extension; names the catalog and the editions."""
    path: str
    """The file, relative to the project, with ``/``; for references and errors."""
    language: str
    """The language that it is written in: ``vi``."""
    form: str = ""
    """The way in which to read it, of those that the format allows; empty leaves that to the file
    itself, and to the reader."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What an article says about itself.

    None of it is translated but the title, which is a heading of the text as well.
    """

    title: str = ""
    date: str = ""
    """ISO 8601 (``2025-11-05``) where the article gives a date."""
    author: str = ""
    source: str = ""
    """Where the article was first published: a name or a URL."""
    site: str = ""
    """The newspaper or site that published it."""
    section: str = ""
    """The part of the site that it stands in, such as *Thời sự*."""
    tags: tuple[str, ...] = ()
    renderings: tuple[tuple[str, str], ...] = ()
    """What some of these fields are in other languages, by field and language: the header
    ``source-en: Cần Thơ Newspaper`` is ``("source-en", "Cần Thơ Newspaper")``."""


@dataclass(frozen=True, slots=True)
class Article:
    """A source text, free of any file format."""

    slug: str
    """The file's name without its extension; names the catalog and the editions."""
    path: str
    """The source file, relative to the project, with ``/``."""
    language: str
    metadata: Metadata
    blocks: tuple[Block, ...]
    """In reading order; ``walk.py`` visits them, and what they hold."""
    reading: Reading = field(default=Reading(), compare=False)
    """How the file was read."""
