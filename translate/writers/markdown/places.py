"""Where the texts of a Markdown document stand in its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

Lines = list[str | None]
"""The lines of a document; None for one that has been removed."""


@dataclass(frozen=True, slots=True)
class MarkdownPlace:
    """The lines of a text, or a cell of a table in its line."""

    start: int
    """The first line, counted from 0."""
    end: int
    """The line after the last."""
    content: str
    """The text as it stands there, without what marks lists and quotations."""
    cell: bool = False
    before: tuple[str, ...] = ()
    """What the cells before it hold."""

    def prefix(self, lines: Lines) -> str:
        """Return what stands before the text in its first line."""
        line = lines[self.start] or ""
        return line[: max(line.find(_first(self.content)), 0)]

    def put(self, lines: Lines, words: str) -> bool:
        """Replace the text by ``words``, and remove the lines that it had beside the first.

        Returns:
            Whether the text was found in its line.
        """
        line = lines[self.start] or ""
        first = _piped(self.content) if self.cell else _first(self.content)
        start = 0
        for cell in self.before:  # their translations are put in after this one
            start = max(line.find(_piped(cell), start), start) + len(_piped(cell))
        if (at := line.find(first, start)) < 0:
            return False
        lines[self.start] = line[:at] + words + line[at + len(first) :]
        for index in range(self.start + 1, self.end):
            lines[index] = None
        return True


@dataclass(frozen=True, slots=True)
class EmbeddedPlace:
    """The lines of a block of HTML."""

    start: int
    """The first line, counted from 0."""
    content: str
    """The block without what marks the lists and quotations that it is in."""

    def put(self, lines: Lines, markup: str) -> None:
        """Replace the block by ``markup``, as deep in lists and quotations as it was."""
        line = lines[self.start] or ""
        before = line[: max(line.find(_first(self.content)), 0)]
        further = re.sub(r"[^>\s]", " ", before.rstrip())
        further += before[len(further) :] if self.content[:1].strip() else ""
        made = [
            f"{further}{one}" if one.strip() else further.rstrip() for one in markup.split("\n")
        ]
        made[0] = before + markup.split("\n", maxsplit=1)[0].lstrip()
        length = self.content.count("\n") + 1
        lines[self.start : self.start + length] = ["\n".join(made), *[None] * (length - 1)]


def embedded_places(lines: Sequence[str | None], start: int) -> list[EmbeddedPlace]:
    """Return the blocks of HTML in a document, in order.

    Args:
        lines: The document.
        start: The first line below the front matter.
    """
    body = "\n".join([*[""] * start, *(line or "" for line in lines[start:])])
    return [
        EmbeddedPlace(token.map[0], token.content.rstrip("\n"))
        for token in markdown_parser().parse(body)
        if token.type == "html_block" and token.map
    ]


def markdown_places(lines: Sequence[str], start: int) -> list[MarkdownPlace]:
    """Return the texts of a document, the last first, so that each can be put into its line.

    Args:
        lines: The document.
        start: The first line below the front matter.
    """
    body = "\n".join([*[""] * start, *lines[start:]])
    found = list(_places(markdown_parser().parse(body)))
    return sorted(found, key=lambda one: (one.start, len(one.before)), reverse=True)


@cache
def markdown_parser() -> MarkdownIt:
    """Return the parser, which is slow to load and to set up: most editions do without."""
    made: MarkdownIt = import_module("markdown_it").MarkdownIt("commonmark")
    made.use(import_module("mdit_py_plugins.footnote").footnote_plugin, move_to_end=False)
    made.use(import_module("mdit_py_plugins.deflist").deflist_plugin)
    return made.enable(["table", "strikethrough"])


def _places(tokens: Sequence[Token]) -> Iterator[MarkdownPlace]:
    cells: list[str] = []
    inside = False
    for token in tokens:
        if token.type == "tr_open":
            cells = []
        elif token.type in ("th_open", "td_open", "th_close", "td_close"):
            inside = token.nesting == 1
        elif token.type == "inline" and token.map:
            start, end = token.map[0], max(token.map[1], token.map[0] + 1)  # a term has no end
            if token.content.strip():
                before = tuple(cells) if inside else ()
                yield MarkdownPlace(start, end, token.content.strip(), inside, before)
            if inside:
                cells.append(token.content)


def _first(content: str) -> str:
    return content.split("\n", maxsplit=1)[0].strip()


def _piped(content: str) -> str:
    """A cell as it is written, where a pipe would end it."""
    return content.replace("|", "\\|")
