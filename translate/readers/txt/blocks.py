"""Pieces into the tree of an article: texts, lists, quotations, dialogue, verse."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

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
from translate.readers.base import Below
from translate.readers.txt.kinds import kinds_of
from translate.readers.txt.lists import ITEMS, list_of, with_sound_numbers
from translate.readers.txt.marks import Shape
from translate.readers.txt.pieces import TextPiece
from translate.readers.txt.speech import asks, is_interview, is_speech, labelled

_TAKEN = {
    TextKind.BYLINE: TakenFor.BYLINE,
    TextKind.CAPTION: TakenFor.CAPTION,
    TextKind.CREDIT: TakenFor.CREDIT,
}


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece, and what it is where it is a text of its own."""

    piece: TextPiece
    kind: TextKind
    talk: int = 0
    """The number of the dialogue that it is part of; 0 for none."""

    @property
    def shape(self) -> Shape:
        return self.piece.shape

    @property
    def text(self) -> Text:
        return Text(self.kind, self.piece.text, self.piece.line, _level(self.piece))


def blocks(pieces: Sequence[TextPiece], below: Below) -> tuple[list[Block], list[Taken]]:
    """Return the blocks that pieces make, and what of them is no ordinary text.

    Args:
        pieces: All pieces of a text, in order.
        below: The text that they are from.
    """
    pieces = with_sound_numbers(pieces)
    kinds = kinds_of(pieces, below)
    talks = _talks(pieces, kinds)
    parts = [_Part(*part) for part in zip(pieces, kinds, talks, strict=True)]
    found: list[Block] = []
    for talk, run in groupby(parts, key=lambda part: part.talk):
        inside = list(run)
        made = list(_blocks(inside, _turns if talk else _listed))
        found += [Group(GroupKind.DIALOGUE, tuple(made))] if talk else made
    return found, [taken for part in parts if (taken := _taken(part))]


def _blocks(
    parts: Sequence[_Part], of_items: Callable[[Sequence[_Part]], list[Block]]
) -> Iterator[Block]:
    """The blocks of parts; what to make of items is for the caller to say."""
    for (shape, _), run in groupby(parts, key=_together):
        inside = list(run)
        if shape is Shape.BULLET:
            yield from of_items(inside)
        elif shape in (Shape.QUOTE, Shape.VERSE):
            kind = GroupKind.QUOTE if shape is Shape.QUOTE else GroupKind.VERSE
            yield Group(kind, tuple(part.text for part in inside))
        elif shape is Shape.COPIED:
            yield from (Verbatim(VerbatimKind.COPIED, part.piece.text) for part in inside)
        elif shape in (Shape.RULE, Shape.UNDERLINE):
            yield from (Verbatim(VerbatimKind.RULE, part.piece.text) for part in inside)
        else:
            yield from (part.text for part in inside)


def _together(part: _Part) -> tuple[Shape, int]:
    """What parts share that one group holds: items a shape, quotations and stanzas a stretch."""
    if part.shape in ITEMS:
        return Shape.BULLET, 0
    return part.shape, part.piece.stretch if part.shape in (Shape.QUOTE, Shape.VERSE) else 0


def _listed(parts: Sequence[_Part]) -> list[Block]:
    return list_of([part.piece for part in parts])


def _turns(parts: Sequence[_Part]) -> list[Block]:
    """What is said, with its dash; a question that has a mark of its own is a text without one."""
    return [
        Group(GroupKind.TURN, (part.text,)) if part.shape is Shape.DASH else part.text
        for part in parts
    ]


def _level(piece: TextPiece) -> int:
    return len(piece.mark) if piece.shape is Shape.HEADING else 0


def _taken(part: _Part) -> Taken | None:
    kind = TakenFor.COPIED if part.shape is Shape.COPIED else _TAKEN.get(part.kind)
    return Taken(kind, part.piece.line, part.piece.text) if kind else None


def _talks(pieces: Sequence[TextPiece], kinds: Sequence[TextKind]) -> list[int]:
    """The number of the dialogue that each piece is part of, from 1; 0 for none."""
    spans = _with_questions(pieces, kinds, _speeches(pieces))
    if interview := labelled(pieces):
        spans = [span for span in spans if span[1] <= interview.start or span[0] >= interview.stop]
        spans = sorted([*spans, (interview.start, interview.stop)])
    talks = [0] * len(pieces)
    for number, (start, end) in enumerate(spans, 1):
        talks[start:end] = [number] * (end - start)
    return talks


def _speeches(pieces: Sequence[TextPiece]) -> list[tuple[int, int]]:
    """The runs of pieces that begin with a dash and are spoken, or are asked and answered."""
    found, at = [], 0
    for is_item, run in groupby(pieces, key=lambda piece: piece.shape in ITEMS):
        items = list(run)
        dashes = is_item and all(item.shape is Shape.DASH for item in items)
        spoken = dashes and is_speech(items, pieces[at - 1] if at else None)
        if spoken or (is_item and is_interview(items)):
            found.append((at, at + len(items)))
        at += len(items)
    return found


def _with_questions(
    pieces: Sequence[TextPiece], kinds: Sequence[TextKind], spans: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The speeches with the questions that they answer; those of one interview as one."""
    found: list[tuple[int, int]] = []
    asked = False
    for start, end in spans:
        question = start > 0 and kinds[start - 1] is TextKind.PARAGRAPH and asks(pieces[start - 1])
        start = start - 1 if question else start  # noqa: PLW2901 - the question begins the talk
        between = pieces[found[-1][1] : start] if found else []
        goes_on = asked and question and all(one.shape is Shape.PLAIN for one in between)
        if found and goes_on and TextKind.HEADING not in kinds[found[-1][1] : start]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
        asked = question
    return found
