"""What refers to something else in an article: marks to notes, images to their descriptions.

What links and images say when they are pointed at stands beside the text as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from translate.model import GroupKind, Mark, MarkKind, Text, TextKind, Verbatim, VerbatimKind
from translate.tags import Inline, marks_of
from translate.text.characters.cleaning import clean_line
from translate.writers.base import Edition
from translate.writers.layout.arrangement import leaves, read_on, tree
from translate.writers.layout.laid import LaidBlock, LaidGroup, LaidPassage, tooltips


@dataclass(frozen=True, slots=True)
class References:
    """The notes of an article, and what describes its images."""

    notes: Mapping[str, LaidGroup]
    """The notes that marks can refer to, by their ids, in the order of their numbers."""
    alts: Mapping[str, LaidPassage]
    """The texts that describe images, by their ids."""
    said: Mapping[str, str] = field(default_factory=dict)
    """What `tooltips` returns."""

    def number(self, mark: Mark) -> int:
        """Return the number of the note that a mark refers to, from 1; 0 if there is none."""
        return self.numbers.get(mark.target, 0)

    @property
    def numbers(self) -> Mapping[str, int]:
        """The numbers of the notes by their ids: that of the first mark that refers to each."""
        return {name: number for number, name in enumerate(self.notes, 1)}

    def alt(self, mark: Mark) -> LaidPassage | None:
        """Return the text that describes an inline image; None where there is none."""
        return self.alts.get(mark.alt) if mark.alt else None

    def title(self, stated: str) -> str:
        """Return in the translation what an image says in the source when it is pointed at."""
        return self.said.get(clean_line(stated), stated) if stated else ""


def references(edition: Edition) -> References:
    """Return the notes of an edition, in the order in which the text refers to them, and more."""
    laid = read_on(edition)
    found: dict[str, LaidGroup] = {}
    for one in _notes(tree(edition)):
        if one.group.id:  # one without stays where it is
            found.setdefault(one.group.id, one)
    marks = (
        mark for one in leaves(laid) for line in one.lines for mark in marks_of(line.source_pieces)
    )
    named = [mark.target for mark in marks if mark.kind is MarkKind.NOTE and mark.target in found]
    order = dict.fromkeys((*named, *found))
    alts = {
        one.block.id: one
        for one in leaves(laid)
        if isinstance(one.block, Text) and one.kind is TextKind.ALT and one.block.id
    }
    return References({name: found[name] for name in order}, alts, tooltips(edition))


def described_as(alt: LaidPassage | None) -> str:
    """Return what stands for an image, with the label of its text if nobody reviewed it."""
    return alt.labelled if alt else ""


def described(children: Iterable[LaidBlock]) -> list[tuple[LaidBlock, LaidPassage | None]]:
    """Return blocks of a figure, each image with the text that describes it, if there is one.

    That text is not listed itself.
    """
    found: list[tuple[LaidBlock, LaidPassage | None]] = []
    for child in children:
        image, alt = found[-1] if found else (child, None)
        describes = child.kind is TextKind.ALT and not alt and image.kind is VerbatimKind.IMAGE
        if describes and isinstance(child, LaidPassage):
            found[-1] = (image, child)
        else:
            found.append((child, None))
    return found


def texts_of(cell: LaidGroup) -> list[LaidPassage]:
    """Return the texts of a cell; an image alone is one among words, which formats have in cells.

    Args:
        cell: A cell, or what stands in the place of one.
    """
    return [
        _as_text(one, alt) if one.kind is VerbatimKind.IMAGE else one
        for one, alt in described(leaves((cell,)))
        if isinstance(one, LaidPassage)
    ]


def _as_text(image: LaidPassage, alt: LaidPassage | None) -> LaidPassage:
    described_by = alt.block.id if alt and isinstance(alt.block, Text) else ""
    shown = Inline(Mark(MarkKind.IMAGE, 0, 0, image.verbatim.strip(), alt=described_by))
    target = image.block.target if isinstance(image.block, Verbatim) else ""
    pieces = (Inline(Mark(MarkKind.LINK, 0, 0, target), (shown,)) if target else shown,)
    line = replace(image.lines[0], pieces=pieces, source_pieces=pieces)
    return replace(image, kind=TextKind.PARAGRAPH, lines=(line,), verbatim="", block=None)


def _notes(laid: Iterable[LaidBlock]) -> Iterator[LaidGroup]:
    for block in laid:
        if isinstance(block, LaidGroup):
            if block.kind is GroupKind.NOTE:
                yield block
            else:
                yield from _notes(block.children)
