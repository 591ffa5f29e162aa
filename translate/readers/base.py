"""What every reader does alike, so that a format's own module only turns its text into blocks.

From a file's bytes to clean text: size, encoding, composed Unicode form, control characters. From
blocks to the article: nothing without text, the title that the metadata states as a heading.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence

from translate.errors import InputError
from translate.io import decode
from translate.model import Article, Block, Group, Metadata, Source, Text, TextKind
from translate.readers.metadata import SourceLine, take_metadata, title_line
from translate.text.characters import CONTROLS
from translate.text.folding import fold_spaces

Reader = Callable[[Source], Article]
"""Takes a source file and returns its article; raises an `InputError` where there is none."""

SIZE_LIMIT = 10_000_000
"""Bytes of text; the longest novels have fewer, and a larger file is a mistake."""
DEPTH_LIMIT = 40
"""Groups inside of each other, a list and its item being two; more is an attack, or damage."""


def text_reader(parse: Callable[[Sequence[SourceLine]], Sequence[Block]]) -> Reader:
    """Return the reader of a text format whose files may begin with metadata.

    Args:
        parse: Turns the lines below the metadata, clean and each with its number in the file, into
            blocks.
    """

    def read(source: Source) -> Article:
        lines = list(enumerate(text_of(source).split("\n"), 1))
        metadata, rest = take_metadata(lines)
        titled = title_line(lines) if metadata.title else 1
        return article_of(source, metadata, parse(rest), titled)

    return read


def text_of(source: Source) -> str:
    r"""Return the text in a source file, as `clean` leaves it, line ends as ``\n``.

    Raises:
        InputError: The file is too large, is no UTF-8 text, or is empty.
    """
    refuse_large(len(source.data), source.path)
    text = clean(decode(source.data, source.path))
    if not text.strip():
        raise _no_article("is empty", source.path)
    return text


def clean(text: str) -> str:
    """Return ``text`` in composed Unicode form (NFC), without control characters."""
    return CONTROLS.sub("", unicodedata.normalize("NFC", text))


def refuse_large(size: int, path: str) -> None:
    """Refuse a file of text of ``size`` bytes that no article has.

    Raises:
        InputError: It is larger than `SIZE_LIMIT`.
    """
    if size > SIZE_LIMIT:
        message = f"is {size / 1e6:.0f} MB; an article has at most {SIZE_LIMIT / 1e6:.0f}"
        raise InputError(message, path, "split it into several files")


def article_of(
    source: Source, metadata: Metadata, blocks: Sequence[Block], title_line: int = 1
) -> Article:
    """Return the article that a format's reader found.

    Args:
        source: The file.
        metadata: What it says about itself. The title becomes a heading where the text does not
            begin with it.
        blocks: What it says.
        title_line: The line of the file that states the metadata's title.

    Raises:
        InputError: There is no text to translate, or its groups are nested too deep.
    """
    if not _has_text(blocks, source.path):
        what = "metadata but no text" if metadata != Metadata() else "no text"
        raise _no_article(f"holds {what}", source.path)
    if metadata.title and not _is_title(blocks[0], metadata.title):
        blocks = (Text(TextKind.HEADING, metadata.title, title_line, level=1), *blocks)
    return Article(source.slug, source.path, source.language, metadata, tuple(blocks))


def _no_article(what: str, path: str) -> InputError:
    return InputError(f"the article {what}", path, "write its text, or remove the file")


def _has_text(blocks: Sequence[Block], path: str) -> bool:
    """Whether there is text in the tree; one that is too deep to be visited is refused."""
    level, found = list(blocks), False
    for _ in range(DEPTH_LIMIT + 1):
        found = found or any(isinstance(block, Text) for block in level)
        level = [child for group in level if isinstance(group, Group) for child in group.children]
        if not level:
            return found
    message = f"lists or quotations stand more than {DEPTH_LIMIT} deep inside of each other"
    raise InputError(message, path, "write them less deep")


def _is_title(block: Block, title: str) -> bool:
    """Whether a block is the heading that the metadata states, capitals aside."""
    if not isinstance(block, Text) or block.kind is not TextKind.HEADING:
        return False
    return fold_spaces(block.text).lower() == title.lower()
