"""Boxes in Markdown: notes, warnings, tabs and containers of sites, whose content is Markdown.

``!!! note "Title"`` with an indented body and ``=== "Tab"`` (Python-Markdown and its extensions),
``:::tip Title`` and ``/// note | Title`` with an end (Docusaurus, VitePress, Pandoc, PyMdown),
``{note}`` behind a fence (MyST, see `directives`). No
parser of CommonMark knows them: their lines are replaced by comments of HTML, which it takes for
blocks, and by a heading for the title.

https://python-markdown.github.io/extensions/admonition/,
https://squidfunk.github.io/mkdocs-material/reference/admonitions/,
https://docusaurus.io/docs/markdown-features/admonitions, https://pandoc.org/MANUAL.html#divs-and-spans
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from translate.text.markdown.directives import (
    Directive,
    Options,
    directive,
    ends_fence,
    is_figure,
    options_of,
)
from translate.text.markdown.in_html import ends_of_elements
from translate.text.markdown.indents import DEEP, dedented, depth_of, less_indented

_LIKELY = re.compile(
    r"^[ \t]*(?:!!! ?\w|\?\?\?\+? ?\w|===[!+]* +\"|:::+ *\S|///+ *\w|(?:```+|~~~+)\{"
    r"|<\w[^<>]*\smarkdown\b)",
    re.MULTILINE,
)
_INDENTED = re.compile(
    r"(?P<indent> *)(?:(?:!!!|\?\?\?\+?) ?(?P<kind>[\w-]+(?: +[\w-]+)*)(?: +\"(?P<title>.*)\")?"
    r"|===[!+]* +\"(?P<tab>.+)\")\s*"
)
_FENCED = re.compile(r"(?P<indent>[ \t]*)(?P<sign>:::+|///+)[ \t]*(?P<rest>[^\s:/].*)")
_END = re.compile(r"[ \t]*(?::::+|///+)\s*")
_NAME = re.compile(r"\{?[.#]?(?:callout-)?([\w-]+)\}?")
_TITLE_ATTRIBUTE = re.compile(r"\btitle\s*=\s*\"([^\"]*)\"")
_ATTRIBUTES = re.compile(r"\{[^{}]*\}")
_CODE = re.compile(r"\s*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}|~{3,})")
_LIST = re.compile(r"\s*(?:[-*+]|\d+[.)])\s")
_ANY = 1_000
"""More columns than any line is indented by."""
_DEEPEST = 20
"""Boxes inside of each other."""


class BlockToken(Protocol):
    """What a parser says of a block: enough of it to see whether boxes came out as such."""

    type: str
    content: str
    level: int


@dataclass(frozen=True, slots=True)
class MarkdownBox:
    """A box: what a site sets apart."""

    kind: str
    """What it is: ``note``; empty for a tab."""
    title: str = ""
    """As the file has it; empty where it has none. Of a figure, what its image shows."""
    picture: str = ""
    """Of a figure, the file or address of its image."""


@dataclass(frozen=True, slots=True)
class BoxedLines:
    """Lines that a parser can read, and what is in the place of boxes."""

    lines: Sequence[str]
    origins: Sequence[int]
    """Of each line, which one of the document it is from."""
    boxes: Sequence[MarkdownBox] = ()
    name: str = ""
    """Begins the comments that stand for boxes."""

    def box(self, markup: str) -> tuple[MarkdownBox, bool] | None:
        """Return the box that a block of HTML begins or ends, and whether it ends it; or None."""
        words = markup.strip() if self.boxes else ""
        if not words.startswith((f"<!--{self.name} ", f"<!--/{self.name} ")):
            return None
        ends = words.startswith("<!--/")
        return self.boxes[int(words.removesuffix("-->").rpartition(" ")[2])], ends

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the first line of the document, and the line after the last, of some of these."""
        return self.origins[start], self.origins[max(end - 1, start)] + 1

    def are_blocks(self, tokens: Iterable[BlockToken]) -> bool:
        """Return whether a parser took every box for blocks that hold what is in it."""
        found: list[tuple[str, int]] = []
        closed = 0
        for token in tokens if self.boxes else ():
            if token.type != "html_block" or self.box(token.content) is None:
                continue
            words = token.content.strip()
            if not words.startswith("<!--/"):
                found.append((words.replace("<!--", "<!--/", 1), token.level))
            elif not found or found.pop() != (words, token.level):
                return False
            else:
                closed += 1
        return not found and closed == len(self.boxes)


def boxed(lines: Sequence[str]) -> BoxedLines:
    """Return the lines of a document with its boxes as comments; equal lines where it has none."""
    text = "\n".join(lines)
    if not _LIKELY.search(text):
        return unboxed(lines)
    name = "box"
    while name in text:
        name += "x"
    made = _Boxes(name, _ends_of_fences(lines), ends_of_elements(lines))
    made.add([(line, number) for number, line in enumerate(lines)])
    texts, origins = [text for text, _ in made.lines], [number for _, number in made.lines]
    return BoxedLines(texts, origins, made.boxes, name)


def unboxed(lines: Sequence[str]) -> BoxedLines:
    """Return the lines as they are."""
    return BoxedLines(lines, range(len(lines)))


_Line = tuple[str, int]
"""A line, and its number."""


