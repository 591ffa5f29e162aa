"""What a translator's note says: a question to the author, a silenced check, work to be done."""

from __future__ import annotations

import re

from translate.model import Unit

_IGNORE = re.compile(r"\s*qa-ignore\s*:", re.IGNORECASE)
_QUESTION = re.compile(r"[?？]\s*$|^\s*(?:ask|hỏi)\b", re.IGNORECASE)
"""A line that ends in a question mark, or says whom to ask."""


def note_kinds(unit: Unit) -> tuple[str, ...]:
    """Return what the notes of ``unit`` are, by which a page can be filtered.

    Returns:
        ``notes`` where there are any beside silenced checks, ``question`` where one asks something,
        ``needs-work`` where one asks for more work on the translation.
    """
    kinds = {
        "notes": any(not _IGNORE.match(line) for line in unit.comments),
        "question": asks_something(unit),
        "needs-work": unit.needs_work,
    }
    return tuple(name for name, holds in kinds.items() if holds)


def asks_something(unit: Unit) -> bool:
    """Whether a note of ``unit`` asks something that is to be answered before it is approved."""
    return any(_QUESTION.search(line) for line in unit.comments if not _IGNORE.match(line))
