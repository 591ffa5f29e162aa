"""Lines into pieces: each a text of one line or of several, and what its mark says it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from translate.readers.header import SourceLine
from translate.readers.txt.forms import ends_sentence, is_by_sentence, is_wrapped, room, width_of
from translate.readers.txt.marks import Marked, Shape, marked
from translate.readers.txt.rows import rows
from translate.readers.txt.verse import is_stanza, verses

_ITEMS = frozenset({Shape.BULLET, Shape.DASH, Shape.NUMBER})
_SEEMING = _ITEMS | {Shape.QUOTE}
"""Shapes of marks that may stand in the middle of a sentence as well."""
_ALONE = frozenset(
    {Shape.HEADING, Shape.RULE, Shape.UNDERLINE, Shape.COPIED, Shape.ROW, Shape.VERSE}
)
"""Shapes of lines that no other line goes on."""
_ANY_WIDTH = 1
"""The width of lines that end wherever a sentence does."""


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Lines that are one text, without their mark."""

    shape: Shape
    lines: tuple[SourceLine, ...]
    mark: str = ""
    stretch: int = 0
    """The number of the stretch of lines without a blank one that it stands in."""

    @property
    def text(self) -> str:
        """The lines, as they are to be read."""
        return "\n".join(text for _, text in self.lines)

    @property
    def line(self) -> int:
        """The number of its first line."""
        return self.lines[0][0]

    def plain(self) -> TextPiece:
        """Return this piece as plain text, with its mark in it."""
        (number, text), *others = self.lines
        first = (number, f"{self.mark} {text}".strip())
        return replace(self, shape=Shape.PLAIN, lines=(first, *others), mark="")


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    raw: str
    marked: Marked
    indented: bool = False
    """Whether it stands further in than others: after an item it goes on, else it begins."""

    @property
    def shape(self) -> Shape:
        return self.marked.shape

    @property
    def text(self) -> str:
        return self.marked.text


def pieces(lines: Sequence[SourceLine], form: str) -> tuple[list[TextPiece], str]:
    """Return the pieces in ``lines``, and the form in which they were read.

    Args:
        lines: The text below the metadata.
        form: ``wrapped`` or ``paragraphs``; empty takes what fits. Empty comes back where both
            would give the same.
    """
    groups = groupby(lines, key=lambda line: bool(line[1].strip()))
    stretches = _with_stanzas([_read(list(group)) for filled, group in groups if filled])
    parts = [part for lines in stretches for part in _plain_parts(lines)]
    wrapped, by_sentence = is_wrapped(parts), is_by_sentence(parts)
    if wrapped is None:
        form = ""
    elif not form:
        form = "wrapped" if wrapped or by_sentence else "paragraphs"
    width = width_of(line.raw.strip() for lines in stretches for line in lines)
    width = _ANY_WIDTH if by_sentence else width
    found = [
        piece
        for number, stretch in enumerate(stretches)
        for piece in _pieces(stretch, number, width if form == "wrapped" else 0)
    ]
    return [piece for piece in found if piece.text.strip()], form


def _read(stretch: Sequence[SourceLine]) -> list[_Line]:
    """A stretch of lines with their marks; rows and verse have none."""
    indents = _indented([raw for _, raw in stretch])
    lines = zip(stretch, indents, strict=True)
    read = [_Line(number, raw, marked(raw.strip()), far) for (number, raw), far in lines]
    _mark(read, Shape.ROW, rows)
    _mark(read, Shape.VERSE, verses)
    return [_underlined(read, index) for index in range(len(read))]


def _mark(
    lines: list[_Line], shape: Shape, find: Callable[[Sequence[str]], Sequence[tuple[int, int]]]
) -> None:
    """Make those of the plain lines a shape that ``find`` finds in each run of them."""
    at = 0
    for plain, run in groupby(list(lines), key=lambda line: line.shape is Shape.PLAIN):
        texts = [line.text for line in run]
        for start, end in find(texts) if plain and len(texts) > 1 else ():
            for index in range(at + start, at + end):
                lines[index] = replace(lines[index], marked=Marked(shape, lines[index].text))
        at += len(texts)


