"""Tables drawn with lines, and verse with bars, in Markdown for Pandoc.

No parser of CommonMark knows them. While a document is parsed or translated, a grid is a table with
pipes, and verse is a paragraph with line breaks, on as many lines as before; `drawn` makes again of
them what they were.

https://pandoc.org/MANUAL.html#extension-grid_tables, https://pandoc.org/MANUAL.html#line-blocks
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from translate.text.markdown.directives import ends_fence
from translate.text.markdown.grids import DrawnTable, grid_of

_FIELDS = 3
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_BAR = re.compile(r"\|(?P<indent> +(?=\S)|[ \t]*$)(?P<words>.*)")
_MORE = re.compile(r"[ \t]+\S")
_DELIMITER = re.compile(r"\|[ \t:|]*-[ \t:|-]*")
"""The line below the head of a table with pipes."""
_BREAK = "  "
"""Two spaces end a line of a paragraph."""


@dataclass(frozen=True, slots=True)
class Verse:
    """Lines with bars."""

    start: int
    """The first line of the document, from 0."""
    end: int
    """The line after the last."""
    indents: tuple[str, ...]
    """The spaces after the bar of each line of the verse."""

    def drawn(self, lines: Sequence[str]) -> list[str]:
        """Return these lines, which may have other words now, with their bars."""
        found = "\n".join(lines).split("\n")
        while found and not found[-1].strip() and len(found) > len(self.indents):
            found.pop()
        indents = [*self.indents, *[" "] * (len(found) - len(self.indents))]
        return [
            f"|{indent or ' '}{line.strip()}".rstrip()
            for indent, line in zip(indents, found, strict=False)
        ]


@dataclass(frozen=True, slots=True)
class PlainLines:
    """A document without what only Pandoc knows."""

    lines: list[str]
    """As many as before."""
    shapes: tuple[DrawnTable | Verse, ...] = ()
    """What was drawn, in order."""

    def drawn(self, lines: Sequence[str | None]) -> list[str | None]:
        """Return the lines of the document, with other words, as they were drawn."""
        made = [*lines]
        for shape in reversed(self.shapes):
            own = [line for line in lines[shape.start : shape.end] if line is not None]
            made[shape.start : shape.end] = shape.drawn(own)
        return made


def title_block(lines: Sequence[str]) -> list[list[str]]:
    """Return the lines of title, authors and date above a document, as far as it states them.

    They are fields that begin with ``%``, and a blank line ends them; without a title, or where
    text follows at once, there are none.
    https://pandoc.org/MANUAL.html#extension-pandoc_title_block
    """
    fields: list[list[str]] = []
    for line in lines:
        if line.startswith("%") and line[1:2] in ("", " ") and len(fields) < _FIELDS:
            fields.append([line])
        elif fields and line[:1] == " " and line.strip():
            fields[-1].append(line)
        elif line or not fields:
            return []
        else:
            break
    return fields if fields and fields[0][0].strip("% ") else []


def without_drawings(lines: Sequence[str], start: int = 0) -> PlainLines:
    """Return a document as a parser of CommonMark reads it.

    Args:
        lines: The document.
        start: The first line that is looked at.
    """
    if not any(line.startswith(("+-", "+=", "+:", "| ")) for line in lines[start:]):
        return PlainLines([*lines])
    made, shapes = [*lines], list[DrawnTable | Verse]()
    at, fence = start, ""
    while at < len(lines):
        fence = _fence_after(lines[at], fence)
        begins = not fence and (at == start or not lines[at - 1].strip())
        shape = (grid_of(lines, at) or _verse(lines, at)) if begins else None
        if shape is None:
            at += 1
            continue
        shapes.append(shape)
        made[shape.start : shape.end] = _plain(lines, shape)
        at = shape.end
    return PlainLines(made, tuple(shapes))


def _fence_after(line: str, fence: str) -> str:
    """What ends the code that is open after a line; empty outside of code."""
    found = _FENCE.match(line)
    if not found:
        return fence
    if not fence:
        return found[1]
    return "" if ends_fence(line, fence) else fence


def _plain(lines: Sequence[str], shape: DrawnTable | Verse) -> list[str]:
    if isinstance(shape, DrawnTable):
        return shape.piped()
    words: list[str] = []
    for line in lines[shape.start : shape.end]:
        if found := _bar(line):
            words.append(found["words"])
        else:  # it goes on
            words[-1] = f"{words[-1].rstrip()} {line.strip()}"
    words = [*words, *[""] * (shape.end - shape.start - len(words))]
    return [
        f"{line}{_BREAK}" if line.strip() and following.strip() else line
        for line, following in zip(words, [*words[1:], ""], strict=True)
    ]


def _verse(lines: Sequence[str], start: int) -> Verse | None:
    """The lines with bars that begin on a line; None where there are none, or those of a table."""
    indents: list[str] = []
    at = start
    while at < len(lines):
        found = _bar(lines[at])
        if _DELIMITER.fullmatch(lines[at]) or not (found or (indents and _MORE.match(lines[at]))):
            break
        indents += [found["indent"]] if found else []
        at += 1
    ends = at == len(lines) or not lines[at].strip()
    return Verse(start, at, tuple(indents)) if len(indents) > 1 and ends else None


def _bar(line: str) -> re.Match[str] | None:
    found = _BAR.fullmatch(line)
    return found if found and not found["words"].rstrip().endswith("|") else None
