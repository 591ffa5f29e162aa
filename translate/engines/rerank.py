"""Choosing among what a model proposes for a sentence, by what matters to an editor."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from typing import TYPE_CHECKING

from translate.engines.guard import fault
from translate.engines.number_repair import mend, wrong_values
from translate.values import VALUE_PARSERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from translate.values import Value

_ACRONYM = re.compile(r"(?<!\w)[A-Z][A-Z0-9]+(?:-\d+)?(?!\w)", re.ASCII)
"""Capitals: ``GDP``."""
_NAMES = re.compile(rf"{_ACRONYM.pattern}|(?<!\w)[A-Z][a-z]{{5,}}(?!\w)", re.ASCII)
"""Or a capitalised word longer than any Vietnamese syllable: ``Google``."""
MOST = 2
"""Alternatives; to read more takes longer than to correct a draft."""


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One thing that a model proposes."""

    text: str
    score: float
    """Mean log-probability a token."""
    ended: bool = True
    """Whether the model came to its own end."""
    notes: tuple[str, ...] = ()
    """What was done to it, for the translator."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A hypothesis and what is wrong with it, its numerals mended."""

    hypothesis: Hypothesis
    fault: str
    """Why it is no translation at all; empty when it is one."""
    wrong: int
    """How many numbers and dates are wrong, by value."""
    terms: int
    """How many terms of the glossary are not rendered as it says."""
    names: int
    """How many names and acronyms were lost."""
    alternatives: tuple[str, ...] = ()
    """Other texts that a reviewer may prefer, the best first."""

    @property
    def losses(self) -> tuple[int, int, int]:
        """How many values, terms and names are not as they should be."""
        return (self.wrong, self.terms, self.names)

    @property
    def clean(self) -> bool:
        """Whether nothing speaks for trying again."""
        return not self.fault and not self.wrong

    @property
    def rank(self) -> tuple[float, ...]:
        """What verdicts are compared by, the lowest being the best."""
        hypothesis = self.hypothesis
        return (bool(self.fault), *self.losses, len(hypothesis.notes), -hypothesis.score)


@dataclass(frozen=True, slots=True)
class Reranker:
    """Knows the languages and the glossary, and judges hypotheses by them."""

    source: str = "vi"
    """Language code."""
    target: str = "en"
    terms: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Source term -> the renderings that the glossary allows."""

    def best(
        self, text: str, hypotheses: Iterable[Hypothesis], *, alternatives: bool = False
    ) -> Judged:
        """Return the best of ``hypotheses``, at least one and by falling score, for ``text``.

        In this order: a translation at all, numbers right by value, terms as the glossary says,
        names and acronyms kept, nothing mended, the model's own score.

        Args:
            text: The source sentence.
            hypotheses: What the model proposes for it.
            alternatives: Whether the verdict is to have some of the others that have no more
                wrong with them and say something else.
        """
        values = VALUE_PARSERS[self.source](text) if self.source in VALUE_PARSERS else []
        terms = [term for term in self.terms if _holds(text, term)]
        names = set((_NAMES if self.source == "vi" else _ACRONYM).findall(text))
        rest = iter(hypotheses)
        verdicts = []
        for hypothesis in rest:
            verdicts.append(self._judge(text, hypothesis, values, terms, names))
            if not any(verdicts[-1].rank[:-1]):
                break  # nothing is wrong with it, and those that follow have lower scores
        best, *others = sorted(verdicts, key=lambda verdict: verdict.rank)
        if not alternatives or best.fault:
            return best
        unseen = (self._judge(text, one, values, terms, names) for one in rest)
        found = islice(_alternatives(best, chain(others, unseen)), MOST)
        return replace(best, alternatives=tuple(found))

    def _judge(
        self,
        text: str,
        hypothesis: Hypothesis,
        values: Sequence[Value],
        terms: Sequence[str],
        names: Iterable[str],
    ) -> Judged:
        wrong = self._wrong(values, hypothesis.text)
        if wrong and (self.source, self.target) == ("vi", "en"):
            mended, notes = mend(values, hypothesis.text)
            if notes:
                noted = (*hypothesis.notes, f"number mended: {', '.join(notes)}")
                hypothesis = replace(hypothesis, text=mended, notes=noted)
                wrong = self._wrong(values, mended)
        return Judged(
            hypothesis,
            self._fault(text, hypothesis),
            wrong,
            sum(not any(_holds(hypothesis.text, r) for r in self.terms[term]) for term in terms),
            sum(name not in hypothesis.text for name in names),
        )

    def _fault(self, text: str, hypothesis: Hypothesis) -> str:
        pair = {"origin": self.source, "target": self.target}
        return fault(text, hypothesis.text, **pair, ended=hypothesis.ended)

    def _wrong(self, values: Sequence[Value], text: str) -> int:
        return wrong_values(values, text, self.target) if self.source in VALUE_PARSERS else 0


def _alternatives(best: Judged, others: Iterable[Judged]) -> Iterator[str]:
    """The texts of those of ``others`` that are as good as ``best`` and say something else."""
    known = {_bare(best.hypothesis.text)}
    for verdict in others:
        text = verdict.hypothesis.text
        worse = any(a > b for a, b in zip(verdict.losses, best.losses, strict=True))
        if not verdict.fault and not worse and _bare(text) not in known:
            known.add(_bare(text))
            yield text


def _bare(text: str) -> str:
    """``text`` without what makes no other translation of it: blanks, case, marks at the end."""
    return " ".join(text.split()).casefold().rstrip(" .,;:!?…\"”’'")


def _holds(text: str, term: str) -> bool:
    """Whether ``term`` stands in ``text`` as whole words, in whatever case."""
    if term.casefold() not in text.casefold():
        return False
    return bool(re.search(rf"(?<!\w){re.escape(term)}(?!\w)", text, re.IGNORECASE))
