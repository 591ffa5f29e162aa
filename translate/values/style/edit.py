"""Changes to a text, as data: a rule proposes them, a draft takes them, a check reports them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Edit(NamedTuple):
    """One piece of a text and what is to stand there."""

    start: int
    """Code-point offset of the first character."""
    end: int
    text: str


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return ``text`` with ``edits``, which must not overlap."""
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text
