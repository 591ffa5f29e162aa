"""Strings and references laid out over the lines of a PO file, as msgcat does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.catalogs.po.escape import escape
from translate.catalogs.po.linebreak import pieces
from translate.text.characters.width import display_width

if TYPE_CHECKING:
    from collections.abc import Iterable

    from translate.catalogs.po.linebreak import LinePiece

WIDTH = 79
"""The page width of gettext's tools."""
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_RESTART = re.compile("(?<=[\u0085\u2028\u2029])")
"""After these, msgcat counts columns again, though it breaks no line."""


def string_lines(keyword: str, text: str, width: int = WIDTH, mark: str = "") -> list[str]:
    r"""Return the lines of ``keyword "text"``, without line ends.

    Args:
        keyword: ``msgid``, ``msgstr``, ``msgctxt`` …
        text: What the string means; a line of the file ends after each ``\n`` in it.
        width: Columns of a line; 0 breaks only after ``\n``.
        mark: Put before each line, and counted: ``#~ ``, ``#| ``.
    """
    head, margin = f'{mark}{keyword} "', f'{mark}"'
    parts = [escape(part) for part in _LINE.findall(text)] or [""]
    fits = len(text) < width and len(head) + display_width(parts[0]) < width
    if len(parts) == 1 and (fits or not width):
        return [f'{head}{parts[0]}"']
    # the closing quote takes a column
    room = width - len(margin) - 1
    if len(parts) == 1:
        runs = _runs(parts[0])
        if len(_fill(parts[0], runs, room, len(head) - len(margin))) == 1:
            return [f'{head}{parts[0]}"']
        parts = _fill(parts[0], runs, room)
    elif width:
        parts = [line for part in parts for line in _fill(part, _runs(part), room)]
    return [f'{head}"', *(f'{margin}{line}"' for line in parts)]


def _runs(text: str) -> list[list[LinePiece]]:
    """Return the pieces of one line of text, escaped, by the runs in which columns are counted."""
    end = "\\n" if text.endswith("\\n") else ""
    runs = [pieces(run) for run in _RESTART.split(text.removesuffix(end))]
    at, width = runs[-1][-1]
    runs[-1][-1] = (at + len(end), width + len(end))
    return runs


def _fill(text: str, runs: Iterable[Iterable[LinePiece]], room: int, used: int = 0) -> list[str]:
    """Cut ``text`` into lines of at most ``room`` columns, where that can be done.

    Args:
        text: One line of text, escaped.
        runs: Its pieces.
        room: Columns of a line.
        used: Columns that are taken on the first line.
    """
    lines: list[str] = []
    start = done = 0  # of the line, and of the run
    cut = 0
    for run in runs:
        for end, width in run:
            if cut > done and used + width > room:
                lines.append(text[start:cut])
                start, used = cut, 0
            used += width
            cut = done + end
        done, used = cut, 0
    return [*lines, text[start:]]


def reference_lines(references: Iterable[str], width: int = WIDTH) -> list[str]:
    """Return the ``#:`` lines of ``references``, each ``path`` or ``path:line``.

    A path with a space in it stands between U+2068 and U+2069. Like msgcat, this counts bytes, not
    columns, and fills lines up to 79 where strings are not wrapped (``width`` 0).
    """
    lines: list[str] = []
    length = 0
    for reference in references:
        spelt = f" {_isolated(reference) if ' ' in reference else reference}"
        added = len(spelt.encode())
        if not lines or length + added > (width or WIDTH):
            lines.append("#:")
            length = len("#:")
        lines[-1] += spelt
        length += added
    return lines


def _isolated(reference: str) -> str:
    path, colon, line = reference.rpartition(":")
    if not line.isdecimal():
        path, colon, line = reference, "", ""
    return f"\u2068{path}\u2069{colon}{line}"
