"""A source text as blocks of sentences, free of any file format."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class BlockKind(Enum):
    """What a block of text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quotation"
    LIST_ITEM = "list item"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article: the identity of a unit."""

    text: str
    """NFC, runs of blanks and line ends folded to one space, no blank at either end."""
    line: int
    """1-based line of the source file on which the sentence starts."""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, quotation or list item."""

    kind: BlockKind
    text: str
    r"""NFC; hard-wrapped source lines are joined by ``\n``."""
    line: int
    """1-based line of the source file on which the text starts."""
    sentences: tuple[Sentence, ...] = ()
    """Empty until the article has been segmented."""


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
