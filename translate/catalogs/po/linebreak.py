"""Where a line may end, by Unicode's rules as msgcat applies them.

Words are looked at one by one and remembered, since news repeats them: only between words, and
within the few that hold hyphens, stops or ideographs, is there anything to decide.

Source: UAX #14, "Unicode Line Breaking Algorithm", with the pair table of its earlier revisions;
measured with msgcat 0.21. The classes and the table are in ``data/``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple, TypeAlias

from translate.text.characters.width import display_width
from translate.text.word_list import entries, sections

_DATA = Path(__file__).parent / "data"
_WORD = re.compile(r"([^ ]+)( *)")
_HANGUL = range(0xAC00, 0xD7A4)


LinePiece: TypeAlias = tuple[int, int]
"""Text that is not to be broken: where it ends, and its columns, trailing spaces included."""


class _BrokenWord(NamedTuple):
    cuts: tuple[tuple[int, int], ...]
    """The length and the columns of each part but the last."""
    length: int
    width: int
    first: str
    """The class of its first character."""
    last: str
    """The class of its last character that is not a combining mark."""


def pieces(text: str) -> list[LinePiece]:
    r"""Cut ``text`` after each place where a line may end.

    Args:
        text: What stands between quotes in a PO file: an escape such as ``\\`` is kept whole. It
            must hold no character that ends a line by itself (U+0085, U+2028, U+2029).
    """
    found: list[LinePiece] = []
    end = width = len(text) - len(text.lstrip(" "))
    before = ""
    for letters, spaces in _WORD.findall(text):
        cuts, length, columns, first, last = _word(letters)
        if before and _after_space(before, first):
            found.append((end, width))
            width = 0
        for part_length, part_columns in cuts:
            end += part_length
            found.append((end, width + part_columns))
            width = 0
        end += length + len(spaces)
        width += columns + len(spaces)
        before = last
    found.append((end, width))
    return found


@cache
def _after_space(last: str, first: str) -> bool:
    # a combining mark after a space stands for itself
    return first in {"CM", "ZWJ"} or _pairs()[last, first] != "^"


@lru_cache(maxsize=1 << 16)
def _word(word: str) -> _BrokenWord:
    """Cut a word, i.e. text without spaces, into its pieces."""
    classes = [_class(char) for char in word]
    cuts = [0]
    last = ""
    slashes = flags = 0  # how many backslashes, and regional indicators, stand just before
    for at, kind in enumerate(classes):
        if kind in {"CM", "ZWJ"}:
            if last == "ZW":
                cuts.append(at)
            last = "AL" if last in {"", "ZW"} else last
        else:
            # an escape is not cut, nor is a flag: a pair of regional indicators
            whole = slashes % 2 or (last == kind == "RI" and flags % 2)
            if last and not whole and _may_break(classes, at, last):
                cuts.append(at)
            last = kind
        slashes = slashes + 1 if word[at] == "\\" else 0
        flags = flags + 1 if kind == "RI" else 0
    parts = [word[start:end] for start, end in zip(cuts, [*cuts[1:], None], strict=True)]
    *others, (length, width) = [(len(part), display_width(part)) for part in parts]
    return _BrokenWord(tuple(others), length, width, classes[0], last)


def _may_break(classes: list[str], at: int, last: str) -> bool:
    """Return whether a line may end before the character ``at``, which is no combining mark."""
    before = classes[at - 1]
    if before == "ZWJ":
        return False
    if classes[at - 2 : at] in (["HL", "HY"], ["HL", "BA"]):
        return False
    return last == classes[at] == "RI" or _pairs()[last, classes[at]] == "_"


@cache
def _class(char: str) -> str:
    code = ord(char)
    if code in _HANGUL:
        return "H3" if (code - _HANGUL.start) % 28 else "H2"
    starts, ranges = _ranges()
    end, kind = ranges[bisect_right(starts, code) - 1]
    return kind if code <= end else "AL"


@cache
def _ranges() -> tuple[list[int], list[tuple[int, str]]]:
    """Return the first code point of each range, and its last with its class, in order."""
    found: list[tuple[int, int, str]] = []
    for kind, lines in sections(_read("line_break_classes.txt")).items():
        for code in (code for _, line in lines for code in line.split()):
            first, _, last = code.partition("-")
            found.append((int(first, 16), int(last or first, 16), kind))
    found.sort()
    return [first for first, _, _ in found], [(last, kind) for _, last, kind in found]


@cache
def _pairs() -> dict[tuple[str, str], str]:
    """Return the pair table."""
    columns, *rows = (line.split() for _, line in entries(_read("line_break_pairs.txt")))
    return {
        (row, column): sign
        for row, *signs in rows
        for column, sign in zip(columns, signs, strict=True)
    }


def _read(name: str) -> str:
    return (_DATA / name).read_text(encoding="utf-8")
