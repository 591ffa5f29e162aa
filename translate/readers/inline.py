"""A text with marks, put together piece by piece as a parser comes to them.

HTML and Markdown share it: spaces fold as HTML folds them, marks that are open when a text ends go
on in the next one, and a paragraph of images alone becomes a figure.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from itertools import takewhile

from translate.model import Mark, MarkKind, Text, TextKind
from translate.readers.marked_text import MarkedText, tooltips_of
from translate.tags import STANDALONE
from translate.text.characters.cleaning import clean, clean_line

_SPACES = re.compile(r"\s+")


@dataclass(slots=True)
class _Open:
    """A mark that has not ended; ``order`` is that of the beginnings."""

    mark: Mark
    order: int


class Numbers:
    """Unique numbers within an article, for what needs an identity."""

    def __init__(self) -> None:
        self._last = 0

    def next(self) -> int:
        """Return a number that was not returned before."""
        self._last += 1
        return self._last


class InlineText:
    """A text that grows: pieces, marks that begin and end, marks that stand alone.

    Args:
        numbers: Gives the images of an article their numbers.
    """

    def __init__(self, numbers: Numbers) -> None:
        self._numbers = numbers
        self._order = Numbers()
        self._open: list[_Open] = []
        self._clear()

    def _clear(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._last = ""
        """The last character."""
        self._line = 0
        self._broken = -1
        """Where the last line break is."""
        self._point = -1
        """Where the last mark is that stands alone and is no line break."""
        self._done: list[_Open] = []
        self._alts: list[Text] = []

    def __bool__(self) -> bool:
        """Whether there is anything in it."""
        return bool(self._pieces or self._done)

    @property
    def empty(self) -> bool:
        """Whether it has no text yet, nor a mark that stands alone."""
        return not self._length and not self._done

    @property
    def inside(self) -> bool:
        """Whether a mark is open."""
        return bool(self._open)

    def add(self, piece: str, line: int) -> None:
        """Add text of the source that begins on ``line``; spaces fold, line ends stay such."""
        cleaned = clean(piece, entities=False)
        # most pieces have single spaces, and no space but the common one is printable
        single = cleaned.isprintable() and "  " not in cleaned
        words = cleaned if single else _SPACES.sub(_folded, cleaned)
        if self._point == self._length:
            pass  # of the spaces around an image, each is one
        elif not self._length:
            words = words.lstrip()
        elif self._last.isspace() and words[:1].isspace():
            if words[0] == "\n":
                self._cut()
            else:
                words = words[1:]
        if not words:
            return
        if not self._line:
            self._line = line + piece[: len(piece) - len(piece.lstrip())].count("\n")
        if self._last and unicodedata.combining(words[0]):
            words = self._composed(words)
        self._put(words)

    def start(self, kind: MarkKind, target: str = "", title: str = "", markup: str = "") -> None:
        """Begin a mark over what follows."""
        mark = Mark(kind, self._length, self._length, target, title, markup=markup)
        self._open.append(_Open(mark, self._order.next()))

    def end(self, kind: MarkKind) -> None:
        """End the innermost open mark of a kind; nothing where none is open."""
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index].mark.kind is kind:
                ended = self._open.pop(index)
                self._done.append(self._until_here(ended))
                return

    def alone(self, kind: MarkKind, line: int, target: str = "", markup: str = "") -> None:
        """Add a mark that stands alone at this point."""
        self._add_alone(Mark(kind, self._length, self._length, target, markup=markup), line)

    def image(self, target: str, title: str, alt: str, line: int, markup: str = "") -> None:
        """Add an image, with its description if it has one."""
        words = clean_line(alt)
        name = f"alt-{self._numbers.next()}" if words else ""
        if words:
            self._alts.append(Text(TextKind.ALT, words, line, id=name))
        here = self._length
        mark = Mark(MarkKind.IMAGE, here, here, target, title, alt=name, markup=markup)
        self._add_alone(mark, line)

    def code(self, words: str, line: int, *, raw: bool = False) -> None:
        """Add code, or markup, whose spaces are as they are."""
        words = clean(words, entities=False).replace("\n", " ")
        if not words.strip():
            return
        self._line = self._line or line
        mark = Mark(MarkKind.CODE, self._length, self._length + len(words), raw=raw)
        self._put(words)
        self._done.append(_Open(mark, self._order.next()))

    def line_break(self, line: int, markup: str = "") -> bool:
        """Add a line break; return whether one stood here already, which ends a paragraph."""
        while self._last.isspace() and self._length > self._point:
            self._cut()
        if self._broken == self._length:
            return True
        if self._length or self._point == 0:  # an ended mark over nothing is nothing to break after
            self.alone(MarkKind.BREAK, line, markup=markup)
            self._broken = self._length
        return False

    def take(self) -> MarkedText:
        """Return the text so far, and begin another, in which open marks go on."""
        whole = "".join(self._pieces)
        text = whole[: max(len(whole.rstrip()), self._point)] if whole.strip() else ""
        ended = [*self._done, *(self._until_here(one) for one in self._open)]
        marks = _fitted(sorted(ended, key=lambda one: one.order), text)
        alts = tuple(self._alts)
        tooltips = tuple(tooltips_of(marks, text, self._line, alts))
        taken = MarkedText(text, self._line, marks, alts, tooltips)
        self._clear()
        for one in self._open:
            one.mark = replace(one.mark, start=0, end=0)
        return taken

    def _add_alone(self, mark: Mark, line: int) -> None:
        self._line = self._line or line
        self._done.append(_Open(mark, self._order.next()))
        if mark.kind is not MarkKind.BREAK:
            self._point = self._length

    def _until_here(self, one: _Open) -> _Open:
        """A mark that ends here; images at its end stay in it, a space after them does not."""
        end = self._length
        is_after_point = end - self._point == 1 and self._last.isspace()
        at_end = 0
        if one.mark.start < self._point and (end == self._point or is_after_point):
            at_end = self._up_to_image()
        return _Open(
            replace(one.mark, end=self._point if at_end else end, at_end=at_end), one.order
        )

    def _up_to_image(self) -> int:
        """How many marks stand alone at the last point, up to the last image there."""
        alone = (one.mark for one in reversed(self._done) if one.mark.kind in STANDALONE)
        there = [mark.kind for mark in takewhile(lambda mark: mark.start == self._point, alone)]
        return len(there) - there.index(MarkKind.IMAGE) if MarkKind.IMAGE in there else 0

    def _put(self, words: str) -> None:
        if self._broken == self._length and not words[0].isspace():
            words = f" {words}"
        self._pieces.append(words)
        self._length += len(words)
        self._last = words[-1]

    def _composed(self, words: str) -> str:
        """The text after an accent joined the letter before it: ``e<b>&#769;</b>``."""
        last = self._last
        self._cut()
        return unicodedata.normalize("NFC", last + words)

    def _cut(self) -> None:
        """Take the last character back."""
        rest = self._pieces.pop()[:-1]
        if rest:
            self._pieces.append(rest)
        self._length -= 1
        self._last = self._pieces[-1][-1] if self._pieces else ""


