"""A phrase that stands in a draft in another form: other endings, another order, a word more."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from translate.text.spans import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SMALL = frozenset(
    {
        *("a", "an", "the", "of", "to", "in", "on", "at", "for", "by", "and", "or", "with"),
        *("from", "is", "are", "was", "were", "be"),
    }
)
_ENDING = re.compile(r"(?:ies|es|s|ed|ing|ly|er|ion|ions)$")
_SHORTEST = 3
"""Letters that are left of a word at least."""
_ALIKE = 0.6
"""So much the words of a phrase and of a piece of the draft must be the same (F1)."""
_LONGER = 3
"""Words that the piece may have more than the phrase."""


def nearly(draft: str, phrases: Iterable[str]) -> TextSpan | None:
    """Return the one piece of a draft that has most of a phrase's words and few others.

    Args:
        draft: English.
        phrases: Phrases that say the same, the best first.

    Returns:
        Its place in ``draft``; None where there is none, or two that are as good.
    """
    words = [(_stem(match[0]), TextSpan(*match.span())) for match in _WORD.finditer(draft)]
    for phrase in phrases:
        wanted = Counter(stem for one in _WORD.findall(phrase) if (stem := _stem(one)))
        if wanted and (found := _best(words, wanted)):
            return found
    return None


def _best(words: list[tuple[str, TextSpan]], wanted: Counter[str]) -> TextSpan | None:
    length = wanted.total()
    scores: dict[TextSpan, float] = {}
    for first in range(len(words)):
        if not wanted[words[first][0]]:
            continue
        for last in range(first, min(first + length + _LONGER, len(words))):
            if not wanted[words[last][0]]:
                continue
            has = Counter(stem for stem, _ in words[first : last + 1] if stem)
            shared = (has & wanted).total()
            score = 2 * shared / (has.total() + length)
            if score >= _ALIKE:
                scores[TextSpan(words[first][1].start, words[last][1].end)] = score
    if not scores:
        return None
    top = max(scores.values())
    best = [span for span, score in scores.items() if score == top]
    shortest = min(best, key=lambda span: span.end - span.start)
    apart = [span for span in best if span.end <= shortest.start or shortest.end <= span.start]
    return None if apart else shortest


def _stem(word: str) -> str:
    """A word without its frequent endings; nothing for a small word."""
    lower = word.lower()
    if lower in _SMALL:
        return ""
    while (shorter := _ENDING.sub("", lower)) != lower and len(shorter) >= _SHORTEST:
        lower = shorter
    return lower[:-1] if lower[-2:-1] == lower[-1] and len(lower) > _SHORTEST else lower
