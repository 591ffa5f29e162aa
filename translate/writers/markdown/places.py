"""Where the texts of a Markdown document stand in its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from translate.text.markdown.boxes import BoxedLines, boxed, unboxed
from translate.text.markdown.rows import beyond_cells, table_rows

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
    at_end: bool = False
    """Whether it is the last thing in its line, as the title of a box."""

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
        if self.at_end:
            start = max(line.rfind(first), 0)
        if (at := line.find(first, start)) < 0:
            return False
        rest = line[at + len(first) :]
        if self.end - self.start > 1:
            rest = rest.strip()  # of the first line: the spaces before a line break
        lines[self.start] = line[:at] + words + rest
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


@dataclass(frozen=True, slots=True)
class DocumentPlaces:
    """Where everything stands in a document that an edition has in other words."""

    texts: Sequence[MarkdownPlace]
    """The texts, the last first, so that each can be put into its line."""
    embedded: Sequence[EmbeddedPlace]
    """The blocks of HTML, in order."""
    definitions: Sequence[tuple[int, int]] = ()
    """The lines of the definitions of links that have a title, the end not included."""
    beyond: Sequence[tuple[int, int]] = ()
    """The lines of rows that have more cells than their table has columns, and where these begin:
    nobody sees them."""
    open_fence: str = ""
    """What ends the last code block, where the author did not."""


def document_places(lines: Sequence[str], start: int) -> DocumentPlaces:
    """Return the places of a document.

    Args:
        lines: The document.
        start: The first line below the front matter.
    """
    body = [*[""] * start, *lines[start:]]
    found = boxed(body)
    env: dict[str, Any] = {}
    tokens = markdown_parser().parse("\n".join(found.lines), env)
    if not found.are_blocks(tokens):
        found, env = unboxed(body), {}
        tokens = markdown_parser().parse("\n".join(body), env)
    texts = sorted(
        _places(tokens, found), key=lambda one: (one.start, len(one.before)), reverse=True
    )
    embedded = [
        EmbeddedPlace(found.origins[token.map[0]], token.content.rstrip("\n"))
        for token in tokens
        if token.type == "html_block" and token.map and not found.box(token.content)
    ]
    definitions = [
        found.span(*one["map"]) for one in env.get("references", {}).values() if one["title"]
    ]
    rows = ((found.span(line, line + 1)[0], cells) for line, cells in table_rows(tokens))
    beyond = [
        (line, more.start) for line, cells in rows if (more := beyond_cells(body[line], cells))
    ]
    return DocumentPlaces(texts, embedded, definitions, beyond, _open_fence(tokens, found))


@cache
def markdown_parser() -> MarkdownIt:
    """Return the parser, which is slow to load and to set up: most editions do without."""
    made: MarkdownIt = import_module("markdown_it").MarkdownIt("commonmark")
    made.use(import_module("mdit_py_plugins.footnote").footnote_plugin, move_to_end=False)
    made.use(import_module("mdit_py_plugins.deflist").deflist_plugin)
    return made.enable(["table", "strikethrough"])


def _places(tokens: Sequence[Token], boxes: BoxedLines) -> Iterator[MarkdownPlace]:
    cells: list[str] = []
    inside = titles = False
    for token in tokens:
        if token.type == "tr_open":
            cells = []
        elif token.type in ("th_open", "td_open", "th_close", "td_close"):
            inside = token.nesting == 1
        elif token.type == "html_block":
            box = boxes.box(token.content)
            titles = bool(box and box[0].title and not box[1])
        elif token.type == "inline" and token.map:
            # a term has no end
            start, end = boxes.span(token.map[0], max(token.map[1], token.map[0] + 1))
            if token.content.strip():
                before = tuple(cells) if inside else ()
                yield MarkdownPlace(start, end, token.content.strip(), inside, before, titles)
            titles = False
            if inside:
                cells.append(token.content)


def _open_fence(tokens: Sequence[Token], boxes: BoxedLines) -> str:
    """What ends the last code block, if nothing does."""
    last = tokens[-1] if tokens else None
    if last is None or last.type != "fence" or not last.map:
        return ""
    end = boxes.lines[last.map[1] - 1].strip()
    ended = last.map[1] - last.map[0] > 1 and end.strip(last.markup[0]) == ""
    return "" if ended and end.startswith(last.markup) else last.markup


def _first(content: str) -> str:
    return content.split("\n", maxsplit=1)[0].strip()


def _piped(content: str) -> str:
    """A cell as it is written, where a pipe would end it."""
    return content.replace("|", "\\|")