def _folded(spaces: re.Match[str]) -> str:
    return "\n" if "\n" in spaces[0] else " "


def _fitted(opened: Sequence[_Open], text: str) -> tuple[Mark, ...]:
    """The marks in the order of their beginnings, held to the text; empty ones are left out."""
    held = [_held(one.mark, len(text)) for one in opened]
    images = {mark.start for mark in held if mark.kind is MarkKind.IMAGE}
    kept = [mark for one in held if (mark := _trimmed(one, text, images))]
    return tuple(sorted(kept, key=lambda mark: mark.start))


def _held(mark: Mark, length: int) -> Mark:
    """A mark within a text of ``length``."""
    if mark.end <= length:
        return mark
    return replace(mark, start=min(mark.start, length), end=length)


def _trimmed(mark: Mark, text: str, images: Set[int]) -> Mark | None:
    """A mark without the spaces at its edges; None for one that is over nothing.

    Args:
        mark: Any mark.
        text: Its text.
        images: Where there are images in it.
    """
    if mark.kind is MarkKind.BREAK:
        return mark if mark.start < len(text) or mark.start in images else None
    if mark.kind in (MarkKind.IMAGE, MarkKind.NOTE, MarkKind.MARKUP):
        return mark
    words = text[mark.start : mark.end]
    if not words.strip():
        shows = mark.kind is MarkKind.LINK and mark.start in images
        return replace(mark, end=mark.start, at_end=0) if shows else None
    end = mark.end if mark.at_end else mark.start + len(words.rstrip())
    start = mark.start if mark.start in images else mark.end - len(words.lstrip())
    return mark if (start, end) == (mark.start, mark.end) else replace(mark, start=start, end=end)
