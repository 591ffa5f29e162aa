"""A piece that punctuation encloses: a quotation, a label before a colon, what follows it."""

from __future__ import annotations

import re

from translate.text.spans import TextSpan

_CUTS = re.compile(r"[:“”\"()«»]|(?<=\s)[-–—](?=\s)")
"""Marks that a translation keeps, in the same order. Commas are none of them."""
_FORMS = str.maketrans({"«": '"', "»": '"', "“": '"', "”": '"', "–": "-", "—": "-"})
_STOPS = ".!?…:"
_SPACE_OR_STOP = " .,;!?…"


def between_same_marks(text: str, span: tuple[int, int], draft: str) -> TextSpan | None:
    """Return the piece of a draft between the same marks as a piece of its source.

    Args:
        text: The source.
        span: The piece, as code-point offsets.
        draft: The draft.

    Returns:
        Its place in ``draft``; None where marks enclose no such piece, or both texts have others.
    """
    here, there = _marks(text), _marks(draft)
    if not here or [mark for _, mark in here] != [mark for _, mark in there]:
        return None
    edges = [0, *(at + 1 for at, _ in here)]
    ends = [*(at for at, _ in here), len(text)]
    for index, (start, end) in enumerate(zip(edges, ends, strict=True)):
        if span[0] >= start and span[1] <= end + 1 and _is_all(text, span, start, end):
            begin = there[index - 1][0] + 1 if index else 0
            stop = there[index][0] if index < len(there) else len(draft)
            # a colon or a bracket that the piece takes in
            stop += span[1] == end + 1 and index < len(there)
            return _trimmed(draft, begin, stop, text[span[1] - 1])
    return None


def _marks(text: str) -> list[tuple[int, str]]:
    return [(match.start(), match[0].translate(_FORMS)) for match in _CUTS.finditer(text)]


def _is_all(text: str, span: tuple[int, int], start: int, end: int) -> bool:
    """Whether nothing but stops stands between the piece and the marks around it."""
    before, after = text[start : span[0]], text[span[1] : end]
    return not before.strip(_SPACE_OR_STOP) and not after.strip(_SPACE_OR_STOP)


def _trimmed(draft: str, begin: int, stop: int, last: str) -> TextSpan | None:
    """The piece without spaces at its edges, and without a stop unless ``last`` is one."""
    words = draft[begin:stop]
    start = begin + len(words) - len(words.lstrip())
    end = stop - len(words) + len(words.rstrip())
    if last not in _STOPS:
        end = start + len(draft[start:end].rstrip(_SPACE_OR_STOP))
    return TextSpan(start, end) if end > start else None
