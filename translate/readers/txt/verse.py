"""Which lines are verse: each is a line of its own, whatever the lines around them are.

Vietnamese verse counts syllables, and a syllable is what stands between two spaces: six and eight
in turn (lục bát), or the same number in each line. Free verse is short lines that begin with a
capital and seldom end a sentence; wrapped prose goes on with small letters four times in five.
Source: Dương Quảng Hàm, Việt Nam văn học sử yếu (1943), on the metres.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from translate.readers.txt.forms import ends_sentence

_METRES = frozenset({4, 5, 6, 7, 8})
_PATTERNS = ((6, 8), (7, 7, 6, 8))
_LEAST = 4
"""Lines that prove a metre, or free verse."""
_LONGEST = 70
"""Characters of a line of verse."""
_UNEVEN = 3
"""Syllables by which the lines of one stanza differ at most, where it is short."""
_WORD = re.compile(r"\S*[^\W\d_]\S*")
_DIGIT = re.compile(r"\d")

_Span = tuple[int, int]


def verses(lines: Sequence[str]) -> list[_Span]:
    """Return the runs of ``lines`` that are verse, as offsets.

    Args:
        lines: Lines that no blank line separates, without marks.
    """
    counts = [_syllables(line) for line in lines]
    found = [
        (start, end)
        for first, last in _runs(counts)
        for start, end in _metrical(counts, first, last)
        if _may_be_verse(lines[start:end])
    ]
    if not found and len(lines) >= _LEAST and _is_free(lines, counts):
        return [(0, len(lines))]
    return found


def is_stanza(lines: Sequence[str]) -> bool:
    """Return whether lines beside verse are a stanza too: two of them are enough there."""
    counts = [_syllables(line) for line in lines]
    return len(lines) > 1 and max(counts) - min(counts) <= _UNEVEN and _is_free(lines, counts)


def _syllables(line: str) -> int:
    """How many syllables a line has; 0 for one that no verse has."""
    if len(line) > _LONGEST or _DIGIT.search(line) or line.endswith(":"):
        return 0
    return len(_WORD.findall(line))


def _runs(counts: Sequence[int]) -> Iterator[_Span]:
    """Runs of lines that verse could have."""
    at = 0
    for fits, run in groupby(counts, key=lambda count: 2 <= count <= 12):
        length = len(list(run))
        if fits:
            yield at, at + length
        at += length


def _metrical(counts: Sequence[int], first: int, last: int) -> Iterator[_Span]:
    """The runs between two lines that keep a metre, each as long as may be."""
    start = first
    while start < last:
        end = max(_kept(counts, start, last, pattern) for pattern in _patterns(counts[start]))
        # two lines are verse only if they are the whole passage, such as a proverb
        if end - start >= _LEAST or (end - start == last - first == len(counts) == 2):
            yield start, end
            start = end
        else:
            start += 1


def _patterns(count: int) -> list[tuple[int, ...]]:
    equal = [(count,)] if count in _METRES else []
    return [*equal, *_PATTERNS]


def _kept(counts: Sequence[int], start: int, last: int, pattern: Sequence[int]) -> int:
    """The line up to which the lines from ``start`` on keep a pattern."""
    end = start
    while end < last and counts[end] == pattern[(end - start) % len(pattern)]:
        end += 1
    whole = end - (end - start) % len(pattern) if len(pattern) > 1 else end
    if len(pattern) == 1 and whole - start == 2:  # any two lines may be of one length
        return start
    return whole


def _is_free(lines: Sequence[str], counts: Sequence[int]) -> bool:
    if not all(2 <= count <= 12 for count in counts):
        return False
    mean = sum(counts) / len(counts)
    ended = sum(ends_sentence(line) for line in lines)
    capitals = all(line.lstrip('“"‘–- ')[:1].isupper() for line in lines)
    short = 4 <= mean <= 9 and ended * 2 <= len(lines)
    return capitals and short and not _are_names(lines)


def _are_names(lines: Sequence[str]) -> bool:
    """Whether lines are names, which are of three or four syllables as well."""
    words: list[str] = [word for line in lines for word in _WORD.findall(line)]
    return sum(word[:1].isupper() for word in words) * 2 > len(words)


def _may_be_verse(lines: Sequence[str]) -> bool:
    """Whether lines that keep a metre are no prose: they begin with capitals, and some go on."""
    capitals = sum(line.lstrip('“"‘–- ')[:1].isupper() for line in lines)
    sentences = all(line.endswith((".", ";")) for line in lines)
    return capitals * 5 >= len(lines) * 3 and not sentences and not _are_names(lines)
