"""Trying again where every hypothesis for a text has something wrong.

- A name, a code or a placeholder is lost: again, with another placeholder in its place; if that
  does not help, with placeholders for all names of the sentence.
- A noun of the list is not rendered: again, with a placeholder in its place.
- No translation, or a number is wrong: again in two halves, cut where a reader would pause.
- Still no translation: again, greedily and with repetition forbidden.
- A placeholder is still lost: what stands around it is drafted by itself.

Whichever is better is kept. What is no translation even then gets no draft.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from translate.engines.choosing.hypothesis import Hypothesis
from translate.engines.clauses import join_parts, split_long
from translate.engines.repair.nouns import with_noun
from translate.engines.spans.masks import CODES, FIRMS, lost, mask
from translate.text.capitals import is_small
from translate.text.verbatim import holds_code

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from translate.engines.argos import ArgosModel, Pending
    from translate.engines.choosing.hypothesis import Judged
    from translate.engines.choosing.rerank import Reranker
    from translate.engines.choosing.wanted import Wanted
    from translate.engines.spans.locate import Alone
    from translate.engines.spans.masks import Masked
    from translate.values.names import Name

    _Step = Callable[[Sequence[Wanted], Sequence[Judged]], list[Judged]]

MAX_PIECES = 200
"""Source tokens; models have rarely seen longer ones, and some fail from 512 positions on."""
_MIN_PIECES = 10
"""Source tokens; a shorter half has lost its context."""
_NO_REPEAT = 3
"""Tokens that the last try may not repeat."""
_MOST_NOUNS = 8
"""Nouns of the list that get placeholders in one text."""
_SHORTER = 0.75
"""How short, as a share, a draft may be beside the one that lacks a noun."""
_IN_PARTS = "drafted in parts"


class Retry:
    """Tries again with one model.

    Args:
        model: The model, loaded.
        judge: Chooses among its hypotheses.
        alone: What the model makes of a term by itself.
    """

    def __init__(self, model: ArgosModel, judge: Reranker, alone: Alone) -> None:
        self._model, self._judge, self._alone = model, judge, alone

    def better(self, texts: Sequence[Wanted], verdicts: Sequence[Judged]) -> list[Judged]:
        """Return the verdicts, and better ones where something is wrong and can be bettered.

        Args:
            texts: What was drafted.
            verdicts: The best hypothesis for each.
        """
        found = list(verdicts)
        steps: tuple[tuple[Callable[[Wanted, Judged], object], _Step], ...] = (
            (_has_lost, self._with_placeholders),
            (_has_lost, self._with_all_names),
            (lambda _, verdict: verdict.nouns and not verdict.fault, self._with_nouns),
            (lambda _, verdict: not verdict.clean or _missing(verdict), self._in_halves),
            (lambda _, verdict: verdict.fault, self._without_repeats),
            (lambda _, verdict: verdict.lost, self._around),
        )
        for is_bad, again in steps:
            bad = [i for i, (w, v) in enumerate(zip(texts, found, strict=True)) if is_bad(w, v)]
            better = again([texts[i] for i in bad], [found[i] for i in bad])
            for number, verdict in zip(bad, better, strict=True):
                found[number] = min(found[number], verdict, key=lambda one: one.rank)
        return found

    def _with_placeholders(
        self, texts: Sequence[Wanted], verdicts: Sequence[Judged]
    ) -> list[Judged]:
        return self._masked(texts, [_masked(w, v) for w, v in zip(texts, verdicts, strict=True)])

    def _with_all_names(self, texts: Sequence[Wanted], verdicts: Sequence[Judged]) -> list[Judged]:
        return self._masked(
            texts, [_masked(w, v, w.names) for w, v in zip(texts, verdicts, strict=True)]
        )

    def _with_nouns(self, texts: Sequence[Wanted], verdicts: Sequence[Judged]) -> list[Judged]:
        masked = [_without_nouns(w, v) for w, v in zip(texts, verdicts, strict=True)]
        pending = self._model.submit([one.text for one in masked])
        found = []
        for wanted, verdict, one, promise in zip(texts, verdicts, masked, pending, strict=True):
            tried = [*_with_english(wanted, verdict, one, promise), verdict.hypothesis]
            found.append(self._judge.best(wanted, tried, alternatives=True, alone=self._alone))
        return found

    def _masked(self, texts: Sequence[Wanted], masked: Sequence[Masked]) -> list[Judged]:
        pending = self._model.submit([one.text for one in masked])
        return [
            self._judge.best(wanted, _restored(one, promise), alone=self._alone)
            for wanted, one, promise in zip(texts, masked, pending, strict=True)
        ]

    def _in_halves(self, texts: Sequence[Wanted], _: Sequence[Judged]) -> list[Judged]:
        cut = [self._halves(wanted.text) for wanted in texts]
        return self._joined(texts, cut)

    def _halves(self, text: str) -> list[str]:
        limit = max(_MIN_PIECES, self._model.length(text) // 2 + 1)
        return split_long(text, self._model.length, limit)

    def _without_repeats(self, texts: Sequence[Wanted], _: Sequence[Judged]) -> list[Judged]:
        plain = [wanted.text for wanted in texts]
        return self._best(texts, self._model.submit(plain, beam=1, no_repeat=_NO_REPEAT))

    def _around(self, texts: Sequence[Wanted], _: Sequence[Judged]) -> list[Judged]:
        return self._joined(texts, [_pieces(wanted) for wanted in texts])

    def _joined(self, texts: Sequence[Wanted], cut: Sequence[Sequence[str]]) -> list[Judged]:
        """Draft texts in pieces; a piece that is a placeholder is its own draft."""
        flat = [
            self._judge.finder.wanted(piece, wanted.placeholders)
            for wanted, one in zip(texts, cut, strict=True)
            for piece in one
            if not _stands_alone(piece, wanted)
        ]
        verdicts = iter(self._best(flat, self._model.submit([piece.text for piece in flat])))
        found = []
        for wanted, pieces in zip(texts, cut, strict=True):
            parts = [
                Hypothesis(piece, 0.0)
                if _stands_alone(piece, wanted)
                else next(verdicts).hypothesis
                for piece in pieces
            ]
            found.append(self._judge.best(wanted, [join(pieces, parts)], alone=self._alone))
        return found

    def _best(self, texts: Sequence[Wanted], pending: Iterable[Pending]) -> list[Judged]:
        return [
            self._judge.best(wanted, one.hypotheses(), alone=self._alone)
            for wanted, one in zip(texts, pending, strict=True)
        ]


def joined(parts: Sequence[str], verdicts: Sequence[Judged]) -> Hypothesis:
    """Put the hypotheses for the parts of a text together."""
    return join(parts, [verdict.hypothesis for verdict in verdicts])


def join(parts: Sequence[str], chosen: Sequence[Hypothesis]) -> Hypothesis:
    """Put hypotheses for the parts of a text together; the notes say that it was in parts."""
    if len(chosen) == 1:
        return chosen[0]
    scores = [one.score for one in chosen if one.score] or [0.0]  # what was copied has none
    return Hypothesis(
        join_parts(parts, [one.text for one in chosen]),
        sum(scores) / len(scores),
        all(one.ended for one in chosen),
        (_IN_PARTS, *(note for one in chosen for note in one.notes if note != _IN_PARTS)),
    )


def _has_lost(wanted: Wanted, verdict: Judged) -> bool:
    """Whether a placeholder, a name or a code of the text is not in its draft."""
    if verdict.fault:
        return False
    return bool(verdict.lost or _missing(verdict) or _lost_codes(wanted, verdict))


def _missing(verdict: Judged) -> list[Name]:
    """The names that are certain and not there."""
    return [name for name in verdict.missing if name.sure]


def _lost_codes(wanted: Wanted, verdict: Judged) -> list[tuple[int, int, str]]:
    text = verdict.hypothesis.text
    lacking = [code for code in wanted.codes if not holds_code(text, code)]
    places = [(wanted.text.index(code), code) for code in lacking]
    return [(at, at + len(code), code) for at, code in places]


def _masked(wanted: Wanted, verdict: Judged, others: Sequence[Name] = ()) -> Masked:
    """Put other placeholders where a text has what its draft has lost, and for ``others``."""
    names = {*_missing(verdict), *(name for name in others if not name.conventional and name.sure)}
    pieces = [(name.start, name.end, name.forms[0].plain) for name in names]
    pieces += _lost_codes(wanted, verdict)
    if verdict.lost:
        for one in wanted.placeholders:
            at = wanted.text.index(one)
            pieces.append((at, at + len(one), one))
    apart: list[tuple[int, int, str]] = []
    for piece in sorted(pieces):
        if not apart or apart[-1][1] <= piece[0]:
            apart.append(piece)
    return mask(wanted.text, apart, FIRMS if verdict.lost else CODES)


def _restored(masked: Masked, promise: Pending) -> list[Hypothesis]:
    """The hypotheses for a masked text with what was masked; those that lost it come last."""
    found = sorted(promise.hypotheses(), key=lambda one: lost(one.text, masked.placeholders))
    note = f"copied: {', '.join(piece for _, piece in masked.kept)}"
    return [
        replace(one, text=masked.restore(one.text), notes=(note,), align=None)
        for one in found
        if lost(one.text, masked.placeholders) == lost(found[0].text, masked.placeholders)
    ]


def _without_nouns(wanted: Wanted, verdict: Judged) -> Masked:
    """Put placeholders where a text has nouns that its draft does not render."""
    nouns = verdict.nouns[:_MOST_NOUNS]
    return mask(wanted.text, [(one.term.start, one.term.end, one.singular) for one in nouns])


def _with_english(
    wanted: Wanted, verdict: Judged, masked: Masked, promise: Pending
) -> Iterator[Hypothesis]:
    """Yield the hypotheses for a text without nouns that have a place for each, with them.

    None that says much less than the draft without them does.
    """
    placed = list(zip(masked.placeholders, verdict.nouns, strict=False))
    renderings = ", ".join(f"{noun.term.text} -> {noun.singular}" for _, noun in placed)
    small = is_small(wanted.text)
    shortest = _SHORTER * len(verdict.hypothesis.text)
    for one in promise.hypotheses():
        if lost(one.text, masked.placeholders):
            continue
        text = one.text
        for placeholder, noun in placed:
            text = with_noun(text, placeholder, noun, small=small)
        if len(text) >= shortest:
            note = f"by the list of nouns: {renderings}"
            yield replace(one, text=text, notes=(note,), align=None)


def _pieces(wanted: Wanted) -> list[str]:
    """The placeholders of a text, and what stands before, between and after them."""
    pattern = "|".join(map(re.escape, wanted.placeholders))
    pieces = [piece.strip() for piece in re.split(rf"({pattern})", wanted.text)]
    found: list[str] = []
    for piece in filter(None, pieces):
        if found and not any(map(str.isalnum, piece)):
            found[-1] += piece  # a mark belongs to what stands before it
        else:
            found.append(piece)
    return found


def _stands_alone(piece: str, wanted: Wanted) -> bool:
    """Whether ``piece`` is a placeholder with nothing but marks around it."""
    return re.sub(r"[^\w]+$|^[^\w]+", "", piece) in wanted.placeholders
