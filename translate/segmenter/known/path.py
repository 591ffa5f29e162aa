"""Find the way through a block's words, sentence by sentence, that keeps most known ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from translate.segmenter.known.sentences import Edges, KnownSentences, key_of
from translate.walk import Span

_Cost = tuple[int, int]
"""Number of words in unknown sentences, and number of sentences that the rules do not find."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence, from one word to a later one."""

    start: int
    """The index of its first word."""
    end: int
    """The index after its last word."""
    segment: int = -1
    """The index of the rules' sentence that it is; -1 for a known one."""
    edges: frozenset[Edges] = frozenset()
    """The edges of known sentences with these words."""

    @property
    def by_rule(self) -> bool:
        """Whether the rules cut it so."""
        return self.segment >= 0


def rule_steps(spans: Sequence[Span], words: Sequence[Span]) -> list[Stretch]:
    """Return the rules' sentences as steps, without those that have no word."""
    steps = []
    word = 0
    for segment, (_, end) in enumerate(spans):
        first = word
        while word < len(words) and words[word][0] < end:
            word += 1
        if word > first:
            steps.append(Stretch(first, word, segment))
    return steps


def best_path(
    text: str,
    spans: Sequence[Span],
    words: Sequence[Span],
    ruled: Sequence[Stretch],
    known: KnownSentences,
) -> list[Stretch]:
    """Return the steps from the first word of a block to its end.

    Args:
        text: The block's text.
        spans: Where its sentences are by the rules.
        words: Where its words are.
        ruled: The result of `rule_steps` for both.
        known: The sentences to keep.
    """
    by_rule = {step.start: step for step in ruled}
    keys = [key_of(text[start:end]) for start, end in words]
    best: dict[int, tuple[_Cost, Stretch | None]] = {0: ((0, 0), None)}
    for index in range(len(words)):
        if index not in best:
            continue
        (unknown, changed), _ = best[index]
        steps: list[tuple[_Cost, Stretch]] = []
        if rule := by_rule.get(index):
            start, end = spans[rule.segment]
            cost = 0 if text[start:end] in known else rule.end - rule.start
            steps.append(((unknown + cost, changed), rule))
        for end, edges, kept in known.at(keys, index):
            cost = 0 if kept else end - index
            steps.append(((unknown + cost, changed + 1), Stretch(index, end, edges=edges)))
        for total, step in steps:
            if step.end not in best or total < best[step.end][0]:
                best[step.end] = (total, step)
    return _walked_back(best, len(words))


def _walked_back(best: dict[int, tuple[_Cost, Stretch | None]], end: int) -> list[Stretch]:
    steps = []
    while step := best[end][1]:
        steps.append(step)
        end = step.start
    return steps[::-1]
