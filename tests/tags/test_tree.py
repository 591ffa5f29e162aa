"""Tests of tags read as a tree, without an article."""

from __future__ import annotations

from hypothesis import given
from support.marked import hand_tagged

from translate.model import Mark, MarkKind
from translate.tags import Inline, spelled, tree_of


def _mark(kind: MarkKind, number: int) -> Mark:
    return Mark(kind, 0, 0, number=number)


def test_a_text_is_read_as_a_tree() -> None:
    """What stands alone has nothing in it."""
    bold, link, note = (
        _mark(MarkKind.STRONG, 1),
        _mark(MarkKind.LINK, 2),
        _mark(MarkKind.NOTE, 3),
    )
    assert tree_of("a <b1>b <a2>c</a2></b1>.<n3/>") == (
        "a ",
        Inline(bold, ("b ", Inline(link, ("c",)))),
        ".",
        Inline(note),
    )
    assert tree_of("a < b") == ("a < b",)
    assert tree_of("") == ()


def test_what_is_no_markup_stays_text() -> None:
    """No partner, crossing, another letter, thousands inside each other."""
    emphasis = _mark(MarkKind.EMPHASIS, 2)
    assert tree_of("<b1>a</i9> <z3/>") == ("<b1>a</i9> <z3/>",)
    assert tree_of("<b1>a<i2>b</b1>c</i2>") == ("<b1>a", Inline(emphasis, ("b</b1>c",)))
    numbers = range(1, 5000)
    deep = "".join([*(f"<b{n}>" for n in numbers), "x", *(f"</b{n}>" for n in reversed(numbers))])
    assert spelled(tree_of(deep)) == deep


@given(hand_tagged())
def test_nothing_is_lost(text: str) -> None:
    """The tree spells the very text."""
    assert spelled(tree_of(text)) == text
