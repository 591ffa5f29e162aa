"""Markdown as blogs and documentation have it: CommonMark, tables, footnotes, definition lists.

``kept`` puts shortcodes and templates of site generators out of the parser's way, ``parser`` is
markdown-it with its plugins, ``flow`` makes blocks of its tokens, ``words`` texts with marks,
``embedded`` reads blocks of HTML.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from translate.errors import InputError
from translate.message import Message
from translate.model import Article, Remark, Source, Taken, TakenFor
from translate.readers.base import Parsed, article_of, markup_of
from translate.readers.header import SourceLine, take_header
from translate.readers.markdown.flow import MarkdownFlow
from translate.readers.markdown.kept import Kept
from translate.readers.markdown.parser import parse
from translate.readers.markdown.title_block import take_title_block
from translate.text.markdown.boxes import boxed, unboxed
from translate.text.markdown.pandoc import without_drawings
from translate.text.markdown.rows import Beyond, beyond_cells, table_rows

__all__ = ["read_markdown"]

_LIMITS = (
    ("characters", 1_000_000),
    ("lines", 20_000),
    ("signs of markup", 40_000),
)
"""What markdown-it reads in a second; the longest articles have a tenth."""
_BEYOND = (
    "cells beyond the columns of their table are left out, as Markdown has it; a bar that belongs"
    " to a cell is written \\|"
)
_SIGNS = re.compile(r"[*_~`$^|&<>{!\[\]\\]")
_FENCE = re.compile(r"---|\+\+\+")
_LIKE_FRONT_MATTER = re.compile(r"[\w-]+\s*[:=].*|\s+\S.*|-\s.*|#.*|\s*|[}\]],?")


def read_markdown(source: Source) -> Article:
    """Return the article in a file of Markdown.

    Raises:
        InputError: The file is no text, is too large or nested too deep, or holds nothing to
            translate.
    """
    markup = markup_of(source)
    _refuse_much(markup, source.path)
    lines = list(enumerate(markup.split("\n"), 1))
    header, rest = take_title_block(lines) or take_header(lines)
    if not header.taken:
        rest = _without_unknown(lines)
    numbers = [number for number, _ in rest] or [1]
    texts = without_drawings([text for _, text in rest]).lines
    found = boxed(texts)
    kept = Kept("\n".join(found.lines))
    tokens = parse(kept.text, source.path)
    if not found.are_blocks(tokens):
        found = unboxed(texts)
        kept = Kept("\n".join(texts))
        tokens = parse(kept.text, source.path)
    origins = [numbers[found.origins[line]] if rest else 1 for line in kept.lines]
    flow = MarkdownFlow(kept, found, origins, source.path)
    blocks = flow.blocks(tokens)
    beyond = [
        Taken(TakenFor.DROPPED, origins[line], kept.restored(" | ".join(found.cells)))
        for line, found in _beyond(kept.text, tokens)
    ]
    remarks = [*flow.remarks, *(Remark(one.line, _BEYOND) for one in beyond[:1])]
    return article_of(source, header, Parsed(blocks, taken=[*flow.taken, *beyond], remarks=remarks))


def _beyond(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, Beyond]]:
    """Yield what rows of tables have beyond the columns of their table, by line of the text."""
    lines = text.split("\n")
    for line, cells in table_rows(tokens):
        if found := beyond_cells(lines[line], cells):
            yield line, found


def _refuse_much(markup: str, path: str) -> None:
    sizes = (len(markup), markup.count("\n"), len(_SIGNS.findall(markup)))
    for size, (what, most) in zip(sizes, _LIMITS, strict=True):
        if size > most:
            message = Message("has more than {most} {what}", most=most, what=what)
            raise InputError(message, path, "split it into several files")


def _without_unknown(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """The lines below front matter none of whose keys we know."""
    first = lines[0][1].strip()
    if first == "{":
        return _without_json(lines)
    if not _FENCE.fullmatch(first):
        return list(lines)
    for index, (_, text) in enumerate(lines[1:], 1):
        if text.strip() == first:
            return list(lines[index + 1 :]) if index > 1 else list(lines)
        if not _LIKE_FRONT_MATTER.fullmatch(text):
            break
    return list(lines)


def _without_json(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """The lines below an object of JSON, which ends with a line of its own."""
    end = next((at for at, (_, text) in enumerate(lines) if text.rstrip() == "}"), 0)
    try:
        json.loads("\n".join(text for _, text in lines[: end + 1]))
    except (ValueError, RecursionError):
        return list(lines)
    return list(lines[end + 1 :])
