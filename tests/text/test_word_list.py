"""Tests of the reader of word lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from translate.text.word_list import entries, read, read_pairs, section_words, sections

LIST = """\
# Titles before names.
ông
  bà   # and what follows is a comment

[old]
co\u0302
[empty]
"""


def test_entries_have_their_lines() -> None:
    """Comments, empty lines and outer spaces are left out; entries are composed."""
    assert list(entries(LIST)) == [(2, "ông"), (3, "bà"), (5, "[old]"), (6, "cô"), (7, "[empty]")]


def test_sections_hold_their_entries() -> None:
    """Entries before the first name have none; a section may be empty."""
    assert sections(LIST) == {"": [(2, "ông"), (3, "bà")], "old": [(6, "cô")], "empty": []}


def test_words_of_a_section(tmp_path: Path) -> None:
    """A line has any number of them; those before the first section are those of none."""
    path = tmp_path / "words.txt"
    path.write_text("# a few\nông bà\n[old]\ncô  dì\nchú\n", "utf-8")
    assert section_words(path) == {"ông", "bà"}
    assert section_words(path, "old") == {"cô", "dì", "chú"}


def test_a_list_is_read_in_order(tmp_path: Path) -> None:
    """The result is the list's entries."""
    path = tmp_path / "words.txt"
    path.write_text("# two\nbà\nông\n", "utf-8")
    assert read(path) == ("bà", "ông")


@pytest.mark.parametrize("text", ["", "# only a comment\n", "ông\nbà\no\u0302ng\n"])
def test_a_list_without_entries_or_with_repeated_ones_is_refused(tmp_path: Path, text: str) -> None:
    """An entry repeated in another spelling counts too."""
    path = tmp_path / "words.txt"
    path.write_text(text, "utf-8")
    with pytest.raises(ValueError, match=r"words\.txt is empty, or repeats entries"):
        read(path)


def test_pairs_of_a_list(tmp_path: Path) -> None:
    """What stands behind the colon, by what is before."""
    path = tmp_path / "words.txt"
    path.write_text("# rare: frequent\nxài: dùng\nlỗ hổng: lỗ hổng\n", "utf-8")
    assert read_pairs(path) == {"xài": "dùng", "lỗ hổng": "lỗ hổng"}
