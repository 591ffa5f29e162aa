"""Choosing among what a model proposes for a sentence, by what matters to an editor."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING

from translate.engines.choosing.guard import fault
from translate.engines.choosing.hypothesis import Hypothesis, Judged
from translate.engines.choosing.invented import invented
from translate.engines.choosing.wanted import Finder, Wanted
from translate.engines.repair import clock, codes, fragments, names, numbers, roles, terms
from translate.engines.spans.locate import nothing_alone
from translate.engines.spans.masks import lost
from translate.text.canonical import canonical
from translate.text.folding import strip_marks
from translate.text.verbatim import holds_code
from translate.values import VALUE_PARSERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from translate.engines.spans.locate import Alone, Rendering
    from translate.values.names import Name

MOST = 2
"""Alternatives; to read more takes longer than to correct a draft."""


@dataclass(frozen=True, slots=True)
class Reranker:
    """Knows the languages and the glossary, and judges hypotheses by them."""

    finder: Finder = field(default_factory=Finder)
    """Works out what a draft must have."""
    target: str = "en"
    """Language code."""

    def best(
        self,
        wanted: Wanted,
        hypotheses: Iterable[Hypothesis],
        *,
        alternatives: bool = False,
        alone: Alone = nothing_alone,
    ) -> Judged:
        """Return the best of ``hypotheses``, at least one and by falling score.

        In this order: a translation at all, placeholders in place, numbers right by value, terms
        as the glossary says, names and acronyms kept, nothing invented, nouns of the list rendered,
        nothing repaired, the model's own score.

        Args:
            wanted: What a draft of the text must have.
            hypotheses: What the model proposes for it.
            alternatives: Whether the verdict is to have some of the others that have no more
                wrong with them and say something else.
            alone: What the model makes of a term by itself.
        """
        rest = iter(hypotheses)
        verdicts = []
        for hypothesis in rest:
            verdicts.append(self._judge(wanted, hypothesis, alone))
            if not any(verdicts[-1].rank[:-1]):
                break  # nothing is wrong with it, and those that follow have lower scores
        first, *others = sorted(verdicts, key=lambda verdict: verdict.rank)
        best = self._with_roles(wanted, first)
        if not alternatives or best.fault:
            return best
        unseen = (self._judge(wanted, one, alone) for one in rest)
        also = (self._with_roles(wanted, one) for one in chain(others, unseen))
        found = islice(_alternatives(best, also), MOST)
        return replace(best, alternatives=tuple(found))

    @property
    def _into_english(self) -> bool:
        """Whether it judges English of Vietnamese, for which there are repairs."""
        return self.target == "en" and self.finder.source == "vi"

    def _judge(self, wanted: Wanted, hypothesis: Hypothesis, alone: Alone) -> Judged:
        text, source = hypothesis.text, wanted.text
        pair = {"origin": self.finder.source, "target": self.target}
        wrong_with_it = fault(source, text, **pair, ended=hypothesis.ended)
        if wrong_with_it:
            return Judged(hypothesis, wrong_with_it, lost(text, wanted.placeholders))
        english = self._into_english
        if english:
            hypothesis = _with_times(wanted, _with_codes(wanted, hypothesis))
        hypothesis, wrong = self._with_numbers(wanted, hypothesis, english=english)
        missing: tuple[Name, ...] = ()
        if english and wanted.names:
            hypothesis, missing = _with_names(wanted, hypothesis)
        hypothesis, unused = _with_terms(wanted, hypothesis, alone)
        text = hypothesis.text
        return Judged(
            hypothesis,
            "",
            lost(text, wanted.placeholders),
            wrong,
            unused,
            missing,
            sum(word not in text for word in wanted.words)
            + sum(not holds_code(text, code) for code in wanted.codes),
            invented(source, text, wanted.names, wanted.terms) if english else (),
            tuple(noun for noun in wanted.nouns if not noun.stands_in(text)),
        )

    def _with_roles(self, wanted: Wanted, verdict: Judged) -> Judged:
        """Return what is chosen with what people do before their names."""
        if not self._into_english or not wanted.names or verdict.fault:
            return verdict
        text, notes = roles.repair(verdict.hypothesis.text, wanted.names, wanted.text)
        if not notes:
            return verdict
        return replace(verdict, hypothesis=_noted(verdict.hypothesis, text, "role", notes))

    def _with_numbers(
        self, wanted: Wanted, hypothesis: Hypothesis, *, english: bool
    ) -> tuple[Hypothesis, int]:
        """Return the text with its numbers repaired, and how many are still wrong."""
        if english:
            text, notes = numbers.with_dates(wanted.values, hypothesis.text, wanted.text)
            if notes:
                hypothesis = _noted(hypothesis, text, "date", notes)
        wrong = self._wrong(wanted, hypothesis.text)
        if wrong and english:
            text, notes = numbers.repair(wanted.values, hypothesis.text)
            if notes:
                hypothesis, wrong = (
                    _noted(hypothesis, text, "number", notes),
                    self._wrong(wanted, text),
                )
        if english:
            text, notes = numbers.with_currency(wanted.values, hypothesis.text)
            if notes:
                hypothesis = _noted(hypothesis, text, "currency", notes)
        return hypothesis, wrong

    def _wrong(self, wanted: Wanted, text: str) -> int:
        if self.finder.source not in VALUE_PARSERS:
            return 0
        return numbers.wrong_values(wanted.values, text, self.target)


def _with_codes(wanted: Wanted, hypothesis: Hypothesis) -> Hypothesis:
    """Repair codes of the source that have lost a letter or got another."""
    text, notes = codes.repair(hypothesis.text, wanted.codes, wanted.text)
    text = codes.without_echo(text, wanted.codes, wanted.text)
    if notes:
        return _noted(hypothesis, text, "code", notes)
    return replace(hypothesis, text=text) if text != hypothesis.text else hypothesis


def _with_times(wanted: Wanted, hypothesis: Hypothesis) -> Hypothesis:
    """Repair times of day, and write those of the source in house style."""
    text, notes = clock.repair(hypothesis.text, wanted.values)
    if notes:
        return _noted(hypothesis, text, "time", notes)
    return replace(hypothesis, text=text) if text != hypothesis.text else hypothesis


def _with_names(wanted: Wanted, hypothesis: Hypothesis) -> tuple[Hypothesis, tuple[Name, ...]]:
    """Return the text with its names repaired, and those that are still missing."""
    align = partial(_rendering, wanted, hypothesis)
    repaired = names.repair(hypothesis.text, wanted.names, align)
    text, added = fragments.without_additions(repaired.text, wanted.names, wanted.text)
    if repaired.notes or added:
        hypothesis = _noted(hypothesis, text, "name", (*repaired.notes, *added))
    return hypothesis, repaired.missing


def _with_terms(
    wanted: Wanted, hypothesis: Hypothesis, alone: Alone
) -> tuple[Hypothesis, tuple[str, ...]]:
    """Return the text with the glossary's terms repaired, and those that it still lacks."""
    if (text := terms.with_capitals(hypothesis.text, wanted.terms)) != hypothesis.text:
        hypothesis = replace(hypothesis, text=text)
    unused = [term for term in wanted.terms if not term.stands_in(text)]
    if not unused:
        return hypothesis, ()
    rendering = _rendering(wanted, hypothesis)
    text, notes = terms.repair(hypothesis.text, unused, alone, rendering)
    if notes:
        hypothesis = _noted(hypothesis, text, "term", notes)
    left = [term for term in unused if not term.stands_in(text)]
    return hypothesis, tuple(f"{term.text} ({term.renderings[0]})" for term in left)


def _rendering(wanted: Wanted, hypothesis: Hypothesis) -> Rendering | None:
    """What the model's attention says of a hypothesis, if that can be believed."""
    alignment = hypothesis.align() if hypothesis.align else None
    if alignment is None:
        return None
    return lambda span: alignment.rendering(wanted.text, hypothesis.text, span)


def _noted(hypothesis: Hypothesis, text: str, what: str, notes: Sequence[str]) -> Hypothesis:
    note = f"{what} repaired: {', '.join(notes)}"
    return replace(hypothesis, text=text, notes=(*hypothesis.notes, note))


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
    """``text`` without what makes no other translation of it.

    Spaces, case, the form of quotation marks, marks on letters and marks at the end.
    """
    return strip_marks(canonical(text)).casefold().rstrip(" .,;:!?\"'")
