"""Two engines chained through English, for a pair that has no model of its own."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from translate.engines.base import Engine, ModelInfo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from translate.model import Draft

PIVOT = "en"
"""The language in the middle: Argos has models between English and each other language."""
_WINDOW = 1024
"""Sentences that the first engine drafts before the second one starts on them."""


def joined(first: ModelInfo, second: ModelInfo) -> ModelInfo:
    """Return the identity of a chain of two models, with a checksum of both checksums."""
    both = hashlib.sha256(f"{first.checksum} {second.checksum}".encode()).hexdigest()
    return ModelInfo(f"{first.label} + {second.name}", second.version, both)


class PivotEngine:
    """An engine that passes the drafts of one engine to another."""

    def __init__(self, first: Engine, second: Engine) -> None:
        self.model = joined(first.model, second.model)
        self._first, self._second = first, second

    def draft(
        self, sentences: Sequence[str], on_progress: Callable[[int], None] | None = None
    ) -> Iterator[Draft]:
        """Yield one draft for each of ``sentences``, in their order; see ``Engine.draft``.

        The score is the sum of both; a sentence that either engine refuses has no text. The
        alternatives are those that the second engine made from the first one's draft.
        """
        for start in range(0, len(sentences), _WINDOW):
            window = sentences[start : start + _WINDOW]
            middles = list(self._first.draft(window))
            ends = self._second.draft([draft.text for draft in middles if draft.text])
            yield from [self._join(draft, ends) for draft in middles]
            if on_progress:
                on_progress(len(window))

    def _join(self, middle: Draft, ends: Iterator[Draft]) -> Draft:
        named = replace(middle, model=self.model.label, checksum=self.model.checksum)
        if not middle.text:
            return named
        end = next(ends)
        score = middle.score + end.score
        notes, others = middle.notes + end.notes, end.alternatives
        return replace(named, text=end.text, score=score, notes=notes, alternatives=others)
