"""What a line of plain text is by the mark that it begins with, or by being nothing but a mark."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from translate.readers.letters import CAPITALS


class Shape(Enum):
    """What a line is by its mark."""

    PLAIN = auto()
    HEADING = auto()
    BULLET = auto()
    DASH = auto()
    """A bullet of a list, or somebody speaks."""
    NUMBER = auto()
    QUOTE = auto()
    RULE = auto()
    UNDERLINE = auto()
    """A rule that may make the line above it a heading."""
    COPIED = auto()
    """Hashtags or an address, alone on its line."""
    ROW = auto()
    """A row of a table whose columns spaces part; no mark says so."""
    VERSE = auto()
    """A line of a poem; no mark says so."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A line, parted from its mark."""

    shape: Shape
    text: str
    mark: str = ""
    """``#``, ``-``, ``a)``; of a heading as often as its level says."""


# Most lines begin with a letter and are looked at no further.
_UNMARKED = re.compile(r"[^\W\d_]{2,}[\s,]|[“\"‘]?[^\W\d_]+\s")
_HEADING = re.compile(r"(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?$")
_WIKI = re.compile(r"(={1,6})[ \t]*([^=\s].*?)[ \t]*\1$")
_QUOTE = re.compile(r"(>)[ \t]?")
_BULLET = re.compile(r"([*•‣▪◦●○■□➢➤►✓✔+])[ \t]+")
# Close to its word, a dash begins one with a capital: *-nghe* is half of a word that was wrapped.
_DASH = re.compile(rf"([-–—])(?:[ \t]+|(?=[{CAPITALS}“\"‘…]))")
_NUMBER = re.compile(r"(\(?(?:\d{1,3}|[a-zđA-ZĐ]|[ivxIVX]{2,5})[.)/])[ \t]+")
_RULE = re.compile(r"([*\-_=~•·—–+#])(?:\s*\1){2,}$|[-*=~_.\s]*[oO][oO0][oO][-*=~_.\s]*$")
_UNDERLINE = re.compile(r"(?:={3,}|-{3,})$")
_HASHTAGS = re.compile(r"#[^\W\d_]\w*(?:[\s,;]+#\w+)*[\s,;.]*$")
_ADDRESS = re.compile(
    r"<?(?:(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}/\S*)>?$",
    re.IGNORECASE,
)

_ALONE = (
    (_UNDERLINE, Shape.UNDERLINE),
    (_RULE, Shape.RULE),
    (_HASHTAGS, Shape.COPIED),
    (_ADDRESS, Shape.COPIED),
)
"""Lines that are nothing but a mark."""
_BEFORE = (
    (_QUOTE, Shape.QUOTE),
    (_BULLET, Shape.BULLET),
    (_DASH, Shape.DASH),
    (_NUMBER, Shape.NUMBER),
)
"""Marks before a text."""


def marked(line: str) -> Marked:
    """Return what ``line`` is by its mark, and its text without it.

    Args:
        line: A line without spaces at either end.
    """
    if _UNMARKED.match(line):
        return Marked(Shape.PLAIN, line)
    return _by_sign(line) or Marked(Shape.PLAIN, line)


def _by_sign(line: str) -> Marked | None:
    if shape := next((shape for pattern, shape in _ALONE if pattern.match(line)), None):
        return Marked(shape, line)
    if found := _HEADING.match(line) or _WIKI.match(line):
        return Marked(Shape.HEADING, found[2] or "", found[1])
    for pattern, shape in _BEFORE:
        if found := pattern.match(line):
            return Marked(shape, line[found.end() :].strip(), found[1])
    return None
