"""Articles as lines."""

from __future__ import annotations

from support.shown_trees import shown_text

from translate.model import Mark, MarkKind, Text, TextKind


def test_marks_are_shown_where_they_are() -> None:
    """Nested ones inside of each other, those that stand alone at their point."""
    marks = (
        Mark(MarkKind.LINK, 0, 7, "a.html"),
        Mark(MarkKind.STRONG, 0, 3),
        Mark(MarkKind.BREAK, 7, 7),
    )
    text = Text(TextKind.PARAGRAPH, "mưa rơi nhẹ", 1, marks=marks)
    assert shown_text(text) == "{a:{b:mưa} rơi→a.html}{break} nhẹ"
