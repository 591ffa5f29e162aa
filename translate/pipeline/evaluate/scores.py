"""Measure how far drafts are from a reference, with the field's usual metrics.

BLEU, chrF and TER are sacrebleu's, with its defaults; their signatures say all that is needed to
repeat a figure (Post, "A Call for Clarity in Reporting BLEU Scores", WMT 2018). Where the
reference is the draft after its review, TER is HTER, the share of words that the reviewer edited
(Snover et al., "A Study of Translation Edit Rate with Targeted Human Annotation", AMTA 2006).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from translate.errors import UsageError
from translate.values import VALUE_PARSERS, Relation, compare

_KEPT = {Relation.SAME, Relation.UNIT}
"""A right number with a different unit is not counted as a wrong value."""


class Sample(NamedTuple):
    """A sentence, a model's draft of it, and the reference."""

    source: str
    draft: str
    """Empty if the model gave nothing."""
    reference: str


@dataclass(frozen=True, slots=True)
class Scores:
    """The quality of a number of drafts."""

    sentences: int
    undrafted: int
    """Sentences for which the model gave nothing; they count as empty drafts."""
    unchanged: int
    """Drafts that equal the reference."""
    words: int
    """Words of the references, separated by spaces."""
    edits: int
    """Words to insert, delete or replace; a word that moves counts twice (Levenshtein)."""
    bleu: float
    """0 to 100; higher is better."""
    chrf: float
    """0 to 100; higher is better."""
    ter: float
    """Edits in a hundred words, a moved phrase counting as one; lower is better, may exceed 100."""
    values: int
    """Numbers, dates and amounts in the sources; 0 if the languages cannot be read."""
    values_kept: int
    """The part of these that the draft has with the same value, however it is written."""
    values_added: int
    """Numbers, dates and amounts that only the draft has."""

    @property
    def unchanged_rate(self) -> float:
        """Percentage of drafts that equal the reference."""
        return _percent(self.unchanged, self.sentences)

    @property
    def edit_rate(self) -> float:
        """Edits per hundred words of the references."""
        return _percent(self.edits, self.words)

    @property
    def value_accuracy(self) -> float | None:
        """Percentage of the sources' values that are kept; None if there are none."""
        return _percent(self.values_kept, self.values) if self.values else None


class Scorer:
    """Scorer of the drafts of one language pair.

    Args:
        source: Language code of the sentences.
        target: Language code of the drafts.

    Raises:
        UsageError: sacrebleu is not installed.
    """

    def __init__(self, source: str, target: str) -> None:
        try:
            from sacrebleu import BLEU, CHRF, TER  # noqa: PLC0415 - an extra
        except ImportError as error:
            hint = "pip install 'songngu[evaluate]'"
            raise UsageError("evaluation needs sacrebleu", hint=hint) from error
        # "force" only silences a guess at whether the text was tokenized
        self._metrics = {"BLEU": BLEU(force=True), "chrF2": CHRF(), "TER": TER()}
        self._languages = source, target

    def score(self, samples: Sequence[Sample]) -> Scores:
        """Score ``samples``; there must be at least one."""
        drafts = [sample.draft for sample in samples]
        references = [sample.reference for sample in samples]
        bleu, chrf, ter = (
            metric.corpus_score(drafts, [references]).score for metric in self._metrics.values()
        )
        values, kept, added = map(sum, zip(*map(self._values, samples), strict=True))
        pairs = list(zip(drafts, references, strict=True))
        return Scores(
            sentences=len(samples),
            undrafted=drafts.count(""),
            unchanged=sum(draft == reference for draft, reference in pairs),
            words=sum(len(reference.split()) for reference in references),
            edits=sum(Levenshtein.distance(one.split(), two.split()) for one, two in pairs),
            bleu=bleu,
            chrf=chrf,
            ter=ter,
            values=values,
            values_kept=kept,
            values_added=added,
        )

    def signatures(self) -> tuple[str, ...]:
        """Signatures of sacrebleu's metrics, which are known once something was scored."""
        return tuple(f"{name}|{metric.get_signature()}" for name, metric in self._metrics.items())

    def _values(self, sample: Sample) -> tuple[int, int, int]:
        """Return the numbers of values in the source, of those kept, and of those added."""
        if not VALUE_PARSERS.keys() >= set(self._languages):
            return 0, 0, 0
        source, target = (VALUE_PARSERS[language] for language in self._languages)
        found = compare(source(sample.source), target(sample.draft))
        kept = sum(pair.relation in _KEPT for pair in found.pairs)
        return len(found.pairs) + len(found.missing), kept, len(found.extra)


def _percent(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0
