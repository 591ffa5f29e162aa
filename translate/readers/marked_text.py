"""A text that a reader has put together, with its marks, and the blocks that it becomes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translate.model import (
    Block,
    Group,
    GroupKind,
    Mark,
    MarkKind,
    Text,
    TextKind,
    Verbatim,
    VerbatimKind,
)
from translate.text.characters.cleaning import clean_line
from translate.text.folding import fold_spaces
from translate.text.verbatim import has_words


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text with its marks, the descriptions of its images, and what is pointed at says."""

    text: str
    line: int
    marks: tuple[Mark, ...] = ()
    alts: tuple[Text, ...] = ()
    """Texts of kind ALT, in the order of their images."""
    tooltips: tuple[Text, ...] = ()
    """Texts of kind TOOLTIP, in the order of their links and images."""

    @property
    def images(self) -> tuple[Mark, ...]:
        """The images in it, in order."""
        return tuple(mark for mark in self.marks if mark.kind is MarkKind.IMAGE)

    def blocks(self, kind: TextKind, level: int = 0, identity: str = "") -> Iterator[Block]:
        """Yield the text as a block, with its alternative texts; images alone are a figure."""
        if self.text:
            yield Text(kind, self.text, self.line, level, identity, self.marks)
            yield from self.alts
            yield from self.tooltips
        elif self.images:
            yield Group(GroupKind.FIGURE, tuple(self._shown()), id=identity)

    def _shown(self) -> Iterator[Block]:
        alts = {alt.id: alt for alt in self.alts}
        tooltips = {one.text: one for one in self.tooltips}
        link = Mark(MarkKind.LINK, 0, 0)
        for mark in self.marks:
            if mark.kind is MarkKind.LINK:
                link = mark
            elif mark.kind is MarkKind.IMAGE:
                title = mark.title or link.title
                yield Verbatim(VerbatimKind.IMAGE, mark.target, title, link.target)
                link = Mark(MarkKind.LINK, 0, 0)
                if mark.alt:
                    yield alts[mark.alt]
                if tooltip := tooltips.pop(clean_line(title), None):
                    yield tooltip


def tooltips_of(
    marks: Sequence[Mark], text: str, line: int, alts: Sequence[Text]
) -> Iterator[Text]:
    """Yield what links and images say when they are pointed at, unless it is there already.

    Args:
        marks: The marks of a text.
        text: The text.
        line: The line that it begins on.
        alts: What describes its images.
    """
    known = {alt.text for alt in alts}
    for mark in marks:
        words = clean_line(mark.title) if mark.title else ""
        is_own = words == fold_spaces(text[mark.start : mark.end])
        if words not in known and not is_own and has_words(words):
            known.add(words)
            where = line + text.count("\n", 0, mark.start)
            yield Text(TextKind.TOOLTIP, words, where)
