"""Inline markup of a laid sentence in the spelling of a format."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from translate.model import Mark
from translate.tags import Inline, Piece, plain_of

Spell = Callable[[Mark, str], str]
"""Returns the spelling of a mark; what is inside of it is spelled already."""


_TAG = re.compile(r"<([a-zA-Z][\w-]*)")
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")
_SCHEMES = frozenset({"http", "https", "mailto", "tel", "ftp", "sms", "geo"})
"""What a link may begin with; ``javascript`` is the reason for a list."""
_SHOWN = frozenset(
    {
        *("abbr", "cite", "dfn", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "samp", "small"),
        *("u", "var"),
    }
)


def safe_address(target: str) -> str:
    """Return where a link leads, if a page may lead there; else empty."""
    address = "".join(char for char in target if char.isprintable()).strip()
    scheme = _SCHEME.match(address)
    return "" if scheme and scheme[1].lower() not in _SCHEMES else address


def element_of(mark: Mark) -> str:
    """Return which element of HTML a mark is, where its kind does not say it; else empty."""
    name = _TAG.match(mark.markup)
    return name[1].lower() if name and name[1].lower() in _SHOWN else ""


def in_markup(mark: Mark, inside: str) -> str:
    """Return what is inside of a mark in the element that its article has for it."""
    name = _TAG.match(mark.markup)
    return f"{mark.markup}{inside}</{name[1]}>" if name else inside


def written(pieces: Sequence[Piece], text: Callable[[str], str], mark: Spell) -> str:
    """Return text with its marks in a format's spelling.

    Args:
        pieces: Text and marks, as `translate.tags.resolve` returns them.
        text: Escapes plain text.
        mark: Spells a mark around what is inside of it, which is empty for one that stands alone.
    """
    return "".join(
        text(piece)
        if isinstance(piece, str)
        else mark(piece.mark, written(piece.children, text, mark))
        for piece in pieces
    )


def respaced(pieces: Sequence[Piece], change: Callable[[str], str]) -> tuple[Piece, ...]:
    """Return the same pieces with other characters for those of their text.

    Args:
        pieces: Text and marks.
        change: Returns a text of the same length, such as one with no-break spaces; it sees the
            whole text, across the borders of marks.

    Raises:
        ValueError: The text has another length.
    """
    whole = plain_of(pieces)
    changed = change(whole)
    if len(changed) != len(whole):
        raise ValueError(f"{len(changed)} characters for {len(whole)}")
    return _refilled(pieces, changed, 0)[0] if changed != whole else tuple(pieces)


def _refilled(pieces: Sequence[Piece], text: str, at: int) -> tuple[tuple[Piece, ...], int]:
    """The pieces with ``text`` from ``at``, and where it goes on after them."""
    found: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str):
            found.append(text[at : at + len(piece)])
            at += len(piece)
        else:
            children, at = _refilled(piece.children, text, at)
            found.append(Inline(piece.mark, children))
    return tuple(found), at
