"""From a model's proposals to drafts: the best is chosen, the bad is tried again or refused.

A window of sentences is translated at a time; the next one is queued while one is collected, so
that no core waits. Where every proposal for a sentence is degenerate or has a number wrong, the
sentence is tried again in two halves, and then, if still degenerate, greedily with repetition
forbidden. What is degenerate even then gets no draft.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from translate.engines.clauses import join_parts, split_long
from translate.engines.rerank import Hypothesis
from translate.model import Draft

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from translate.engines.argos import ArgosModel, Pending
    from translate.engines.rerank import Judged, Reranker

WINDOW = 512
"""Sentences; what is handed over at once, and what a killed run has to draft again."""
MAX_PIECES = 200
"""Source tokens; models have rarely seen longer ones, and some fail from 512 positions on."""
_MIN_PIECES = 10
"""Source tokens; a shorter half has lost its context."""
_NO_REPEAT = 3
"""Tokens that the last try may not repeat."""


_IN_PARTS = "drafted in parts"


@dataclass(frozen=True, slots=True)
class _Pending:
    """A sentence on its way, in one part unless it is too long for the model."""

    sentence: str
    parts: list[str]
    pending: list[Pending]


class Drafter:
    """Drafts with one model; an ``Engine``."""

    def __init__(self, model: ArgosModel, judge: Reranker) -> None:
        self.model = model.info
        self._model, self._judge = model, judge

    def draft(
        self, sentences: Sequence[str], on_progress: Callable[[int], None] | None = None
    ) -> Iterator[Draft]:
        """Yield one draft for each of ``sentences``, in their order; see ``Engine.draft``."""
        starts = range(0, len(sentences), WINDOW)
        windows = (self._submit(sentences[start : start + WINDOW]) for start in starts)
        for jobs in _one_ahead(windows):
            yield from self._finish(jobs)
            if on_progress:
                on_progress(len(jobs))

    def _submit(self, sentences: Sequence[str]) -> list[_Pending]:
        cut = [split_long(sentence, self._model.length, MAX_PIECES) for sentence in sentences]
        pending = iter(self._model.submit([part for parts in cut for part in parts]))
        return [
            _Pending(sentence, parts, [next(pending) for _ in parts])
            for sentence, parts in zip(sentences, cut, strict=True)
        ]

    def _finish(self, jobs: Sequence[_Pending]) -> list[Draft]:
        parts = [part for job in jobs for part in job.parts]
        pending = [one for job in jobs for one in job.pending]
        found = zip(parts, pending, strict=True)
        best = [self._judge.best(text, one.hypotheses(), alternatives=True) for text, one in found]
        verdicts = iter(self._retry(parts, best))
        return [self._draft(job, [next(verdicts) for _ in job.parts]) for job in jobs]

    def _best(self, texts: Sequence[str], pending: Iterable[Pending]) -> list[Judged]:
        found = zip(texts, pending, strict=True)
        return [self._judge.best(text, one.hypotheses()) for text, one in found]

    def _retry(self, texts: Sequence[str], verdicts: list[Judged]) -> list[Judged]:
        """Try again where something is wrong, and keep whichever is better."""
        for is_bad, again in (
            (lambda verdict: not verdict.clean, self._in_halves),
            (lambda verdict: verdict.fault, self._without_repeats),
        ):
            bad = [number for number, verdict in enumerate(verdicts) if is_bad(verdict)]
            better = again([texts[number] for number in bad])
            for number, verdict in zip(bad, better, strict=True):
                verdicts[number] = min(verdicts[number], verdict, key=lambda one: one.rank)
        return verdicts

    def _in_halves(self, texts: Sequence[str]) -> list[Judged]:
        cut = [self._halves(text) for text in texts]
        flat = [half for halves in cut for half in halves]
        verdicts = iter(self._best(flat, self._model.submit(flat)))
        return [
            self._judge.best(text, [_joined(halves, [next(verdicts) for _ in halves])])
            for text, halves in zip(texts, cut, strict=True)
        ]

    def _halves(self, text: str) -> list[str]:
        limit = max(_MIN_PIECES, self._model.length(text) // 2 + 1)
        return split_long(text, self._model.length, limit)

    def _without_repeats(self, texts: Sequence[str]) -> list[Judged]:
        return self._best(texts, self._model.submit(texts, beam=1, no_repeat=_NO_REPEAT))

    def _draft(self, job: _Pending, verdicts: Sequence[Judged]) -> Draft:
        whole = _joined(job.parts, verdicts)
        faults = [verdict.fault for verdict in verdicts if verdict.fault]
        text, notes = whole.text, whole.notes
        if faults:
            text, notes = "", (f"no draft: the model's was refused ({faults[0]})",)
        alternatives = verdicts[0].alternatives if len(verdicts) == 1 else ()
        model = self.model
        return Draft(
            job.sentence, text, model.label, model.checksum, whole.score, notes, alternatives
        )


def _joined(parts: Sequence[str], verdicts: Sequence[Judged]) -> Hypothesis:
    """Put the hypotheses for the parts of a text together."""
    chosen = [verdict.hypothesis for verdict in verdicts]
    if len(chosen) == 1:
        return chosen[0]
    return Hypothesis(
        join_parts(parts, [one.text for one in chosen]),
        sum(one.score for one in chosen) / len(chosen),
        all(one.ended for one in chosen),
        (_IN_PARTS, *(note for one in chosen for note in one.notes if note != _IN_PARTS)),
    )


def _one_ahead(windows: Iterable[list[_Pending]]) -> Iterator[list[_Pending]]:
    """Yield each window only when the next one has been submitted."""
    previous: list[_Pending] | None = None
    for window in windows:
        if previous is not None:
            yield previous
        previous = window
    if previous is not None:
        yield previous