def _with_stanzas(stretches: list[list[_Line]]) -> list[list[_Line]]:
    """The stretches, where those next to a stanza are stanzas as well if they may be."""
    order = [*range(len(stretches)), *reversed(range(len(stretches)))]
    for at, beside in pairwise(order):
        stretch = stretches[beside]
        verse = all(line.shape is Shape.VERSE for line in stretches[at])
        plain = verse and all(line.shape is Shape.PLAIN for line in stretch)
        if plain and is_stanza([line.text for line in stretch]):
            lines = [replace(one, marked=Marked(Shape.VERSE, one.text)) for one in stretch]
            stretches[beside] = lines
    return stretches


def _indented(lines: Sequence[str]) -> list[bool]:
    """Which lines stand further in than others; not those that hang below a first one."""
    depths = [len(line) - len(line.lstrip()) + 7 * line.startswith("\t") for line in lines]
    margin = min(depths)
    far = [depth > margin + 1 for depth in depths]
    hanging = len(far) > 2 and not far[0] and all(far[1:])
    return [False] * len(far) if hanging else far


def _underlined(lines: Sequence[_Line], index: int) -> _Line:
    """A line that an underline below makes a heading is one; the underline itself stays a rule."""
    line = lines[index]
    below = lines[index + 1] if index + 1 < len(lines) else None
    if line.shape is Shape.PLAIN and below and below.shape is Shape.UNDERLINE:
        alone = index == 0 or lines[index - 1].shape is not Shape.PLAIN
        if alone and len(below.text) * 2 >= len(line.text) and not ends_sentence(line.text):
            level = "#" if below.text[0] == "=" else "##"
            return replace(line, marked=Marked(Shape.HEADING, line.text, level))
    return line


def _plain_parts(lines: Sequence[_Line]) -> Iterator[list[str]]:
    """The runs of lines whose ends may say whether they are wrapped: plain ones, and an item's."""
    part: list[str] = []
    for line in lines:
        if part and (line.shape is not Shape.PLAIN or line.indented):
            yield part
            part = []
        if line.shape is Shape.PLAIN or line.shape in _ITEMS:
            part.append(line.text)
    if part:
        yield part


def _pieces(lines: Sequence[_Line], stretch: int, width: int) -> Iterator[TextPiece]:
    """The pieces of a stretch; ``width`` is that of its lines where they are wrapped, else 0."""
    first: _Line | None = None
    texts: list[SourceLine] = []
    for index, line in enumerate(lines):
        if first and line.shape is Shape.UNDERLINE and first.shape is Shape.HEADING:
            continue
        if first and _only_seems_marked(first, lines, index):
            texts.append((line.number, line.raw.strip()))
            continue
        if first and _goes_on(first, texts, line, width):
            texts.append((line.number, line.text))
            continue
        if first:
            yield TextPiece(first.shape, tuple(texts), first.marked.mark, stretch)
        first, texts = line, [(line.number, line.text)]
    if first:
        yield TextPiece(first.shape, tuple(texts), first.marked.mark, stretch)


def _goes_on(last: _Line, texts: Sequence[SourceLine], line: _Line, width: int) -> bool:
    """Whether a line goes on with the text that begins with ``last`` and is ``texts`` so far."""
    before = texts[-1][1]
    if line.shape is Shape.QUOTE and last.shape is Shape.QUOTE:
        return bool(width) or not ends_sentence(before)
    if line.shape is not Shape.PLAIN or last.shape in _ALONE or not line.text:
        return False
    if line.text[0].islower() and not ends_sentence(before):
        return True
    if line.indented:
        return last.shape in _ITEMS or before.endswith(",")
    alone = len(texts) == 1 and last.shape is Shape.PLAIN
    return bool(width) and not _breaks(before, line.text, width, alone=alone)


def _breaks(before: str, after: str, width: int, *, alone: bool) -> bool:
    """Whether a wrapped line was ended before it was full, where a paragraph or heading ends.

    ``alone`` says that the line before is the first of its text, so that it may be a heading.
    """
    left = room(before, after, width)
    if ends_sentence(before):
        return left > max(15, width // 4) and width >= 40
    return alone and left > width // 3 >= 13


def _only_seems_marked(last: _Line, lines: Sequence[_Line], index: int) -> bool:
    """Whether a line only seems marked: a dash or number where a sentence was wrapped.

    It is the only marked line there, and the sentence above has not ended.
    """
    if lines[index].shape not in _SEEMING or last.shape is not Shape.PLAIN:
        return False
    above, below = lines[index - 1], lines[index + 1 : index + 2]
    alone = above.shape is Shape.PLAIN and all(line.shape is Shape.PLAIN for line in below)
    return alone and not ends_sentence(above.text)
