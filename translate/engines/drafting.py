"""From a model's hypotheses to drafts: the best is chosen, the bad is tried again or refused.

A window of sentences is translated at a time; the next one is queued while one is collected, so
that no core waits. Before the model sees a sentence, what it can hardly read is written out for it
(see ``readable``), and addresses and whatever else must not change give way to placeholders, which
come back in the draft. What is tried again and how stands in
``retry``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from translate.engines.choosing.given import with_given_names
from translate.engines.choosing.invented import acronyms
from translate.engines.choosing.nouns import english_of
from translate.engines.clauses import split_long
from translate.engines.repair import clock, numbers
from translate.engines.repair.closing import with_quote, without_slips
from translate.engines.repair.opening import with_capital
from translate.engines.repair.singles import single_names, whole_runs
from translate.engines.retry import MAX_PIECES, Retry, joined
from translate.engines.spans.locate import Clues
from translate.engines.spans.markup import Markup, put_back, read_markup
from translate.engines.spans.masks import Masked, mask
from translate.engines.spans.same_values import same_values
from translate.engines.written_out.readable import readable
from translate.model import Draft
from translate.text.capitals import is_small
from translate.text.folding import strip_marks
from translate.text.spans import TextSpan, carried
from translate.text.verbatim import certain_spans
from translate.values.style import Style, styled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from translate.engines.argos import ArgosModel, Pending
    from translate.engines.choosing.hypothesis import Hypothesis, Judged
    from translate.engines.choosing.rerank import Reranker
    from translate.engines.choosing.wanted import Wanted
    from translate.values.names import Name

WINDOW = 512
"""Sentences; what is handed over at once, and what a killed run has to draft again."""
_NOW = re.compile(r"(?<= -> ).+?(?=, [^>]+ -> |$)")
"""What a repair has put where something else was: ``15/11 -> 15 November``."""
_MOST_NAMES = 20
"""Names of dishes and the like in a sentence that get placeholders."""
_COPIED = "copied: nothing in it is to be translated"


@dataclass(frozen=True, slots=True)
class _Job:
    """A sentence on its way, in one part unless it is too long for the model."""

    sentence: str
    """With tags."""
    markup: Markup
    """The sentence without them."""
    masked: Masked
    wanted: list[Wanted]
    """What each part is, and what its draft must have; no part where there is nothing to draft."""
    pending: list[Pending]


class Drafter:
    """Drafts with one model; an ``Engine``.

    Args:
        model: The model, loaded.
        judge: Chooses among its hypotheses.
        style: What house style makes of a draft.
    """

    def __init__(self, model: ArgosModel, judge: Reranker, style: Style | None = None) -> None:
        self.model = model.info
        self._model, self._judge = model, judge
        self._style = (style or Style()).complete() if judge.target == "en" else Style()
        self._alone_known: dict[str, tuple[str, ...]] = {}
        self._retry = Retry(model, judge, self._alone)

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

    def _submit(self, sentences: Sequence[str]) -> list[_Job]:
        markups = [read_markup(sentence) for sentence in sentences]
        masked = [self._masked(markup) for markup in markups]
        cut = [
            [] if markup.is_copied else split_long(one.text, self._model.length, MAX_PIECES)
            for markup, one in zip(markups, masked, strict=True)
        ]
        pending = iter(self._model.submit([part for parts in cut for part in parts]))
        finder = self._judge.finder
        wanted = [
            [finder.wanted(part, one.placeholders) for part in parts]
            for one, parts in zip(masked, cut, strict=True)
        ]
        if finder.source == "vi":
            wanted = with_given_names(wanted)
        return [
            _Job(sentence, markup, one, parts, [next(pending) for _ in parts])
            for sentence, markup, one, parts in zip(sentences, markups, masked, wanted, strict=True)
        ]

    def _masked(self, markup: Markup) -> Masked:
        """Write a sentence out, with placeholders where it has what must not change."""
        sentence = markup.plain
        if self._judge.finder.source == "vi":
            sentence = readable(sentence, acronyms(), self._judge.finder.fixed(sentence))
        code = carried(markup.plain, sentence, markup.code)
        pieces = [
            (*span, markup.plain[start:end])
            for span, (start, end) in zip(code, markup.code, strict=True)
        ]
        unchanged = self._judge.finder.kept(sentence)
        names = [term for term in unchanged if term.is_name][:_MOST_NAMES]
        others = [(start, end, sentence[start:end]) for start, end in certain_spans(sentence)]
        others += [(term.start, term.end, term.text) for term in unchanged if not term.is_name]
        others += [(term.start, term.end, self._written(term.text)) for term in names]
        for start, end, piece in others:
            if all(end <= a or b <= start for a, b, _ in pieces):
                pieces.append((start, end, piece))
        pieces.sort()
        masked = mask(sentence, pieces)
        if not names or is_small(sentence):
            return masked
        named = {term.start for term in names}
        starts = {
            placeholder: start
            for placeholder, (start, *_) in zip(masked.placeholders, pieces, strict=True)
            if start in named
        }
        capitals = frozenset(one for one, start in starts.items() if sentence[start].isupper())
        return replace(masked, names=frozenset(starts), capitals=capitals)

    def _written(self, name: str) -> str:
        """The name of a thing in house style, and in small letters if it began a sentence."""
        second = name.partition(" ")[2] or name[1:]
        small = name[0].lower() + name[1:] if second[0].islower() else name
        return strip_marks(small) if self._style.names == "plain" else small

    def _finish(self, jobs: Sequence[_Job]) -> list[Draft]:
        texts = [wanted for job in jobs for wanted in job.wanted]
        pending = [one for job in jobs for one in job.pending]
        best = [
            self._judge.best(wanted, one.hypotheses(), alternatives=True, alone=self._alone)
            for wanted, one in zip(texts, pending, strict=True)
        ]
        verdicts = iter(self._retry.better(texts, best))
        return [self._draft(job, [next(verdicts) for _ in job.wanted]) for job in jobs]

    def _alone(self, term: str) -> Sequence[str]:
        """What the model makes of a term by itself, the best first; or what a list has for it."""
        if self._judge.finder.nouns and (forms := english_of(term)):
            return forms
        if term not in self._alone_known:
            (pending,) = self._model.submit([term])
            self._alone_known[term] = tuple(one.text for one in pending.hypotheses())
        return self._alone_known[term]

    def _draft(self, job: _Job, verdicts: Sequence[Judged]) -> Draft:
        label, checksum = self.model.label, self.model.checksum
        if not verdicts:
            return Draft(job.sentence, job.sentence, label, checksum, 0.0, (_COPIED,))
        whole = joined([wanted.text for wanted in job.wanted], verdicts)
        faults = [verdict.fault for verdict in verdicts if verdict.fault]
        if faults:
            note = f"no draft: the model's was refused ({faults[0]})"
            return Draft(job.sentence, "", label, checksum, whole.score, (note,))
        text, *others = (
            self._in_style(job, one)
            for one in (whole.text, *(verdicts[0].alternatives if len(verdicts) == 1 else ()))
        )
        found = (*_notes(job, whole, verdicts), *self._to_check(job, verdicts))
        notes = [self._noted(job, note) for note in found]
        if job.markup.marks:
            draft = put_back(job.markup, text, self._clues(job, whole, text))
            text = draft.text
            others = [put_back(job.markup, o, self._clues(job, None, o)).text for o in others]
            if draft.left_out:
                notes.append(f"markup left out: {', '.join(draft.left_out)}")
        return Draft(job.sentence, text, label, checksum, whole.score, tuple(notes), tuple(others))

    def _clues(self, job: _Job, whole: Hypothesis | None, draft: str) -> Clues:
        """What is known of which words of a draft render which of its sentence.

        Args:
            job: The sentence.
            whole: The hypothesis that the draft was made of, if its attention may be asked.
            draft: The draft.
        """
        plain, pair = job.markup.plain, (self._judge.finder.source, self._judge.target)
        rendering = None
        if whole and whole.align and len(job.wanted) == 1 and (alignment := whole.align()):
            sent = job.masked.text

            def rendering(span: tuple[int, int]) -> TextSpan | None:
                (there,) = carried(plain, sent, [span])
                return alignment.rendering(sent, draft, there)

        return Clues(rendering, self._alone, same_values(plain, draft, pair))

    def _to_check(self, job: _Job, verdicts: Sequence[Judged]) -> Iterator[str]:
        """The numbers and times that a translator should compare with the source."""
        found: list[str] = []
        for wanted, verdict in zip(job.wanted, verdicts, strict=True):
            text = verdict.hypothesis.text
            found += numbers.lost_values(wanted.values, text, self._judge.target)
            if self._judge.target == "en":
                found += clock.doubtful(text, wanted.values, wanted.text)
        if found:
            yield f"to check: {', '.join(dict.fromkeys(found))}"

    def _names(self, job: _Job, text: str) -> list[Name]:
        """The names of a sentence, with those that only its draft ``text`` shows to be some."""
        names = [name for wanted in job.wanted for name in wanted.names]
        if self._judge.finder.source == "vi":
            for one in job.wanted:
                names += single_names(one.text, one.names, one.terms, text)
                names += whole_runs(one.text, one.names)
        return names

    def _noted(self, job: _Job, note: str) -> str:
        """A note with what a draft now has as the draft has it: in house style."""
        what, _, rest = note.partition(": ")

        def written(match: re.Match[str]) -> str:
            return styled(match[0], self._style, self._names(job, match[0]))

        if what.endswith("repaired"):
            note = f"{what}: {_NOW.sub(written, rest)}"
        elif what == "copied":
            note = f"{what}: {styled(rest, self._style, self._names(job, rest))}"
        return job.masked.restore(note)

    def _in_style(self, job: _Job, text: str) -> str:
        """Return a model's text in house style, with what the placeholders stand for."""
        names = self._names(job, text)
        if self._judge.target == "en":
            for rule in (with_capital, with_quote, without_slips):
                text = rule(job.masked.text, text)
        for wanted in job.wanted:
            for code in wanted.codes:
                text = text.replace(strip_marks(code), code)
                if not code[0].isalnum():  # "was+84 903 812 345"
                    text = re.sub(rf"(?<=\w)(?={re.escape(code)})", " ", text)
        return job.masked.restore(styled(text, self._style, names))


def _notes(job: _Job, whole: Hypothesis, verdicts: Sequence[Judged]) -> Iterator[str]:
    """What was done to a draft, and what its translator should look at."""
    yield from whole.notes
    lost = [p for p in job.masked.placeholders if p not in whole.text]
    for what, found in (
        ("missing", lost),
        ("name missing", [n.text for v in verdicts for n in v.missing if n.sure]),
        ("term not used", [term for verdict in verdicts for term in verdict.terms]),
        ("not in the source", [word for verdict in verdicts for word in verdict.invented]),
    ):
        if found:
            yield f"{what}: {', '.join(dict.fromkeys(found))}"


def _one_ahead(windows: Iterable[list[_Job]]) -> Iterator[list[_Job]]:
    """Yield each window only when the next one has been submitted."""
    previous: list[_Job] | None = None
    for window in windows:
        if previous is not None:
            yield previous
        previous = window
    if previous is not None:
        yield previous