@dataclass(slots=True)
class _Boxes:
    name: str
    ends: dict[int, int]
    """The lines that end containers and directives, by those that begin them."""
    elements: dict[int, int]
    """The same of elements of HTML with Markdown in them."""
    lines: list[_Line] = field(default_factory=list)
    boxes: list[MarkdownBox] = field(default_factory=list)

    def add(self, lines: Sequence[_Line], depth: int = 0, base: int = 0) -> None:
        """Add lines, boxes among them as comments.

        Args:
            lines: Those of the document, or of the body of a box.
            depth: How many boxes are around them.
            base: How many columns the innermost of these is indented.
        """
        at = 0
        code, listed = "", False
        while at < len(lines):
            text = lines[at][0]
            if code:
                code = "" if ends_fence(text, code) else code
            elif depth < _DEEPEST and (
                end := self._add_element(lines, at, depth)
                or self._add_box(lines, at, depth, _ANY if listed else base + DEEP)
            ):
                at = end
                continue
            elif fence := _CODE.match(text):
                code = fence[1]
            if text.strip():
                listed = bool(_LIST.match(text)) or (listed and text[0] in " \t")
            self.lines.append(lines[at])
            at += 1

    def _add_box(self, lines: Sequence[_Line], at: int, depth: int, code: int) -> int:
        """Add the box that a line begins, if it is indented by fewer columns than code is.

        Returns:
            The line after it; 0 where there is none.
        """
        text, options = lines[at][0], Options()
        if found := _INDENTED.fullmatch(text):
            end = last = _end_of_body(lines, at, len(found["indent"]) + DEEP)
            kind, title = (found["kind"] or "").split(" ")[0], found["title"] or found["tab"] or ""
            indent = found["indent"]
            body = [(dedented(one), number) for one, number in lines[at + 1 : end]]
        elif fenced := _fenced(text):
            indent, kind, title, has_options = fenced
            last = at + self.ends.get(lines[at][1], lines[at][1]) - lines[at][1]
            end = last + 1 if at < last < len(lines) else 0
            body = list(lines[at + 1 : last])
            if has_options:
                options = options_of([one for one, _ in body])
        else:
            return 0
        if not end or len(indent) >= code:
            return 0
        box, number = MarkdownBox(kind.lower(), title), len(self.boxes)
        if is_figure(kind):
            box = MarkdownBox("figure", options.alt, picture=title)
        self.boxes.append(box)
        self._separate(lines[at][1])
        self.lines.append((f"{indent}<!--{self.name} {number}-->", lines[at][1]))
        if title and not box.picture:
            self.lines.append((f"{indent}# {title}", lines[at][1]))
        for place, (_, own) in enumerate(body[: options.lines]):
            is_alt = box.picture and options.alt and place == options.alt_line
            self.lines.append((f"{indent}# {options.alt}" if is_alt else "", own))
        self.add(body[options.lines :], depth + 1, len(indent))
        closing = lines[min(last, end - 1)][1]
        self._separate(closing)
        self.lines.append((f"{indent}<!--/{self.name} {number}-->", closing))
        return end

    def _add_element(self, lines: Sequence[_Line], at: int, depth: int) -> int:
        """Add an element of HTML with Markdown in it, as a parser knows it: between empty lines.

        Returns:
            The line after it; 0 where there is none.
        """
        number = lines[at][1]
        end = at + self.elements.get(number, number) - number
        if not at < end < len(lines):
            return 0
        body = lines[at + 1 : end]
        indents = [depth_of(text) for text, _ in body if text.strip()]
        least = min(indents, default=0)
        (opening, first), (closing, last) = lines[at], lines[end]
        self.lines += [("", first), (opening.strip(), first), ("", first)]
        self.add([(less_indented(text, least), number) for text, number in body], depth + 1)
        self.lines += [("", last), (closing.strip(), last)]
        return end + 1

    def _separate(self, number: int) -> None:
        """Add an empty line where a block of HTML would go on."""
        for text, _ in reversed(self.lines):
            if not text.strip() or text.strip().endswith("-->"):
                return
            if text.lstrip().startswith("<"):
                self.lines.append(("", number))
                return


def _said(rest: str, sign: str) -> tuple[str, str]:
    """What a line that begins a container says: what it is, and its title."""
    name = _NAME.match(rest)
    attribute = _TITLE_ATTRIBUTE.search(rest)
    words = _ATTRIBUTES.sub("", rest[name.end() if name and rest[0] != "{" else 0 :]).strip(" :")
    if sign == "/":
        words = words.partition("|")[2].strip()
    elif words.startswith("[") and words.endswith("]"):
        words = words[1:-1]
    return (name[1] if name else ""), (attribute[1] if attribute else words)


def _fenced(text: str) -> tuple[str, str, str, bool] | None:
    """Indent, kind and title of the box that a fence begins, and whether options may follow."""
    if found := directive(text):
        return found.indent, found.name, found.argument, True
    if fence := _FENCED.fullmatch(text):
        kind, title = _said(fence["rest"], fence["sign"][0])
        return fence["indent"], kind, title, fence["rest"].startswith("{")
    return None


def _end_of_body(lines: Sequence[_Line], at: int, deep: int) -> int:
    """Where the lines end that are indented below a line; 0 where none is."""
    end = 0
    for index in range(at + 1, len(lines)):
        text = lines[index][0]
        if not text.strip():
            continue
        if depth_of(text) < deep:
            break
        end = index + 1
    return end


def _ends_of_fences(lines: Sequence[str]) -> dict[int, int]:
    """The lines that end containers and directives, by those that begin them."""
    ends: dict[int, int] = {}
    begun: list[int] = []
    fenced: list[tuple[Directive, int]] = []
    code = ""
    for number, text in enumerate(lines):
        if code:
            code = "" if ends_fence(text, code) else code
        elif fenced and fenced[-1][0].ends_with(text):
            ends[fenced.pop()[1]] = number
        elif found := directive(text):
            fenced.append((found, number))
        elif fence := _CODE.match(text):
            code = fence[1]
        elif _FENCED.fullmatch(text):
            begun.append(number)
        elif begun and _END.fullmatch(text):
            ends[begun.pop()] = number
    return ends
