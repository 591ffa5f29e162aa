"""How a draft begins."""

from __future__ import annotations

import re

_FIRST = re.compile(r"[^\w]*(\w[\w'’]*)")
_SENTENCE = re.compile(r"(?:\A\W*(?:\d+[.)] )?|[.!?…][”\"’')\]]* )\W*\Z")
"""What stands before the first word of a sentence, or of an item of a list."""
_REMARK = re.compile(r"(?:\A|(?<=[\s(]))[“‘\"'(«–-]+ ?\Z")
"""What stands before the first word of a quotation or remark."""


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


def with_capital(source: str, draft: str) -> str:
    """Return an English draft with a capital at its beginning where its source has one.

    A first word that has a capital or a digit inside stays (``iPhone``).

    Args:
        source: The sentence.
        draft: What the model made of it.
    """
    begins, begun = _FIRST.match(source), _FIRST.match(draft)
    if not begins or not begun or not begins[1][0].isupper():
        return draft
    word = begun[1]
    if not word.islower() or not word[0].isalpha() or not word.isalpha():
        return draft
    start = begun.start(1)
    return draft[:start] + draft[start].upper() + draft[start + 1 :]
