"""What every reader does alike, so that a format's own module only turns its text into blocks.

From a file's bytes to clean text: size, encoding, composed Unicode form, invisible characters. From
blocks to the article: nothing without text, the title that the metadata states as a heading.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from translate.errors import InputError
from translate.message import Message
from translate.model import (
    Article,
    Block,
    Group,
    Metadata,
    Reading,
    Remark,
    Source,
    Taken,
    Text,
    TextKind,
    Verbatim,
)
from translate.model.languages import base
from translate.readers.decoding import decode_article
from translate.readers.encodings import NAMES, detect
from translate.readers.header import Header, SourceLine, take_header
from translate.readers.lines import source_lines
from translate.readers.titles import same_title
from translate.text.characters.cleaning import clean
from translate.text.vietnamese_signs import signs_of

Reader = Callable[[Source], Article]
"""Takes a source file and returns its article; raises an `InputError` where there is none."""

EARLIER = "0.1"
"""The form in which articles are read as they once were, where reviewed sentences need it."""
SECOND = "0.1-2"
"""The form of pages and Word documents that came after that: the point of a note's number is text,
styles hide nothing, and a tab to a margin parts no words."""
SIZE_LIMIT = 10_000_000
"""Bytes of text; the longest novels have fewer, and a larger file is a mistake."""
DEPTH_LIMIT = 40
"""Groups inside of each other, a list and its item being two; more is an attack, or damage."""
_WIDEST = " " * 100
"""Spaces in a row that are kept: further ones have no meaning, and the time of the expressions that
match them grows with the square of their number."""
_WIDE = re.compile(r"[ \t]{101,}")
_ABOVE = 4
"""Blocks among which the title may stand that the metadata states."""
_SAMPLE = 2_500
"""Characters of a text that say what language it is in."""


@dataclass(frozen=True, slots=True)
class Below:
    """What stands below the metadata, as a format's own module gets it."""

    lines: Sequence[SourceLine]
    """Clean, each with its number in the file."""
    form: str = ""
    """The form in which they are to be read; empty leaves that to the format's module."""
    metadata: Metadata = field(default_factory=Metadata)
    """What stands above them."""
    labelled: int = 0
    """The first line of the text where a key such as ``content:`` introduces it: no heading."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a format's own module makes of a text."""

    blocks: Sequence[Block]
    form: str = ""
    """The form in which the text was read, where there are several."""
    forms: tuple[str, ...] = ()
    """The other forms in which it may be read."""
    taken: Sequence[Taken] = ()
    remarks: Sequence[Remark] = ()
    titled: bool = False
    """Whether the stated title is among the blocks, at its place."""


def text_reader(parse: Callable[[Below], Parsed]) -> Reader:
    """Return the reader of a text format whose files may begin with metadata.

    Args:
        parse: Turns the text below the metadata into blocks.
    """

    def read(source: Source) -> Article:
        text = text_of(source)
        header, rest = take_header(source_lines(text))
        form = header.form or source.form
        labelled = header.body[0][0] if header.body else 0
        parsed = parse(Below(rest, form, header.metadata, labelled))
        if header.form:  # the file itself says it
            parsed = replace(parsed, forms=())
        return article_of(source, header, parsed)

    return read


def text_of(source: Source) -> str:
    r"""Return the text in a source file, as `clean` leaves it, line ends as ``\n``.

    Raises:
        InputError: The file is too large, is in no encoding that we read, or is empty.
    """
    text = _WIDE.sub(_WIDEST, clean(markup_of(source)))
    if not text.strip():
        raise _no_article("is empty", source.path)
    return text


def markup_of(source: Source) -> str:
    r"""Return what is in a source file as it stands, line ends as ``\n``.

    Raises:
        InputError: As `text_of` raises it.
    """
    refuse_large(len(source.data), source.path)
    markup = decode_article(source.data, source.path)
    if not markup.strip():
        raise _no_article("is empty", source.path)
    return markup


