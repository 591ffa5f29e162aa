"""A text as lines, each with its number in the file."""

from __future__ import annotations

import re

from translate.readers.header import SourceLine

# Breaks that are no line ends of a file: vertical tab (Word's), form feed, next line, U+2028.
_BREAK = re.compile("[\x0b\x0c\x85\u2028]")
_PARAGRAPH = "\u2029"
_ANY = re.compile(f"[\x0b\x0c\x85\u2028{_PARAGRAPH}]")


def source_lines(text: str) -> list[SourceLine]:
    """Return the lines of ``text`` with their numbers; each is parted as `broken` does it."""
    numbered = list(enumerate(text.split("\n"), 1))
    if not _ANY.search(text):
        return numbered
    return [part for line in numbered for part in broken(line)]


def broken(line: SourceLine) -> list[SourceLine]:
    """Return the lines that a line of a file is to a reader.

    What InDesign and Word part by U+2028, U+2029 and the like are lines, too, with the number of
    the line of the file that they stand in; a blank one stands for U+2029.
    """
    number, text = line
    return [
        (number, part)
        for index, paragraph in enumerate(text.split(_PARAGRAPH))
        for part in (*[""] * bool(index), *_BREAK.split(paragraph))
    ]
