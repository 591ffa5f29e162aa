"""How a draft begins."""

from __future__ import annotations

import re

_FIRST = re.compile(r"[^\w]*(\w[\w'’]*)")


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
