"""Blocks of HTML in Markdown: their texts are translated, their markup stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from itertools import pairwise

from translate.model import (
    Block,
    Group,
    GroupKind,
    Taken,
    TakenFor,
    Text,
    TextKind,
    Verbatim,
    VerbatimKind,
)
from translate.readers.base import SECOND
from translate.readers.html import Within, html_blocks
from translate.readers.html.elements import BLOCKS, CODE_BLOCKS, INLINE, MEDIA, SILENT, SPANS
from translate.readers.in_markup import taken_of
from translate.readers.inline import Numbers
from translate.text.characters.cleaning import clean_line
from translate.text.folding import fold_spaces

_PART = re.compile(
    r"(?P<comment><!--.*?(?:-->|$)|<[!?][^>]*>)"
    r"|(?P<tag></?(?P<name>[a-zA-Z][\w:-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>)"
    r"|(?P<text>[^<]+|<)",
    re.DOTALL,
)
_ALT = re.compile(r"""\balt\s*=\s*(?:"([^"]*[^"\s][^"]*)"|'([^']*[^'\s][^']*)')""", re.IGNORECASE)
_EMPTY = re.compile(r"<([a-zA-Z][\w-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*></\1\s*>", re.IGNORECASE)
"""An element that has nothing in it."""
_CLOSED = frozenset({*SILENT, *CODE_BLOCKS, *MEDIA, "button", "select", "textarea"})
"""Elements in which no text is looked for."""
_PART_OF_TEXT = frozenset({"img", "br", "wbr"})
_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class EmbeddedHtml:
    """What a block of HTML is in an article."""

    blocks: tuple[Block, ...]
    taken: tuple[Taken, ...] = ()


def embedded(markup: str, line: int, path: str, numbers: Numbers) -> EmbeddedHtml:
    """Return a block of HTML as blocks.

    What has no text and no image is raw markup. Else the blocks are those of the HTML, in a group
    that keeps the markup around their texts, so that an edition in Markdown has the same HTML.

    Args:
        markup: The block; its elements need not be closed.
        line: The line of the file that it begins on.
        path: The file, for errors.
        numbers: Gives the images of the article their numbers.
    """
    raw = Verbatim(VerbatimKind.RAW, markup, "html")
    if _OF_PROGRAMS.match(markup):
        return EmbeddedHtml((raw,))
    if not _PLAIN.sub("", markup).strip() and "<img" not in markup.lower():
        return EmbeddedHtml((raw,), tuple(taken_of(markup, line, is_html=True)))
    empties = frozenset(tag[1].lower() for tag in _EMPTY.finditer(markup))
    within = Within(numbers, line, SPANS | {"a"}, empties)
    # the point of a note's number stays: Markdown has no other form for where it was reviewed
    content = html_blocks(markup, path, within, form=SECOND)
    blocks = tuple(content.blocks)
    if not blocks:
        return EmbeddedHtml((raw,), tuple(taken_of(markup, line, is_html=True)))
    spans = list(_texts(markup))
    found = [fold_spaces(one.text) for one in _translated(blocks)]
    if found != [_plain(markup[start:end]) for start, end in spans]:
        return EmbeddedHtml(blocks, tuple(content.taken))
    group = Group(GroupKind.MARKUP, blocks, markup=tuple(_around(markup, spans)))
    return EmbeddedHtml((group,), tuple(_copied(content.taken)))


def _copied(taken: Iterable[Taken]) -> Iterator[Taken]:
    """What stays in Vietnamese; what pages leave out is in the markup around the texts."""
    return (one for one in taken if one.kind is TakenFor.COPIED)


_OF_PROGRAMS = re.compile(r"\s*(?:<\?|<![A-Za-z]|<!\[CDATA\[)")
"""Begins what is no text: instructions of programs such as PHP, declarations, CDATA."""
_PLAIN = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)


def _translated(blocks: Sequence[Block], of_marks: frozenset[str] = frozenset()) -> Iterator[Text]:
    """The texts in blocks, but for what describes images in a text, and what is pointed at says."""
    names = set(of_marks)
    for block in blocks:
        if isinstance(block, Group):
            yield from _translated(block.children)
        elif isinstance(block, Text):
            names.update(mark.alt for mark in block.marks if mark.alt)
            if (block.id not in names or not block.id) and block.kind is not TextKind.TOOLTIP:
                yield block


def _texts(markup: str) -> Iterator[_Span]:
    """Where the texts are in markup: with the tags inside of them; descriptions of images alone."""
    run: list[re.Match[str]] = []
    closed = ""
    for part in _PART.finditer(markup):
        name = (part["name"] or "").lower()
        if closed:
            closed = "" if name == closed and part[0].startswith("</") else closed
            continue
        inline = part["text"] or name in _PART_OF_TEXT or (name and name not in BLOCKS | _CLOSED)
        if inline:
            run.append(part)
            continue
        yield from _of_run(run)
        run = []
        if name in _CLOSED and not part[0].startswith("</") and not part[0].endswith("/>"):
            closed = name
    yield from _of_run(run)


def _of_run(run: Sequence[re.Match[str]]) -> Iterator[_Span]:
    """The text in a run of words and inline tags, or the descriptions of its images."""
    worded = [index for index, part in enumerate(run) if part["text"] and part["text"].strip()]
    if worded:
        first, last = _edges(run, worded[0], worded[-1])
        start = run[first].start() + _indent(run[first])
        yield start, run[last].end() - _trailing(run[last])
        return
    for part in run:
        if (part["name"] or "").lower() == "img" and (alt := _ALT.search(part[0])):
            group = 1 if alt[1] is not None else 2
            yield part.start() + alt.start(group), part.start() + alt.end(group)


def _edges(run: Sequence[re.Match[str]], first: int, last: int) -> _Span:
    """The first and last part of a text: images and the tags around its words belong to it."""
    points = [i for i, part in enumerate(run) if (part["name"] or "").lower() == "img"]
    for index, (part, end) in enumerate(pairwise(run)):
        if part["name"] and _EMPTY.fullmatch(part[0] + end[0]):
            points += [index, index + 1]
    first, last = min([first, *points]), max([last, *points])
    while first and _marks(run[first - 1]) and not run[first - 1][0].startswith("</"):
        first -= 1
    while last + 1 < len(run) and _marks(run[last + 1]):
        last += 1
    return first, last


def _marks(part: re.Match[str]) -> bool:
    """Whether a part is a tag that an article has a mark for."""
    name = (part["name"] or "").lower()
    return name in INLINE or name in SPANS or name in _PART_OF_TEXT


def _indent(part: re.Match[str]) -> int:
    return len(part[0]) - len(part[0].lstrip())


def _trailing(part: re.Match[str]) -> int:
    return len(part[0]) - len(part[0].rstrip())


def _plain(markup: str) -> str:
    """The words of a text with its tags."""
    return clean_line(unescape(_PLAIN.sub(_between, markup)))


def _between(tag: re.Match[str]) -> str:
    return " " if tag[0].lower().startswith("<br") else ""


def _around(markup: str, spans: Sequence[_Span]) -> Iterator[str]:
    last = 0
    for start, end in spans:
        yield markup[last:start]
        last = end
    yield markup[last:]
