"""Title blocks of Pandoc."""

from __future__ import annotations

import pytest

from translate.readers.markdown.title_block import take_title_block


def _lines(text: str) -> list[tuple[int, str]]:
    return list(enumerate(text.split("\n"), 1))


def test_title_authors_and_date() -> None:
    """A field goes on in lines that are indented; what stands below is left."""
    found = take_title_block(_lines("% Chợ nổi\n  mùa nước\n% Lan Chi\n% 5/10/2025\n\nGhe."))
    assert found is not None
    header, rest = found
    stated = header.metadata
    assert (stated.title, stated.author, stated.date) == (
        "Chợ nổi mùa nước",
        "Lan Chi",
        "2025-10-05",
    )
    assert header.title_line == 1
    assert rest == [(5, ""), (6, "Ghe.")]


def test_a_field_may_be_empty() -> None:
    """Its sign stands for it."""
    found = take_title_block(_lines("% Chợ nổi\n%\n% 2025-10-05"))
    assert found is not None
    assert (found[0].metadata.author, found[0].metadata.date) == ("", "2025-10-05")


@pytest.mark.parametrize("text", ["", "%Chợ", "% ", "% Chợ\nGhe", "Ghe\n% Chợ", "\n% Chợ"])
def test_what_is_none(text: str) -> None:
    """Text right below it, no space behind the sign, or something above."""
    assert take_title_block(_lines(text)) is None
