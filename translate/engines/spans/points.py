"""A point of a source found again in its draft: where a note, an image or a line break stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.engines.spans.locate import locate_piece
from translate.text.spans import TextSpan

if TYPE_CHECKING:
    from translate.engines.spans.locate import Clues

_STOPS = '.!?…"”’»)'
_PAUSE = re.compile(r"[,;:]|(?<=\s)[-–—](?=\s)")
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_MOST = 4
"""Syllables before a point whose rendering is looked for."""


def locate_point(text: str, at: int, draft: str, clues: Clues) -> TextSpan | None:
    """Return where a point of a text is in its draft, as an empty span.

    At an end of the text, or before its last stops, it is there in the draft too; at a pause that
    both texts have, at that pause; else where the rendering of the words before it ends, or that of
    the words after it begins.

    Args:
        text: The source.
        at: The point, as a code-point offset.
        draft: The draft.
        clues: What is known of which words render which.
    """
    before, after = text[:at].rstrip(), text[at:].lstrip()
    if not before:
        return TextSpan(0, 0)
    if not after.strip(_STOPS):
        stop = len(draft.rstrip(_STOPS)) if after else len(draft)
        return TextSpan(stop, stop)
    place = _at_pause(text, at, draft)
    if place is None:
        place = _after_words(text, len(before), draft, clues)
    if place is None:
        place = _before_words(text, at + len(text[at:]) - len(after), draft, clues)
    return None if place is None else TextSpan(place, place)


def _at_pause(text: str, at: int, draft: str) -> int | None:
    """The same pause of the draft, where the point is at a pause and both have as many."""
    here = [match.span() for match in _PAUSE.finditer(text)]
    there = [match.span() for match in _PAUSE.finditer(draft)]
    if len(here) != len(there):
        return None
    for (start, end), (begin, stop) in zip(here, there, strict=True):
        if text[at:start].strip() == "" and at <= start:
            return len(draft[:begin].rstrip())
        if text[end:at].strip() == "" and at >= end:
            return stop
    return None


def _after_words(text: str, end: int, draft: str, clues: Clues) -> int | None:
    words = list(_WORD.finditer(text, 0, end))[-_MOST:]
    if not words or words[-1].end() < len(text[:end].rstrip(' ,;:"”’)')):
        return None
    for word in reversed(words):
        found = locate_piece(text, (word.start(), words[-1].end()), draft, clues)
        if found:
            return found.end
    return None


def _before_words(text: str, start: int, draft: str, clues: Clues) -> int | None:
    words = [match for _, match in zip(range(_MOST), _WORD.finditer(text, start), strict=False)]
    for word in words:
        found = locate_piece(text, (words[0].start(), word.end()), draft, clues)
        if found:
            return found.start
    return None
