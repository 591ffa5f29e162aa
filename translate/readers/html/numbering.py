"""Which numbers the items of a list have.

https://html.spec.whatwg.org/multipage/grouping-content.html#ordinal-value
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from lxml import etree

from translate.model import Block, Group
from translate.readers.counting import in_letters, in_roman
from translate.readers.html.elements import name_of

Default = TypeVar("Default", int, None)

_TYPES = frozenset({"a", "A", "i", "I"})
_HIGHEST = 999_999_999
"""A list in Markdown has no number below 0, and none of more digits."""
MARK = "data-mark"
"""The attribute of an item that says how it is numbered, such as ``a)``, in pages of our own."""


@dataclass(frozen=True, slots=True)
class Counting:
    """How a list counts."""

    start: int | None = None
    """Its first number, where the page says it."""
    backwards: bool = False
    letters: str = ""
    """``a``, ``A``, ``i`` or ``I``; empty for figures."""


def numbering_of(element: etree._Element) -> Counting:
    """Return how a list that an element begins counts."""
    letters = element.get("type") or ""
    return Counting(
        whole_number(element.get("start"), None),
        element.get("reversed") is not None,
        letters if letters in _TYPES else "",
    )


def stated_number(element: etree._Element) -> str:
    """Return the number that an item says it has, in figures, or its mark; else empty."""
    around = element.getparent()
    if around is None or name_of(around) != "ol":
        return ""
    value = whole_number(element.get("value"), None)
    return (element.get(MARK) or "").strip() or ("" if value is None else str(value))


def numbered(items: Sequence[Group], numbering: Counting) -> tuple[int, list[Block]]:
    """Return the first number of a list, and its items.

    Items that count on from the first have no mark; those of any other list each have their own.

    Args:
        items: The items, each with what `stated_number` says as its mark.
        numbering: How the list counts.
    """
    first = len(items) if numbering.backwards else 1
    number = first if numbering.start is None else numbering.start
    numbers: list[int] = []
    own = False
    for item in items:
        stated = whole_number(item.mark, None)
        own = own or bool(item.mark and stated is None)
        numbers.append(number if stated is None else stated)
        number = numbers[-1] + (-1 if numbering.backwards else 1)
    counted = [*range(numbers[0], numbers[0] + len(numbers))] == numbers
    counted = counted and numbers[0] >= 0 and numbers[-1] <= _HIGHEST
    if counted and not own and not numbering.letters:
        return numbers[0], [replace(item, mark="") for item in items]
    return numbers[0], [
        replace(item, mark=_mark(item.mark, place, numbering.letters))
        for item, place in zip(items, numbers, strict=True)
    ]


def _mark(stated: str, number: int, letters: str) -> str:
    if stated and whole_number(stated, None) is None:
        return stated
    if not letters or number < 1:
        return f"{number}."
    small = in_roman(number) if letters in "iI" else in_letters(number)
    return f"{small.upper() if letters in 'AI' else small}."


def whole_number(stated: str | None, default: Default) -> int | Default:
    """Return the whole number that an attribute states, of nine digits at most, or ``default``."""
    stated = (stated or "").strip()
    digits = stated.removeprefix("-")
    return int(stated) if digits.isascii() and digits.isdigit() and len(digits) < 10 else default
