"""Two engines that meet in English, for a pair that has no model of its own."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from translate.engines.base import Engine, ModelInfo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from translate.model import Draft

PIVOT = "en"
"""Argos has models between English and the rest; two of them make any other pair."""
_WINDOW = 1024
"""Sentences that go through the first engine before the second one starts on them."""


def joined(first: ModelInfo, second: ModelInfo) -> ModelInfo:
    """Return what a chain of two models is called; its checksum is that of both checksums."""
    both = hashlib.sha256(f"{first.checksum} {second.checksum}".encode()).hexdigest()
    return ModelInfo(f"{first.label} + {second.name}", second.version, both)


class PivotEngine:
    """Drafts with one engine and drafts its drafts with another."""

    def __init__(self, first: Engine, second: Engine) -> None:
        self.model = joined(first.model, second.model)
        self._first, self._second = first, second

    def draft(
        self, sentences: Sequence[str], on_progress: Callable[[int], None] | None = None
    ) -> Iterator[Draft]:
        """Yield one draft for each of ``sentences``, in their order; see ``Engine.draft``.

        The score is the sum of both; a sentence that either engine refuses has no text. The
        alternatives are what else the second one made of the first one's draft.
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