def refuse_large(size: int, path: str) -> None:
    """Refuse a file of text of ``size`` bytes that no article has.

    Raises:
        InputError: It is larger than `SIZE_LIMIT`.
    """
    if size > SIZE_LIMIT:
        message = Message(
            "is {size:.0f} MB; an article has at most {size_limit:.0f}",
            size=size / 1e6,
            size_limit=SIZE_LIMIT / 1e6,
        )
        raise InputError(message, path, "split it into several files")


def _language(blocks: Sequence[Block], source: Source) -> list[Remark]:
    """A remark on a text that should be Vietnamese and does not read as such."""
    sample = _opening(blocks)
    problem = signs_of(sample).problem if base(source.language) == "vi" else ""
    if not problem:
        return []
    if encoding := detect(sample):
        how = f"'translate add --from {encoding} {source.path}' converts it"
        problem = Message(
            "it is {names}, saved as if it were something else; {how}",
            names=NAMES[encoding],
            how=how,
        )
    return [Remark(0, f"does not read as Vietnamese: {problem}")]


def article_of(source: Source, header: Header, parsed: Parsed) -> Article:
    """Return the article that a format's reader found.

    Args:
        source: The file.
        header: What stands above the text. A title becomes a heading where the text does not begin
            with it.
        parsed: The text below.

    Raises:
        InputError: There is no text to translate, or its groups are nested too deep.
    """
    blocks = [*header.leads, *parsed.blocks]
    if not _has_text(blocks, source.path):
        what = "metadata but no text" if header.taken else "no text"
        raise _no_article(f"holds {what}", source.path)
    if header.metadata.title and not parsed.titled:
        blocks = _titled(blocks, header)
    taken = sorted((*header.taken, *parsed.taken), key=lambda one: one.line)
    remarks = (*header.remarks, *parsed.remarks, *_language(blocks, source))
    reading = Reading(parsed.form, parsed.forms, tuple(taken), remarks)
    metadata = header.metadata
    return Article(source.slug, source.path, source.language, metadata, tuple(blocks), reading)


def _no_article(what: str, path: str) -> InputError:
    return InputError(
        Message("the article {what}", what=what), path, "write its text, or remove the file"
    )


def _has_text(blocks: Sequence[Block], path: str) -> bool:
    """Whether there is text in the tree; one that is too deep to be visited is refused."""
    level, found = list(blocks), False
    for _ in range(DEPTH_LIMIT + 1):
        found = found or any(isinstance(block, Text) for block in level)
        level = [child for group in level if isinstance(group, Group) for child in group.children]
        if not level:
            return found
    message = Message(
        "lists or quotations stand more than {depth_limit} deep inside of each other",
        depth_limit=DEPTH_LIMIT,
    )
    raise InputError(message, path, "write them less deep")


def _opening(blocks: Sequence[Block]) -> str:
    """The first words of the texts in a tree."""
    waiting, found, length = [*reversed(blocks)], [], 0
    while waiting and length < _SAMPLE:
        block = waiting.pop()
        if isinstance(block, Group):
            waiting += reversed(block.children)
        elif isinstance(block, Text):
            found.append(block.text[:_SAMPLE])
            length += len(block.text)
    return "\n".join(found)


def _titled(blocks: Sequence[Block], header: Header) -> list[Block]:
    """The blocks below the title: the one that the text has, or the one that is stated above."""
    title = header.metadata.title
    for index, block in enumerate(blocks[: _ABOVE + len(header.leads)]):
        if isinstance(block, Text) and same_title(block.text, title):
            heading = replace(block, kind=TextKind.HEADING)
            return [heading, *blocks[:index], *blocks[index + 1 :]]
        small = isinstance(block, Verbatim) or (
            isinstance(block, Text) and block.kind is not TextKind.PARAGRAPH
        )
        if not small:
            break
    return [Text(TextKind.HEADING, title, header.title_line, level=1), *blocks]
