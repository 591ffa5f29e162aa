"""A source without a part of it: what is left to compare a translation with."""

from __future__ import annotations

import re

from translate.text.capitals import capitalised

_PAUSE = re.compile(r"(?<=[,;:”\"’)])\s+|\s+[-–—]\s+|\s+(?=\()")
_JOINTS = " ,;:–—-"
_ENDS = " .!?…"
_SHORTEST = 12
"""Letters of what counts as a clause; less goes with the clause before."""
_END = 1 / 3
"""Share of the words that `without_end` leaves out: of 1/2, 1/3 and 1/5 the one with which most
translations that break off are found."""


def without_clauses(text: str) -> list[str]:
    """Return ``text`` without its first clause, without its second, and so on.

    Clauses end at commas, semicolons, colons, dashes and brackets. A text of one clause gives
    nothing.

    Example:
        >>> without_clauses("Sáng 8/11 trời mưa, nước lên nhanh.")
        ['Nước lên nhanh.', 'Sáng 8/11 trời mưa']
    """
    clauses = _clauses(text)
    if len(clauses) < 2:
        return []
    return [_joined(text[:start], text[end:]) for start, end in clauses]


def without_end(text: str) -> str:
    """Return ``text`` without the last third of its words, as a sentence.

    Example:
        >>> without_end("Sáng 8/11 trời mưa, nước lên nhanh.")
        'Sáng 8/11 trời mưa, nước.'
    """
    words = text.rstrip(_ENDS).split()
    kept = " ".join(words[: max(1, round(len(words) * (1 - _END)))])
    return f"{kept.rstrip(_JOINTS)}."


def _clauses(text: str) -> list[tuple[int, int]]:
    """Where the clauses stand."""
    pauses = list(_PAUSE.finditer(text))
    starts = [0, *(pause.end() for pause in pauses)]
    ends = [*(pause.start() for pause in pauses), len(text)]
    found: list[tuple[int, int]] = []
    for start, end in zip(starts, ends, strict=True):
        if found and min(end - start, found[-1][1] - found[-1][0]) < _SHORTEST:
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return found


def _joined(before: str, after: str) -> str:
    text = f"{before.rstrip(_JOINTS)} {after.lstrip(_JOINTS)}".strip()
    return capitalised(text)
