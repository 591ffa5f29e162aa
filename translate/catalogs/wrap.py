"""Strings laid out over the lines of a PO file, where msgcat would break them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.catalogs.escape import escape

if TYPE_CHECKING:
    from collections.abc import Iterable

WIDTH = 79
"""The page width of gettext's tools."""
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_WORD = re.compile(r"[^ ]* *")


def string_lines(keyword: str, text: str, width: int = WIDTH, prefix: str = "") -> list[str]:
    r"""Return the lines of ``keyword "text"``, without line ends.

    Args:
        keyword: ``msgid``, ``msgstr``, ``msgctxt`` …
        text: What the string means; a line of the file ends after each ``\n`` in it.
        width: Columns of a line; 0 breaks only after ``\n``.
        prefix: Put before each line, and counted: ``#~ ``, ``#| ``.
    """
    pieces = [escape(piece) for piece in _LINE.findall(text)] or [""]
    first = f'{prefix}{keyword} "'
    if len(pieces) == 1 and (not width or len(first) + len(pieces[0]) + 1 <= width):
        return [f'{first}{pieces[0]}"']
    room = width - len(prefix) - 2
    lines = [part for piece in pieces for part in (_fill(piece, room) if width else [piece])]
    return [f'{first}"', *(f'{prefix}"{line}"' for line in lines)]


def _fill(text: str, room: int) -> list[str]:
    """Cut ``text`` after blanks into parts of at most ``room`` characters, longer words apart."""
    parts = [""]
    for word in _WORD.findall(text):
        if len(parts[-1]) + len(word.rstrip()) > room and parts[-1]:
            parts.append("")
        parts[-1] += word
    return parts


def reference_lines(references: Iterable[str], width: int = WIDTH) -> list[str]:
    """Return the ``#:`` lines of ``references``, filled up to ``width`` columns (0: to 79)."""
    lines: list[str] = []
    for reference in references:
        if lines and len(lines[-1]) + 1 + len(reference) <= (width or WIDTH):
            lines[-1] += f" {reference}"
        else:
            lines.append(f"#: {reference}")
    return lines
