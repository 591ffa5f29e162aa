"""Plain text as version 0.1 read it, for articles that were reviewed in that reading.

Lines without a blank line between them are one paragraph, numbered items are text, and so on.
Two things are as they are now: characters are cleaned, and nothing of the text vanishes in the
metadata.
"""

from __future__ import annotations

from dataclasses import replace

from translate.model import Article, Source
from translate.readers.base import EARLIER, Parsed, article_of, text_of
from translate.readers.header import Header, SourceLine, take_header
from translate.readers.txt.earlier.blocks import parse_lines
from translate.readers.txt.earlier.metadata import take_metadata


def read_as_earlier(source: Source) -> Article:
    """Return the article in a file of plain text as version 0.1 read it.

    Raises:
        InputError: As the present reader does.
    """
    text = text_of(source)
    lines = list(enumerate(text.split("\n"), 1))
    header, rest = _parted(lines)
    return article_of(source, header, Parsed(parse_lines(rest), EARLIER))


def _parted(lines: list[SourceLine]) -> tuple[Header, list[SourceLine]]:
    """What both versions take for metadata, and all other lines as text."""
    header, below = take_header(lines)
    title, text = take_metadata(lines)
    kept = {number for number, _ in text}
    leads = tuple(lead for lead in header.leads if lead.line not in kept)
    # what only version 0.1 took for metadata
    rest = sorted([*text, *(line for line in below if line[0] not in kept)])
    # a line of ``text`` is whole; one of ``below`` has lost its label or its date
    taken = tuple(taken for taken in header.taken if taken.line not in kept)
    metadata = replace(header.metadata, title=title and header.metadata.title)
    return replace(header, metadata=metadata, leads=leads, taken=taken), rest
