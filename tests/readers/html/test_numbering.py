"""Numbers of lists in pages."""

from __future__ import annotations

import pytest

from translate.model import Group, GroupKind
from translate.readers.html.numbering import Counting, numbered, whole_number


def _numbered(marks: str, numbering: Counting) -> tuple[int, str]:
    """The first number of a list, and the marks of its items; ``_`` stands for none."""
    items = [Group(GroupKind.ITEM, (), mark="" if one == "_" else one) for one in marks.split()]
    first, children = numbered(items, numbering)
    return first, " ".join(one.mark or "_" for one in children if isinstance(one, Group))


@pytest.mark.parametrize(
    ("marks", "numbering", "first", "made"),
    [
        ("_ _", Counting(), 1, "_ _"),
        ("_ _", Counting(3), 3, "_ _"),
        ("5 _ 7", Counting(), 5, "_ _ _"),
        ("_ 7 _", Counting(), 1, "1. 7. 8."),
        ("_ _ _", Counting(backwards=True), 3, "3. 2. 1."),
        ("_ 5 _", Counting(9, backwards=True), 9, "9. 5. 4."),
        ("_ _", Counting(letters="a"), 1, "a. b."),
        ("_ 4", Counting(letters="I"), 1, "I. IV."),
        ("a) _ 1.2", Counting(), 1, "a) 2. 1.2"),
        ("-1 _ _", Counting(letters="a"), -1, "-1. 0. a."),
    ],
)
def test_items_count_as_the_page_says(
    marks: str, numbering: Counting, first: int, made: str
) -> None:
    """Items that count on from the first number need no marks."""
    assert _numbered(marks, numbering) == (first, made)


@pytest.mark.parametrize(
    ("stated", "number"),
    [("7", 7), (" -2 ", -2), ("", 1), (None, 1), ("1.5", 1), ("٣", 1), ("9" * 10, 1)],
)
def test_numbers_are_whole(stated: str | None, number: int) -> None:
    """And no longer than a page has them."""
    assert whole_number(stated, 1) == number
