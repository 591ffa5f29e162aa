"""An engine that leaves to rules what they do better than any model: credits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from translate.engines import Engine
from translate.model import Draft
from translate.text.credits import translate_credit

NOTE = "drafted by rule: a credit"
"""What such a draft says of itself."""


class RuledEngine:
    """An engine that asks another one only for what no rule drafts.

    Args:
        engine: The other one; the drafts by rule go by its model, whose place they take.
        source: The code of the language of the sentences.
        target: The code of the language of the drafts.
    """

    def __init__(self, engine: Engine, source: str, target: str) -> None:
        self.model = engine.model
        self._engine, self._languages = engine, (source, target)

    def draft(
        self, sentences: Sequence[str], on_progress: Callable[[int], None] | None = None
    ) -> Iterator[Draft]:
        """Yield one draft for each of ``sentences``, in their order; see ``Engine.draft``."""
        ruled = [translate_credit(sentence, *self._languages) for sentence in sentences]
        left = [one for one, text in zip(sentences, ruled, strict=True) if not text]
        drafts = self._engine.draft(left, on_progress) if left else iter(())
        for sentence, text in zip(sentences, ruled, strict=True):
            if text:
                model = self.model
                yield Draft(sentence, text, model.label, model.checksum, 0.0, (NOTE,))
            else:
                yield next(drafts)
        if on_progress and len(left) < len(sentences):
            on_progress(len(sentences) - len(left))
