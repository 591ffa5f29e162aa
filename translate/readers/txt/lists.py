"""Items into lists, and lists into the items that they stand below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from translate.model import Block, Group, GroupKind, Text, TextKind
from translate.readers.txt.marks import Shape
from translate.readers.txt.pieces import TextPiece

ITEMS = frozenset({Shape.BULLET, Shape.DASH, Shape.NUMBER})
_SIGNS = re.compile(r"[().\]/]")
_ALPHABETS = ("abcdđeghiklmnopqrstuvxy", "abcdefghijklmnopqrstuvwxyz")
"""The letters that number items, as Vietnamese has them and as English has."""
_ROMAN = {"i": 1, "v": 5, "x": 10}

_Style = str
"""How the items of one list are marked."""


def with_sound_numbers(pieces: Sequence[TextPiece]) -> list[TextPiece]:
    """Return ``pieces``, in which what is numbered stands in a row; a lone number is text.

    *1. Nguyên nhân* above a text is a heading, and *2. Sau đó* perhaps the end of a sentence.
    """
    found: list[TextPiece] = []
    for is_item, run in groupby(pieces, key=lambda piece: piece.shape in ITEMS):
        items = list(run)
        if is_item:
            numbers = {number for item in items for number in _numbers(item.mark)}
            items = [item if _in_row(item, numbers) else item.plain() for item in items]
        found += items
    return found


def list_of(items: Sequence[TextPiece]) -> list[Block]:
    """Return the lists that items make which follow each other.

    What is marked in another way than the item before it is a list of its own below that item,
    until the marks are those of a list further out again.
    """
    found: list[Block] = []
    for run in _apart(items):
        at = 0
        while at < len(run):
            group, at = _list(run, at, frozenset())
            found.append(group)
    return found


def _apart(items: Sequence[TextPiece]) -> list[Sequence[TextPiece]]:
    """Part items below a blank line from those above it, where they are no list in that list.

    They are marked in another way then, and no later item is marked as one above.
    """
    starts = [0]
    above: set[_Style] = set()
    last_of = {style: at for at, item in enumerate(items) for style in _styles(item)}
    for at, item in enumerate(items):
        last = items[at - 1] if at else item
        new = last.stretch != item.stretch and not last.text.endswith(":")
        if new and all(last_of[style] < at for style in above):
            starts.append(at)
            above.clear()
        above.update(_styles(item))
    return [items[a:b] for a, b in zip(starts, [*starts[1:], len(items)], strict=True)]


def _list(items: Sequence[TextPiece], at: int, outer: frozenset[_Style]) -> tuple[Group, int]:
    """The list that begins at ``at``, and where it ends."""
    first = items[at]
    style, start = _style_of(items, at)
    entries: list[tuple[TextPiece, list[Block]]] = []
    while at < len(items):
        styles = _styles(items[at])
        if style in styles:
            if entries and styles[style] == 1 < _last(entries, style):
                break  # counted from the beginning again
            entries.append((items[at], []))
            at += 1
        elif outer.intersection(styles):
            break
        else:
            below, at = _list(items, at, outer | {style})
            entries[-1][1].append(below)
    ordered = first.shape is Shape.NUMBER
    children = tuple(_item(piece, below, ordered=ordered) for piece, below in entries)
    return Group(GroupKind.LIST, children, ordered=ordered, start=start if ordered else 1), at


def _last(entries: Sequence[tuple[TextPiece, list[Block]]], style: _Style) -> int:
    return _styles(entries[-1][0])[style]


def _item(piece: TextPiece, below: Sequence[Block], *, ordered: bool) -> Group:
    text = Text(TextKind.PARAGRAPH, piece.text, piece.line)
    return Group(GroupKind.ITEM, (text, *below), mark=piece.mark if ordered else "")


def _style_of(items: Sequence[TextPiece], at: int) -> tuple[_Style, int]:
    """How the list that begins at ``at`` is marked: ``i)`` may be a letter, or one in Roman."""
    styles = _styles(items[at])
    later = [_styles(item) for item in items[at + 1 : at + 41]]
    for style, value in styles.items():
        if any(other.get(style) == value + 1 for other in later):
            return style, value
    return next(iter(styles.items()))


def _styles(item: TextPiece) -> dict[_Style, int]:
    """The styles that an item may have, each with its number in it; 0 for a bullet."""
    if item.shape is not Shape.NUMBER:
        return {"+" if item.mark == "+" else "bullet": 0}
    return dict(_numbers(item.mark))


def _numbers(mark: str) -> list[tuple[_Style, int]]:
    """What a mark may mean: a style, and the number in it."""
    word = _SIGNS.sub("", mark)
    signs = mark.replace(word, "{}") if word else mark
    if word.isdecimal():
        return [(f"1 {signs}", int(word))]
    letter = word.lower()
    case = "A" if word.isupper() else "a"
    found = []
    if letter and all(sign in _ROMAN for sign in letter):
        found.append((f"roman {case} {signs}", _roman(letter)))
    for number, alphabet in enumerate(_ALPHABETS):
        if len(letter) == 1 and letter in alphabet:
            found.append((f"{number} {case} {signs}", alphabet.index(letter) + 1))
    return found


def _roman(word: str) -> int:
    values = [_ROMAN[sign] for sign in word]
    return sum(
        -value if value < max(values[index:]) else value for index, value in enumerate(values)
    )


def _in_row(item: TextPiece, numbers: set[tuple[_Style, int]]) -> bool:
    """Whether an item is no number, or one beside which the next or the one before it stands."""
    if item.shape is not Shape.NUMBER:
        return True
    return any(
        (style, value + step) in numbers for style, value in _numbers(item.mark) for step in (1, -1)
    )
