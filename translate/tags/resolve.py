"""Resolve the tags of a text against the marks of its sentence in the article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from translate.model import Mark, MarkKind
from translate.tags.letters import STANDALONE, end_tag_of, name_of, tag_of
from translate.tags.pairs import Found, paired
from translate.text.tag_form import TAG


@dataclass(frozen=True, slots=True)
class Inline:
    """A mark with what is inside it."""

    mark: Mark
    """Of the article: with its target. Its offsets are those of the source sentence."""
    children: tuple[Piece, ...] = ()
    """None for what stands alone."""


Piece: TypeAlias = str | Inline


def resolve(text: str, source: str, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """Return a translation as text and marks, always well nested.

    Args:
        text: The translation with tags, or ``source`` itself.
        source: The sentence with its tags (`Sentence.text`, `Unit.source`).
        marks: Its numbered marks in the article.

    Returns:
        Text and marks in order, each mark at most once. A missing image, note or break is at the
        end, in a link around it if that is missing too; a missing mark over text, or one over no
        text, is left out; of two that cross, the one that begins later ends with the other, or
        begins after it. No string has the form of a tag that ``source`` does not have as text.
    """
    if not marks and "<" not in text:
        return (text,) if text else ()
    found = paired(text, source, marks)
    builder = _Builder()
    done = 0
    for at, end, tag in found.tags:
        builder.add(text[done:at])
        builder.tag(tag)
        done = end
    builder.add(text[done:])
    builder.finish(_missing(found, marks))
    return tuple(_cleaned(builder.top, found.literal))


def spelled(pieces: Iterable[Piece]) -> str:
    """Return ``pieces`` as text with tags: the repaired text, if they are what `resolve` made."""
    return "".join(
        piece
        if isinstance(piece, str)
        else tag_of(piece.mark)
        if piece.mark.kind in STANDALONE
        else f"{tag_of(piece.mark)}{spelled(piece.children)}{end_tag_of(piece.mark)}"
        for piece in pieces
    )


def repaired(text: str, source: str, marks: Sequence[Mark]) -> str:
    """Return a translation with its tags as `resolve` understands them."""
    return spelled(resolve(text, source, marks))


def plain_of(pieces: Iterable[Piece]) -> str:
    """Return the text of ``pieces`` without marks."""
    return "".join(
        piece if isinstance(piece, str) else plain_of(piece.children) for piece in pieces
    )


def marks_of(pieces: Iterable[Piece]) -> list[Mark]:
    """Return the marks of ``pieces``, in order, the outer before the inner."""
    found = []
    for piece in pieces:
        if isinstance(piece, Inline):
            found += [piece.mark, *marks_of(piece.children)]
    return found


def _missing(found: Found, marks: Sequence[Mark]) -> list[Inline]:
    """Return what stands alone and is missing, in the links around it that are missing too."""
    there = found.names
    result = []
    link: Mark | None = None
    for mark in marks:
        if mark.kind is MarkKind.LINK and mark.start == mark.end:
            link = mark
        elif mark.kind is not MarkKind.IMAGE or (link and link.start != mark.start):
            link = None
        if mark.kind not in STANDALONE or name_of(mark) in there:
            continue
        alone = Inline(mark)
        if link and name_of(link) not in there:
            result.append(Inline(link, (alone,)))
            there = there | {name_of(link)}
        else:
            result.append(alone)
    return result


class _Builder:
    """Builds the tree from the tags in their order."""

    def __init__(self) -> None:
        self.top: list[Piece] = []
        self._open: list[tuple[Mark, list[Piece]]] = []

    def add(self, piece: Piece) -> None:
        """Add a piece to the innermost mark that is open."""
        (self._open[-1][1] if self._open else self.top).append(piece)

    def tag(self, tag: tuple[Mark, bool] | None) -> None:
        """Go on after a tag: a mark and whether it ends; None for one that means nothing."""
        if tag is None:
            return
        mark, ends = tag
        if mark.kind in STANDALONE:
            self.add(Inline(mark))
        elif ends:
            self._close(mark)
        else:
            self._open.append((mark, []))

    def finish(self, missing: Iterable[Inline]) -> None:
        """Add what is missing at the end; every mark has been closed."""
        self.top += missing

    def _close(self, mark: Mark) -> None:
        """End a mark, and those inside that go on: of these, the ones without text begin again."""
        if all(one is not mark for one, _ in self._open):
            return  # it ended with a mark around it
        again: list[Mark] = []
        while self._open:
            one, children = self._open.pop()
            if one is mark:
                self._put(one, children)
                break
            if _is_empty(children):
                again.insert(0, one)
                for child in children:
                    self.add(child)
            else:
                self._put(one, children)
        self._open += [(one, []) for one in again]

    def _put(self, mark: Mark, children: Sequence[Piece]) -> None:
        """Add a mark that has ended; only a link may be over an image alone, none over nothing."""
        if not _is_empty(children) or (mark.kind is MarkKind.LINK and _has_image(children)):
            self.add(Inline(mark, tuple(children)))
            return
        for child in children:
            self.add(child)


def _is_empty(pieces: Iterable[Piece]) -> bool:
    return not plain_of(pieces).strip()


def _has_image(pieces: Iterable[Piece]) -> bool:
    return any(mark.kind is MarkKind.IMAGE for mark in marks_of(pieces))


def _cleaned(pieces: Iterable[Piece], literal: frozenset[str]) -> list[Piece]:
    """Join neighbouring strings, and drop what has the form of a tag now."""
    result: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Inline):
            result.append(Inline(piece.mark, tuple(_cleaned(piece.children, literal))))
        elif piece:
            before = result.pop() if result and isinstance(result[-1], str) else ""
            result.append(f"{before}{piece}")
    return [
        clean
        for piece in result
        if (clean := _dropped(piece, literal) if isinstance(piece, str) else piece)
    ]


def _dropped(text: str, literal: frozenset[str]) -> str:
    """Drop all that has the form of a tag, and the tags that this makes of what is left."""
    while True:
        clean = TAG.sub(lambda match: match[0] if match[0] in literal else "", text)
        if clean == text:
            return text
        text = clean
