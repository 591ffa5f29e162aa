"""Word lists: UTF-8 text with one entry per line; ``#`` begins a comment, ``[name]`` a section."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

_SECTION = ""
"""The section of entries before the first ``[name]``."""


def entries(text: str) -> Iterator[tuple[int, str]]:
    """Yield the entries in the text of a word list, each with the 1-based number of its line.

    Comments, empty lines and the spaces at both ends of a line are left out; entries are NFC.
    """
    for number, line in enumerate(unicodedata.normalize("NFC", text).split("\n"), 1):
        if entry := line.partition("#")[0].strip():
            yield number, entry


def sections(text: str) -> dict[str, list[tuple[int, str]]]:
    """Return the `entries` in ``text`` by section; those before the first section have ``""``."""
    found: dict[str, list[tuple[int, str]]] = {}
    name = _SECTION
    for number, entry in entries(text):
        if entry.startswith("[") and entry.endswith("]"):
            name = entry[1:-1]
            found.setdefault(name, [])
        else:
            found.setdefault(name, []).append((number, entry))
    return found


def section_words(path: Path, section: str = _SECTION) -> frozenset[str]:
    """Return the words of a section of the word list ``path``; a line has any number of them."""
    lines = sections(path.read_text("utf-8"))[section]
    return frozenset(word for _, line in lines for word in line.split())


def read(path: Path) -> tuple[str, ...]:
    """Return the entries of the word list ``path``, in the file's order.

    Raises:
        ValueError: The list is empty, or has an entry twice.
    """
    found = tuple(entry for _, entry in entries(path.read_text("utf-8")))
    if not found or len(found) > len(set(found)):
        repeated = sorted({entry for entry in found if found.count(entry) > 1})
        raise ValueError(f"{path} is empty, or repeats entries: {repeated}")
    return found


def read_pairs(path: Path) -> dict[str, str]:
    """Return what stands behind ``: `` in each entry of the word list ``path``, by what is before.

    Raises:
        ValueError: As in `read`.
    """
    pairs = (entry.partition(": ") for entry in read(path))
    return {first: second for first, _, second in pairs}
