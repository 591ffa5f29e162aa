"""Which known name somebody may have meant by one that is not known."""

from __future__ import annotations

from collections.abc import Collection

from rapidfuzz import process
from rapidfuzz.distance import Indel

from translate.text.folding import strip_marks

_LEAST = 0.7
"""The least similarity at which a name is offered: two letters of six in another order."""
_PART = 3
"""Characters from which on a part of a name stands for it."""


def nearest(name: str, known: Collection[str], limit: int = 3) -> list[str]:
    """Return the names that ``name`` may be a misspelling or a part of, the likeliest first.

    Capitals, diacritics, spaces, hyphens and underscores make no difference.

    Args:
        name: What was typed.
        known: What could have been meant.
        limit: How many names to return at most.
    """
    typed = _folded(name)
    folded = {one: _folded(one) for one in known}
    found = process.extract(
        typed, folded, scorer=Indel.normalized_similarity, score_cutoff=_LEAST, limit=limit
    )
    alike = [one for _, _, one in found]
    parts = [one for one, text in folded.items() if len(typed) >= _PART and typed in text]
    return list(dict.fromkeys([*alike, *sorted(parts, key=len)]))[:limit]


def _folded(name: str) -> str:
    return "".join(c for c in strip_marks(name).casefold() if c not in " -_")
