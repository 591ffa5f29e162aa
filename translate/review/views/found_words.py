"""Found words marked in a text: its pieces for a template, and the lines of a concordance."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from translate.pipeline.find import FoundSentence
from translate.review.keys import key_of
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


@dataclass(frozen=True, slots=True)
class ConcordanceLine:
    """A sentence that has the words."""

    found: FoundSentence
    source: MarkedPieces
    target: MarkedPieces
    key: str
    """The sentence on its article's page; empty for one of a memory."""


def concordance_line(found: FoundSentence) -> ConcordanceLine:
    """Return a found sentence with its words marked, as a template shows it."""
    return ConcordanceLine(
        found,
        marked(found.source, found.source_spans),
        marked(found.target, found.target_spans),
        key_of(found.key) if found.slug else "",
    )
