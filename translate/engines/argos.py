"""Drafting with an Argos package: its tokenizer, and CTranslate2 for the work.

Sentences come ready cut, so Argos's own sentence splitters, and the gigabytes that they need, are
never imported. A window of sentences is sorted by length and cut into batches of a bounded number
of tokens, so that little is spent on padding; the next window is queued while one is collected,
so that no core waits. What a sentence becomes can depend, in its last digits, on its neighbours in
a batch (int8 arithmetic): the same sentences in the same order always give the same drafts.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from translate.engines.argos_home import package_folders
from translate.engines.clauses import split_long
from translate.errors import ModelError
from translate.model import Draft

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from translate.engines.packages import PackageFolder

WINDOW = 256
"""Sentences; what is handed over at once, and what a killed run has to draft again."""
BATCH_TOKENS = 2048
"""Source tokens in a batch, padding included: more gains no speed and costs memory."""
BEAM = 4
MAX_PIECES = 200
"""Source tokens; models have rarely seen longer ones, and some fail from 512 positions on."""


@dataclass(slots=True)
class _Part:
    """A sentence, or a part of one that was too long, on its way through the model."""

    tokens: list[str]
    result: Any = None
    """What CTranslate2 promised for it."""


@dataclass(frozen=True, slots=True)
class _Job:
    """A sentence that has been handed to the model."""

    sentence: str
    parts: list[_Part]


class ArgosEngine:
    """Drafts with one Argos package, on all the cores that the process may use.

    Args:
        package: The unpacked package; its files are no longer needed once this is made.

    Raises:
        ModelError: A file of the package is damaged, or is of a kind that CTranslate2 cannot use.
    """

    def __init__(self, package: PackageFolder) -> None:
        self.model = package.info()
        package_folders()  # before any other import from Argos
        argos = import_module("argostranslate.package").Package(package.path)
        self._prefix = [argos.target_prefix] if argos.target_prefix else []
        try:
            self._pieces = argos.tokenizer.lazy_processor()
            self._translator = import_module("ctranslate2").Translator(
                str(package.path / "model"),
                compute_type="int8",
                inter_threads=_cores(),
                intra_threads=1,
            )
        except (OSError, RuntimeError, ValueError) as error:
            hint = "install the model again"
            raise ModelError(f"cannot load the model: {error}", str(package.path), hint) from error

    def draft(
        self, sentences: Sequence[str], on_progress: Callable[[int], None] | None = None
    ) -> Iterator[Draft]:
        """Yield one draft for each of ``sentences``, in their order; see ``Engine.draft``."""
        starts = range(0, len(sentences), WINDOW)
        windows = (self._submit(sentences[start : start + WINDOW]) for start in starts)
        for jobs in _one_ahead(windows):
            yield from [self._finish(job) for job in jobs]
            if on_progress:
                on_progress(len(jobs))

    def _submit(self, sentences: Sequence[str]) -> list[_Job]:
        """Hand ``sentences`` to the translator, which works on them in threads of its own."""
        jobs = [_Job(sentence, self._cut(sentence)) for sentence in sentences]
        parts = [part for job in jobs for part in job.parts]
        for batch in _batches(sorted(parts, key=lambda part: len(part.tokens))):
            results = self._translator.translate_batch(
                [part.tokens for part in batch],
                [self._prefix] * len(batch) if self._prefix else None,
                beam_size=BEAM,
                # a sound translation is never this long, so only a loop is cut off
                max_decoding_length=2 * len(batch[-1].tokens) + 20,
                return_scores=True,
                replace_unknowns=True,
                asynchronous=True,
            )
            for part, result in zip(batch, results, strict=True):
                part.result = result
        return jobs

    def _cut(self, sentence: str) -> list[_Part]:
        tokens = self._pieces.encode(sentence, out_type=str)
        if len(tokens) <= MAX_PIECES:
            return [_Part(tokens)]
        texts = split_long(sentence, lambda text: len(self._pieces.encode(text)), MAX_PIECES)
        return [_Part(self._pieces.encode(text, out_type=str)) for text in texts]

    def _finish(self, job: _Job) -> Draft:
        """Wait for the parts of a sentence and put them together."""
        texts, tokens, logs = [], 0, 0.0
        for part in job.parts:
            result = part.result.result()
            pieces = result.hypotheses[0][len(self._prefix) :]
            # not the package's own decode(), which turns every "_" of a file name into a blank
            texts.append(self._pieces.decode_pieces(pieces).strip())
            tokens += len(pieces)
            logs += result.scores[0] * len(pieces)
        text = " ".join(filter(None, texts))
        score = logs / tokens if tokens else 0.0
        return Draft(job.sentence, text, self.model.label, self.model.checksum, score)


def _cores() -> int:
    """How many cores this process may use; macOS cannot tell, and gives all of them."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1  # pragma: no cover - not on Linux


def _batches(parts: Sequence[_Part]) -> Iterator[list[_Part]]:
    """Cut ``parts``, shortest first, into batches of at most ``BATCH_TOKENS`` with padding."""
    batch: list[_Part] = []
    for part in parts:
        if batch and (len(batch) + 1) * len(part.tokens) > BATCH_TOKENS:
            yield batch
            batch = []
        batch.append(part)
    if batch:
        yield batch


def _one_ahead(windows: Iterable[list[_Job]]) -> Iterator[list[_Job]]:
    """Yield each window only when the next one has been submitted."""
    previous: list[_Job] | None = None
    for window in windows:
        if previous is not None:
            yield previous
        previous = window
    if previous is not None:
        yield previous
