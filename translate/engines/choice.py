"""Choosing among what a model proposes for a sentence, by what matters to an editor."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from translate.engines.guard import fault
from translate.engines.numerals import mend, wrong_values
from translate.values import READERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from translate.values import Value

_ACRONYM = re.compile(r"(?<!\w)(?:[A-Z][A-Z0-9]+(?:-\d+)?|[A-Z][a-z]{5,})(?!\w)", re.ASCII)
"""Capitals, or a capitalised word longer than any Vietnamese syllable: ``GDP``, ``Google``."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One thing that a model proposes."""

    text: str
    score: float
    """Mean log-probability a token."""
    ended: bool = True
    """Whether the model came to its own end."""
    notes: tuple[str, ...] = ()
    """What was done to it, for the translator."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A candidate and what is wrong with it, its numerals mended."""

    candidate: Candidate
    fault: str
    """Why it is no translation at all; empty when it is one."""
    wrong: int
    """How many numbers and dates are wrong, by value."""
    terms: int
    """How many terms of the glossary are not rendered as it says."""
    names: int
    """How many names and acronyms were lost."""

    @property
    def clean(self) -> bool:
        """Whether nothing speaks for trying again."""
        return not self.fault and not self.wrong

    @property
    def rank(self) -> tuple[float, ...]:
        """What verdicts are compared by, the lowest being the best."""
        candidate = self.candidate
        losses = (self.wrong, self.terms, self.names, len(candidate.notes))
        return (bool(self.fault), *losses, -candidate.score)


@dataclass(frozen=True, slots=True)
class Judge:
    """Knows the languages and the glossary, and judges candidates by them."""

    source: str = "vi"
    """Language code."""
    target: str = "en"
    terms: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Source term -> the renderings that the glossary allows."""

    def best(self, text: str, candidates: Iterable[Candidate]) -> Verdict:
        """Return the best of ``candidates``, at least one and by falling score, for ``text``.

        In this order: a translation at all, numbers right by value, terms as the glossary says,
        names and acronyms kept, nothing mended, the model's own score.
        """
        values = READERS[self.source](text) if self.source in READERS else []
        terms = [term for term in self.terms if _holds(text, term)]
        names = set(_ACRONYM.findall(text))
        verdicts = []
        for candidate in candidates:
            verdicts.append(self._judge(text, candidate, values, terms, names))
            if not any(verdicts[-1].rank[:-1]):
                break  # nothing is wrong with it, and those that follow have lower scores
        return min(verdicts, key=lambda verdict: verdict.rank)

    def _judge(
        self,
        text: str,
        candidate: Candidate,
        values: Sequence[Value],
        terms: Iterable[str],
        names: Iterable[str],
    ) -> Verdict:
        wrong = self._wrong(values, candidate.text)
        if wrong and (self.source, self.target) == ("vi", "en"):
            mended, notes = mend(values, candidate.text)
            if notes:
                noted = (*candidate.notes, f"number mended: {', '.join(notes)}")
                candidate = replace(candidate, text=mended, notes=noted)
                wrong = self._wrong(values, mended)
        return Verdict(
            candidate,
            fault(text, candidate.text, target=self.target, ended=candidate.ended),
            wrong,
            sum(not any(_holds(candidate.text, r) for r in self.terms[term]) for term in terms),
            sum(name not in candidate.text for name in names),
        )

    def _wrong(self, values: Sequence[Value], text: str) -> int:
        return wrong_values(values, text, self.target) if self.source in READERS else 0


def _holds(text: str, term: str) -> bool:
    """Whether ``term`` stands in ``text`` as whole words, in whatever case."""
    if term.casefold() not in text.casefold():
        return False
    return bool(re.search(rf"(?<!\w){re.escape(term)}(?!\w)", text, re.IGNORECASE))
