"""What a translator's note says: a question to the author, a silenced check, work to be done."""

from __future__ import annotations

import re

from translate.model import Unit

_IGNORE = re.compile(r"\s*qa-ignore\s*:", re.IGNORECASE)
_QUESTION = re.compile(r"[?？]\s*$|^\s*(?:ask|hỏi)\b", re.IGNORECASE)
"""A line that ends in a question mark, or says whom to ask."""


def asks_something(unit: Unit) -> bool:
    """Whether a note of ``unit`` asks something that is to be answered before it is approved."""
    return any(_QUESTION.search(line) for line in unit.comments if not _IGNORE.match(line))
