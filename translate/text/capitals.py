"""Where a word gets a capital."""

from __future__ import annotations

import re

_SENTENCE = re.compile(r"(?:\A\W*(?:\d+[.)] )?|[.!?…][”\"’')\]]* )\W*\Z")
"""What stands before the first word of a sentence, or of an item of a list."""
_REMARK = re.compile(r"(?:\A|(?<=[\s(]))[“‘\"'(«–-]+ ?\Z")
"""What stands before the first word of a quotation or remark."""


def capitalised(text: str) -> str:
    """Return a text with a capital for its first letter, and the others as they are."""
    return text[:1].upper() + text[1:]


def is_beginning(before: str, *, capital: bool) -> bool:
    """Return whether an English word gets a capital for where it stands.

    Args:
        before: What of the draft stands before it.
        capital: Whether the word of the source has one: “Bánh xèo ngon”, but the word “bánh xèo”.
    """
    return bool(_SENTENCE.search(before) or (capital and _REMARK.search(before)))


def is_small(source: str) -> bool:
    """Return whether a text begins with a small letter, as the cell of a table may."""
    return next(filter(str.isalpha, source), "").islower()
