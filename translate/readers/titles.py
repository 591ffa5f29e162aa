"""Whether two lines are the same title."""

from __future__ import annotations

import re

from translate.text.canonical import canonical

_TIMES, _MORE = 3, 20
"""How much longer than the other a spelling of one title may be: *…* as three dots, quotes."""
_WORD = re.compile(r"\w")


def same_title(one: str, other: str) -> bool:
    """Return whether two lines are one title: capitals, quotes and what ends them aside."""
    shorter, longer = sorted((one, other), key=len)
    if len(longer) > _TIMES * len(shorter) + _MORE:
        return False
    return _key(one) == _key(other) != ""


def _key(line: str) -> str:
    line = canonical(line)
    first, last = _WORD.search(line), _WORD.search(line[::-1])
    return line[first.start() : len(line) - last.start()].casefold() if first and last else ""
