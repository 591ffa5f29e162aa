"""Sentences that are known already, as those that somebody has reviewed: their cuts hold.

The rules get better, and then cut the same text in other places. Where the words of known
sentences still stand together in a block of text, the block is cut as it was, so that an upgrade
takes no review away. Where the rules find known sentences themselves, and where nothing is known,
the rules decide.

``sentences.py`` looks known sentences up by their words, ``path.py`` finds the way through a block
that keeps most of them, ``edges.py`` says on which side of a cut the punctuation stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from translate.segmenter.known.edges import Gaps
from translate.segmenter.known.path import Stretch, best_path, rule_steps
from translate.segmenter.known.sentences import KnownSentences, words_of
from translate.walk import Span

__all__ = ["KnownSentences", "fitted"]


def fitted(text: str, spans: Sequence[Span], known: KnownSentences) -> list[Span]:
    """Return ``spans`` with the cuts of known sentences where the rules lose some of them.

    Args:
        text: A block's text.
        spans: Where its sentences are by the rules, in order.
        known: Sentences that the block's article is known to have had.

    Returns:
        Where the sentences are. Between two places where the rules cut, the known cuts replace
        theirs when known sentences make up all the words that stand there; of several ways, the
        one that leaves the fewest words in unknown sentences, and then changes the fewest cuts.
    """
    if not known or all(text[start:end] in known for start, end in spans):
        return list(spans)
    words = words_of(text)
    ruled = rule_steps(spans, words)
    steps = best_path(text, spans, words, ruled, known)
    if all(step.by_rule for step in steps):
        return list(spans)
    return _assembled(spans, steps, ruled, Gaps(text, words))


def _assembled(
    spans: Sequence[Span], steps: Sequence[Stretch], ruled: Sequence[Stretch], gaps: Gaps
) -> list[Span]:
    """The spans of the sentences that *steps* go through, and of those without a word."""
    starting = {step.start: step.segment for step in ruled}
    ending = {step.end: step.segment for step in ruled}
    found = list(spans[: ruled[0].segment])
    start = spans[ruled[0].segment][0]
    for step, following in pairwise(steps):
        if step.by_rule or following.by_rule:  # where the rules cut, between these two
            left, right = ending[step.end], starting[following.start]
            found += [(start, spans[left][1]), *spans[left + 1 : right]]
            start = spans[right][0]
        else:
            end, after = gaps.cut(step, following, spans)
            found.append((start, end))
            start = after
    last = ruled[-1].segment
    return [*found, (start, spans[last][1]), *spans[last + 1 :]]
