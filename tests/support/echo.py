"""An engine that needs no model."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pytest

from translate.engines import ModelInfo
from translate.model import Draft


class EchoEngine:
    """Draft a sentence as ``EN: sentence``, or not at all; record the requests.

    Each of its ``others`` makes an alternative as its ``prefix`` makes the draft.
    """

    model = ModelInfo("echo", "1.0", "0" * 64)

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.prefix = "EN: "
        self.others: tuple[str, ...] = ()
        self.silent = False
        self.score = -0.5

    def draft(
        self, sentences: Sequence[str], on_progress: Callable[[int], None] | None = None
    ) -> Iterator[Draft]:
        """Yield one draft per sentence, in order."""
        for sentence in sentences:
            self.asked.append(sentence)
            text = "" if self.silent else f"{self.prefix}{sentence}"
            others = tuple(f"{other}{sentence}" for other in self.others)
            model, score = self.model, self.score
            yield Draft(sentence, text, model.label, model.checksum, score, alternatives=others)


def echo_in_place(patch: pytest.MonkeyPatch) -> EchoEngine:
    """Let the pipeline draft with an `EchoEngine` until ``patch`` is undone."""
    engine = EchoEngine()
    patch.setattr("translate.workspace.engine.open_engine", lambda *_: engine)
    patch.setattr("translate.workspace.engine.find_model", lambda *_: engine.model)
    return engine
