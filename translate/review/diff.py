"""The differences between two texts, word by word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

DiffPiece = tuple[str, str]
"""``same``, ``old`` or ``new``, and the text."""
_TOKEN = re.compile(r"\d[\d.,:/]*\d|\w+|\s+|[^\w\s]")
"""A whole number or date, a word, spaces, or one mark."""


def word_diff(old: str, new: str) -> list[DiffPiece]:
    """Return the pieces of both texts in reading order, replaced text before its replacement.

    The ``same`` and ``old`` pieces together are ``old``, the ``same`` and ``new`` ones ``new``.
    """
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    pieces: list[DiffPiece] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(("same", "".join(before[start:end])))
            continue
        sides = (("old", before[start:end]), ("new", after[new_start:new_end]))
        pieces += [(kind, "".join(words)) for kind, words in sides if words]
    return pieces
