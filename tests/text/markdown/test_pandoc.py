"""What only Pandoc knows in Markdown, as other parsers read it, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.text.markdown.pandoc import without_drawings

VERSE = ["Đầu:", "", "| Sông sâu", "|   nước chảy", "  lờ đờ", "|", "| Hết.", "", "Cuối."]
GRID = ["+---+", "| a |", "+---+"]


def test_verse_is_a_paragraph_with_line_breaks() -> None:
    """A line without a bar goes on; one with nothing but a bar parts two stanzas."""
    plain = without_drawings(VERSE)
    assert plain.lines == [
        *("Đầu:", "", "Sông sâu  ", "nước chảy lờ đờ", "", "Hết.", "", "", "Cuối.")
    ]
    assert plain.drawn(plain.lines) == [
        *("Đầu:", "", "| Sông sâu", "|   nước chảy lờ đờ", "|", "| Hết.", "", "Cuối.")
    ]


def test_it_gets_its_bars_again_around_other_words() -> None:
    """However many lines they have, in one string or in several."""
    plain = without_drawings(VERSE)
    lines: list[str | None] = [*plain.lines]
    lines[2:4] = ["Deep river  \nflows  \nslowly", None]
    assert plain.drawn(lines)[2:7] == ["| Deep river", "|   flows", "| slowly", "|", "| Hết."]


@pytest.mark.parametrize(
    "lines",
    [
        ["| a | b |", "|---|---|", "| c | d |"],
        ["| a | b", "| --- | ---", "| c | d"],
        ["| một dòng"],
        ["Chữ", "| a", "| b"],
        ["```", "| a", "| b", "", *GRID, "```"],
        ["~~~~", "```", "", *GRID, "~~~", "~~~~"],
        ["    | a", "    | b"],
        ["| a", "| b", "chữ"],
    ],
)
def test_what_is_no_verse_stays(lines: list[str]) -> None:
    """Tables with pipes, single lines, code, lines in a paragraph."""
    plain = without_drawings(lines)
    assert (plain.lines, plain.shapes) == (lines, ())
    assert plain.drawn(lines) == lines


def test_front_matter_is_not_looked_at() -> None:
    """What stands in it is no text."""
    lines = ["---", "", "| a", "| b", "---", "", *GRID]
    assert [one.start for one in without_drawings(lines, 5).shapes] == [6]


@given(st.lists(st.sampled_from(["| a", "|  b c", "|", " d", "", "+--+", "| x|", "+==+", "e"])))
def test_no_word_is_lost_and_no_line_moves(lines: list[str]) -> None:
    """In as many lines as before, and in those that are drawn again."""
    plain = without_drawings(lines)
    assert len(plain.lines) == len(lines)
    letters = [char for line in lines for char in line if char.isalpha()]
    assert [char for line in plain.lines for char in line if char.isalpha()] == letters
    drawn = [line for line in plain.drawn(plain.lines) if line is not None]
    assert [char for line in drawn for char in line if char.isalpha()] == letters
