"""What else the machine proposed for a sentence, and how the English differs from its draft."""

from __future__ import annotations

from typing import Any

from translate.model import Unit
from translate.pipeline.edit import offered
from translate.review.diff import DiffPiece, word_diff
from translate.text.similarity import keeps_words

_VARIANT = 2
"""A proposal that replaces no more words than this is shown by these words alone."""
_ALIKE = 0.5
"""The share of letters that two texts have in common where their differences are worth showing."""


def proposals(unit: Unit, new: str = "") -> list[dict[str, Any]]:
    """Return the machine's other proposals for ``unit``, for the script.

    Args:
        unit: The sentence.
        new: A draft made just now that is not the English: it comes first.

    Returns:
        For each its ``text``; ``diff``, the pieces to show, which are the plain text where it has
        little in common with the English; and ``variant``, its own words where it differs in one or
        two, else empty.
    """
    texts = [text for _, text in offered(unit)]
    first = [new] if new else []
    return [_proposal(unit.target, text) for text in dict.fromkeys([*first, *texts])]


def _proposal(target: str, text: str) -> dict[str, Any]:
    pieces = word_diff(target, text)
    return {"text": text, "diff": worth_showing(pieces, text), "variant": _variant(pieces)}


def worth_showing(pieces: list[DiffPiece], text: str) -> list[DiffPiece]:
    """Return a difference, or ``text`` alone where it has little in common with the other text."""
    same = sum(len(piece) for kind, piece in pieces if kind == "same")
    return pieces if same >= _ALIKE * len(text) else [("same", text)]


def _variant(pieces: list[DiffPiece]) -> str:
    """Return ``old → new`` for each place, where both sides are a word or two in all."""
    sides = {
        side: sum(len(text.split()) for kind, text in pieces if kind == side)
        for side in ("old", "new")
    }
    if not sides["new"] or max(sides.values()) > _VARIANT or len(pieces) < 2:
        return ""
    shown = []
    for at, (kind, text) in enumerate(pieces):
        if kind == "new":
            before = pieces[at - 1] if at else ("same", "")
            shown.append(f"{before[1].strip()} → {text.strip()}" if before[0] == "old" else text)
    return ", ".join(one.strip() for one in shown)


def draft_diff(unit: Unit) -> list[DiffPiece]:
    """Return how the English differs from its draft; nothing where it was written without it."""
    if not unit.draft or not keeps_words(unit.draft, unit.target):
        return []
    return word_diff(unit.draft, unit.target)
