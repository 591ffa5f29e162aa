"""The rules of a three-way merge for single values and for lists of lines."""

from __future__ import annotations

from typing import TypeVar

Merged = TypeVar("Merged")


def pick(base: Merged, ours: Merged, theirs: Merged) -> Merged:
    """Return the value of the side that changed it; ours where both did."""
    return theirs if ours == base else ours


def merged_lines(
    base: tuple[str, ...], ours: tuple[str, ...], theirs: tuple[str, ...]
) -> tuple[str, ...]:
    """Return our lines without those that they removed, and then those that they added.

    Args:
        base: The lines before both sides changed them.
        ours: Our lines, whose order is kept.
        theirs: Their lines.
    """
    if base == ours:
        return theirs
    kept = tuple(line for line in ours if line in theirs or line not in base)
    added = (line for line in theirs if line not in base and line not in ours)
    return (*kept, *dict.fromkeys(added))
