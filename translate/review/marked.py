"""A text in pieces, so that a template can mark some of them."""

from __future__ import annotations

from collections.abc import Iterable

from translate.text.spans import TextSpan

MarkedPieces = tuple[tuple[str, bool], ...]
"""The pieces of a text in order, and whether each is marked."""


def marked(text: str, spans: Iterable[TextSpan]) -> MarkedPieces:
    """Return ``text`` in pieces, those in ``spans`` marked; pieces that overlap become one.

    Example:
        >>> marked("Mưa lớn.", [TextSpan(0, 3)])
        (('Mưa', True), (' lớn.', False))
    """
    pieces: list[tuple[str, bool]] = []
    at = 0
    for start, end in sorted(spans):
        if start > at:
            pieces.append((text[at:start], False))
        if end > max(start, at):
            pieces.append((text[max(start, at) : end], True))
        at = max(at, end)
    return (*pieces, *([(text[at:], False)] if at < len(text) else []))
