"""Pieces of a source found again in its draft: what inline markup, terms and names need alike.

A piece is found, the surest way first, because it is the whole text; because it stands there as it
is, or as a name that is written without its marks; because the same punctuation encloses it on both
sides; because it is a number that has the same value; because what the model makes of it alone
stands in the draft exactly once; because the model's attention says what was made of it; or because
most words of what the model makes of it alone stand together. What is not found so is not found.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from translate.engines.spans.between import between_same_marks
from translate.engines.spans.nearly import nearly
from translate.text.folding import strip_marks
from translate.text.spans import TextSpan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Alone = Callable[[str], Sequence[str]]
    """What the model makes of a phrase by itself, the best first."""
    Rendering = Callable[[tuple[int, int]], TextSpan | None]
    """Where in a draft a piece of its source is rendered; see ``Alignment.rendering``."""

_AROUND = " .,;:!?…\"“”'‘’()"
_CLOSING = '.,;:!?…"”’)'
_KINDS = (" ", ".,;:!?…", "\"“”'‘’«»", "()")
_ARTICLES = frozenset({"a", "an", "the"})
_SMALL = _ARTICLES | {
    *("about", "and", "as", "at", "by", "for", "from", "in", "into", "is", "of", "on", "or"),
    *("than", "that", "this", "to", "was", "were", "with"),
}
_BEFORE = _SMALL - _ARTICLES
_LAST_WORD = re.compile(r"\s*\b(\w+)$")
_FIRST_WORD = re.compile(r"(\w+)\s*")


def nothing_alone(_: str) -> Sequence[str]:
    """Stand in for a model that cannot be asked for a phrase by itself."""
    return ()


@dataclass(frozen=True, slots=True)
class Clues:
    """What is known of which words of a draft render which of its source."""

    rendering: Rendering | None = None
    """What the model's attention says, where that can be believed."""
    alone: Alone = nothing_alone
    values: Sequence[tuple[TextSpan, TextSpan]] = ()
    """Numbers, dates and amounts of the source, and those of the draft with the same value."""


def locate_piece(text: str, span: tuple[int, int], draft: str, clues: Clues) -> TextSpan | None:
    """Return where a piece of a text stands in its draft.

    Args:
        text: The source.
        span: The piece, as code-point offsets.
        draft: The draft.
        clues: What is known of which words render which.

    Returns:
        Its place in ``draft``; None where it cannot be found.
    """
    if not text[: span[0]].strip(_AROUND) and not text[span[1] :].strip(_AROUND):
        return _whole(text, span, draft)
    piece = text[slice(*span)]
    found = (
        _inside_word(text, span, draft)
        or _copied(text, span, draft)
        or between_same_marks(text, span, draft)
        or _same_value(span, clues.values)
        or find_once(draft, alone := clues.alone(piece), inflected=True)
        or (_without_small_words(clues.rendering(span), draft) if clues.rendering else None)
        or nearly(draft, alone)
    )
    return _with_closing(piece, found, draft) if found else None


def find_once(draft: str, phrases: Iterable[str], *, inflected: bool = False) -> TextSpan | None:
    """Return where the first of ``phrases`` stands that stands in a draft exactly once, as words.

    Args:
        draft: English.
        phrases: What to look for, in whatever case; marks and an article around it do not count.
        inflected: Whether it may have the ending of a plural.
    """
    ending = "(?:e?s)?" if inflected else ""
    for phrase in phrases:
        bare = re.sub(r"^(?:the|an?) ", "", phrase.strip(_AROUND), flags=re.IGNORECASE)
        if not bare:
            continue
        found = _as_words(bare, draft, ending)
        if len(found) == 1:
            return found[0]
    return None


def _as_words(phrase: str, text: str, ending: str = "") -> list[TextSpan]:
    """Where a phrase stands in a text as words."""
    pattern = rf"(?<!\w){re.escape(phrase)}{ending}(?!\w)"
    return [TextSpan(*match.span()) for match in re.finditer(pattern, text, re.IGNORECASE)]


def _whole(text: str, span: tuple[int, int], draft: str) -> TextSpan:
    """The whole draft, without the kinds of marks around it that are outside of the piece."""
    start = len(draft) - len(draft.lstrip(_same_kinds(text[: span[0]])))
    end = len(draft.rstrip(_same_kinds(text[span[1] :])))
    return TextSpan(start, end) if start < end else TextSpan(0, len(draft))


def _same_kinds(marks: str) -> str:
    """All marks of the kinds that are in ``marks``."""
    return "".join(kind for kind in _KINDS if set(kind) & set(marks))


def _copied(text: str, span: tuple[int, int], draft: str) -> TextSpan | None:
    """Where the piece stands as it is: of several places the one that has its turn."""
    piece = text[slice(*span)]
    for form in (piece, strip_marks(piece)):
        there = _as_words(form, draft) if form.strip(_AROUND) else []
        here = _as_words(piece, text)
        if there and len(there) == len(here):
            turn = next((i for i, one in enumerate(here) if one.start == span[0]), None)
            if turn is not None:
                return there[turn]
    return None


def _inside_word(text: str, span: tuple[int, int], draft: str) -> TextSpan | None:
    """Where the word stands that the piece is a part of, and the piece in it: the 2 of H2O."""
    start, end = span
    while start and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    if (start, end) == span:
        return None
    found = _copied(text, (start, end), draft)
    at = found.start + span[0] - start if found else 0
    return TextSpan(at, at + span[1] - span[0]) if found else None


def _without_small_words(found: TextSpan | None, draft: str) -> TextSpan | None:
    """Leave out prepositions and the like at the edges, on which attention rests too easily."""
    if not found:
        return None
    start, end = found
    while (last := _LAST_WORD.search(draft, start, end)) and last[1].lower() in _SMALL:
        end = last.start()
    while (first := _FIRST_WORD.match(draft, start, end)) and first[1].lower() in _BEFORE:
        start = first.end()
    return TextSpan(start, end) if start < end else None


def _same_value(
    span: tuple[int, int], values: Iterable[tuple[TextSpan, TextSpan]]
) -> TextSpan | None:
    """Where the value stands that the piece is, but for a word or two."""
    return next((there for here, there in values if here == span), None)


def _with_closing(piece: str, found: TextSpan, draft: str) -> TextSpan:
    """Take in a mark that ends the piece and follows in the draft."""
    start, end = found
    if piece[-1:] in _CLOSING and draft[end : end + 1] == piece[-1:]:
        end += 1
    return TextSpan(start, end)
