"""What a person finds in an edition: every element with its place, read by other programs.

One module a format. The code that wrote the edition is not used; what stands around an article,
such as credits and colophon, is left out.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_BREAK = re.compile(r"\s*<r/>\s*")


class Seen(NamedTuple):
    """An element of an edition."""

    language: str
    """Of its text; empty for what belongs to both languages, such as code."""
    place: str
    """Such as ``heading 2`` or ``table tr2 td1``."""
    text: str
    """With marks by letters, as in catalogs: ``See the <a https://example.org>map</a>.``"""


def in_one_form(text: str) -> str:
    """Return a text with single spaces, none around a line break or at its ends."""
    return _BREAK.sub("<r/>", " ".join(text.split())).strip()


class Items:
    """Counts the items of lists, in formats where each is a line that says how deep it is."""

    def __init__(self) -> None:
        self._open: dict[str, list[tuple[str, str, int]]] = {}
        """By language: kind, name and last number of the lists inside of each other."""

    def place(self, language: str, deep: int, kind: str, name: str = "") -> str:
        """Return where the next item stands: ``ul li1 ul li2``.

        Args:
            language: Of its text.
            deep: How many lists are around it, its own included.
            kind: ``ul`` or ``ol``.
            name: Of its list, where the format has such names: another one is another list.
        """
        lists = self._open.setdefault(language, [])
        del lists[deep:]
        if len(lists) < deep or lists[-1][:2] != (kind, name):
            lists[deep - 1 :] = [(kind, name, 0)]
        lists[-1] = (kind, name, lists[-1][2] + 1)
        return " ".join(f"{kind} li{number}" for kind, _, number in lists)

    def end(self, language: str) -> None:
        """Another text comes: the next item begins a list."""
        self._open.pop(language, None)
