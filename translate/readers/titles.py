"""Whether two lines are the same title."""

from __future__ import annotations

import re

from translate.text.canonical import canonical

_ENDS = re.compile(r"^\W+|\W+$")


def same_title(one: str, other: str) -> bool:
    """Return whether two lines are one title: capitals, quotes and what ends them aside."""
    return _key(one) == _key(other) != ""


def _key(line: str) -> str:
    return _ENDS.sub("", canonical(line)).casefold()
