"""Pieces of a source found again in its draft: what inline markup, terms and names need alike.

A piece is found, the surest way first, because it is the whole text; because it stands there as it
is, or as a name that is written without its marks; because the model's attention says what was made
of it; or because what the model makes of it alone stands in the draft exactly once. What is not
found so is not found.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.text.folding import strip_marks
from translate.text.spans import TextSpan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Alone = Callable[[str], Sequence[str]]
    """What the model makes of a phrase by itself, the best first."""
    Rendering = Callable[[tuple[int, int]], TextSpan | None]
    """Where in a draft a piece of its source is rendered; see ``Alignment.rendering``."""

_AROUND = " .,;:!?…\"“”'‘’()"


def nothing_alone(_: str) -> Sequence[str]:
    """Stand in for a model that cannot be asked for a phrase by itself."""
    return ()


def locate(
    text: str,
    spans: Iterable[tuple[int, int]],
    draft: str,
    rendering: Rendering | None = None,
    alone: Alone = nothing_alone,
) -> list[TextSpan | None]:
    """Return where the pieces of a text stand in its draft.

    Args:
        text: The source.
        spans: Its pieces, as code-point offsets.
        draft: The draft.
        rendering: What the model's attention says.
        alone: What the model makes of a phrase by itself.

    Returns:
        For each piece its place in ``draft``; None where it cannot be found.
    """
    return [_locate(text, span, draft, rendering, alone) for span in spans]


def _locate(
    text: str, span: tuple[int, int], draft: str, rendering: Rendering | None, alone: Alone
) -> TextSpan | None:
    if not text[: span[0]].strip(_AROUND) and not text[span[1] :].strip(_AROUND):
        return TextSpan(0, len(draft))
    piece = text[slice(*span)]
    return (
        find_once(draft, (piece, strip_marks(piece)))
        or (rendering(span) if rendering else None)
        or find_once(draft, alone(piece), inflected=True)
    )


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
        pattern = rf"(?<!\w){re.escape(bare)}{ending}(?!\w)"
        found = list(re.finditer(pattern, draft, re.IGNORECASE))
        if len(found) == 1:
            return TextSpan(*found[0].span())
    return None
