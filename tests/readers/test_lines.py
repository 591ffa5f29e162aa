"""A text as lines, whatever parts them."""

from __future__ import annotations

from translate.readers.lines import broken, source_lines


def test_breaks_inside_of_a_line_have_its_number() -> None:
    """A blank line stands for the end of a paragraph."""
    assert source_lines("a\u2028b\u2029c\nd\x0be\x0cf") == [
        (1, "a"), (1, "b"), (1, ""), (1, "c"), (2, "d"), (2, "e"), (2, "f")
    ]  # fmt: skip


def test_ordinary_lines_stay() -> None:
    """Each with its number, empty ones too."""
    assert source_lines("a\n\nb") == [(1, "a"), (2, ""), (3, "b")]
    assert broken((7, "a")) == [(7, "a")]
