"""Plain text: blank lines part paragraphs, hard-wrapped lines join, a top block is metadata.

A block is a heading when it is one short line without a sentence's end, or starts with ``#``;
a quotation when its lines start with ``>``; a list item when it starts with a bullet. A title that
the metadata states is a heading too.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import dropwhile, groupby

from translate.errors import InputError
from translate.model import Article, Block, BlockKind
from translate.readers.metadata import take_metadata, title_line
from translate.text.folding import fold_spaces

_HEADING_LENGTH = 120
# Control characters have no place in a text, and XML formats refuse them.
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_MARKED_HEADING = re.compile(r"#{1,6}(?:[ \t]+|$)")
_BULLET = re.compile(r"[-*•‣▪◦][ \t]+")
_QUOTE = re.compile(r">[ \t]?")
_SENTENCE_END = re.compile(r"[.!?…:;,\"”»’)\]]\s*$")

Line = tuple[int, str]


def read_txt(text: str, slug: str, path: str, language: str) -> Article:
    r"""Return the article in ``text``.

    Args:
        text: The file's text, line ends as ``\n``; NFD is turned into NFC.
        slug: The article's name.
        path: The file's path, for references and errors.
        language: The language that it is written in.

    Raises:
        InputError: There is no text, or nothing but metadata.
    """
    text = _CONTROLS.sub("", unicodedata.normalize("NFC", text))
    lines: list[Line] = list(enumerate(text.split("\n"), 1))
    metadata, rest = take_metadata(lines)
    blocks = [block for group in _paragraphs(rest) for block in _blocks(group)]
    if not blocks:
        what = "holds metadata but no text" if text.strip() else "is empty"
        raise InputError(f"the article {what}", path, "write its text, or remove the file")
    if metadata.title and not _is_title(blocks[0], metadata.title):
        blocks.insert(0, Block(BlockKind.HEADING, metadata.title, title_line(lines)))
    return Article(slug, path, language, metadata, tuple(blocks))


def _is_title(block: Block, title: str) -> bool:
    """Whether a block is the heading that the metadata states, capitals aside."""
    return block.kind is BlockKind.HEADING and fold_spaces(block.text).lower() == title.lower()


def _paragraphs(lines: list[Line]) -> list[list[Line]]:
    groups = groupby(lines, key=lambda line: bool(line[1].strip()))
    return [list(group) for filled, group in groups if filled]


def _blocks(lines: list[Line]) -> list[Block]:
    """The blocks in a run of lines without a blank one between them."""
    runs: list[tuple[BlockKind, list[Line]]] = []
    classified = [_classify(raw.strip()) for _, raw in lines]
    for i, (number, raw) in enumerate(lines):
        kind, text = classified[i]
        in_text = bool(runs) and runs[-1][0] is BlockKind.PARAGRAPH
        if in_text and _is_wrapped(classified[i - 1 : i + 2]):
            kind, text = BlockKind.PARAGRAPH, raw.strip()
        # a line without a mark of its own goes on with the block before it
        last = runs[-1][0] if runs else BlockKind.HEADING
        unmarked = kind is BlockKind.PARAGRAPH and last is not BlockKind.HEADING
        if unmarked or kind is last is BlockKind.QUOTE:
            runs[-1][1].append((number, text))
        else:
            runs.append((kind, [(number, text)]))
    blocks = [_block(kind, run) for kind, run in runs]
    return [block for block in blocks if block.text]


def _is_wrapped(lines: list[tuple[BlockKind, str]]) -> bool:
    """Whether the second of three lines only seems marked: a dash where a sentence was wrapped.

    It is the only marked line there, and the sentence above has not ended.
    """
    others = [kind for kind, _ in (lines[0], *lines[2:])]
    return set(others) == {BlockKind.PARAGRAPH} and not _SENTENCE_END.search(lines[0][1])


def _classify(text: str) -> tuple[BlockKind, str]:
    """The kind that a line's own mark gives it, and the line without the mark."""
    marks = (
        (_MARKED_HEADING, BlockKind.HEADING),
        (_BULLET, BlockKind.LIST_ITEM),
        (_QUOTE, BlockKind.QUOTE),
    )
    for pattern, kind in marks:
        if match := pattern.match(text):
            return kind, text[match.end() :].strip()
    return BlockKind.PARAGRAPH, text


def _block(kind: BlockKind, run: list[Line]) -> Block:
    run = list(dropwhile(lambda line: not line[1], run))
    text = "\n".join(line for _, line in run).strip()
    if kind is BlockKind.PARAGRAPH and len(run) == 1 and _is_heading(text):
        kind = BlockKind.HEADING
    return Block(kind, text, run[0][0] if run else 0)


def _is_heading(text: str) -> bool:
    """Whether a paragraph of one line is a heading: short, worded, and no sentence."""
    worded = any(character.isalpha() for character in text)
    return worded and len(text) <= _HEADING_LENGTH and not _SENTENCE_END.search(text)
