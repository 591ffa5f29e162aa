"""Measure packaged models in one run, for comparison: scores, loops, numbers and speed.

The drafts are those of the program's own engine, so the results apply to users.
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import sacrebleu

from translate.engines import open_engine
from translate.values import compare, values_en, values_vi

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_WARM_UP = 100
_LOOP = re.compile(r"\b(\w.{2,40}?)(?:\W+\1\b){2,}")
"""The same words, with three letters or more, three times in a row."""


@dataclass(frozen=True, slots=True)
class Report:
    """The measurements of one model; shares are between 0 and 1."""

    model: str
    bleu: float
    chrf: float
    degenerate: float
    """Share of the drafts that loop, are empty or far too long."""
    numbers: float
    """Share of the sentences with numbers whose draft has all of them, by value."""
    seconds: float
    """Processor time per sentence; only ratios between models in one run are meaningful."""
    megabytes: float

    def __str__(self) -> str:
        return (
            f"{self.model}: BLEU {self.bleu:.1f}, chrF {self.chrf:.1f},"
            f" degenerate {self.degenerate:.2%}, numbers kept {self.numbers:.1%},"
            f" {1000 * self.seconds:.1f} ms of processor time a sentence, {self.megabytes:.1f} MB"
        )


def evaluate(archive: Path, pairs: Sequence[tuple[str, str]], more: Sequence[str]) -> Report:
    """Measure the model in ``archive``.

    Args:
        archive: An ``.argosmodel``.
        pairs: Sentences with their translations, for scores, numbers and speed.
        more: Sentences without translations; loops are counted in these and in ``pairs``.
    """
    engine = open_engine(str(archive))
    sources, references = (list(side) for side in zip(*pairs, strict=True))
    list(engine.draft(sources[:_WARM_UP]))
    begun = time.process_time()
    drafts = [draft.text for draft in engine.draft(sources)]
    seconds = time.process_time() - begun
    both = list(zip(sources, drafts, strict=True))
    every = both + [(draft.source, draft.text) for draft in engine.draft(more)]
    kept = [keeps_numbers(*pair) for pair in both if values_vi(pair[0])]
    return Report(
        engine.model.label,
        sacrebleu.corpus_bleu(drafts, [references]).score,
        sacrebleu.corpus_chrf(drafts, [references]).score,
        sum(is_degenerate(*pair) for pair in every) / len(every),
        sum(kept) / max(1, len(kept)),
        seconds / len(sources),
        archive.stat().st_size / 1e6,
    )


def is_degenerate(source: str, draft: str) -> bool:
    """Whether ``draft`` is empty, loops, or has more than three times the words of ``source``."""
    too_long = len(draft.split()) > 3 * max(4, len(source.split()))
    return not draft.strip() or too_long or bool(_LOOP.search(draft) and not _LOOP.search(source))


def keeps_numbers(source: str, draft: str) -> bool:
    """Whether ``draft`` has every number, date and amount of ``source``, by value."""
    comparison = compare(values_vi(source), values_en(draft))
    return not comparison.missing and not comparison.faults()
