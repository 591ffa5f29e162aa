"""Known sentences, such as those that somebody has reviewed, keep their cuts.

The rules improve, and then cut the same text at other places. If the words of known sentences are
still together in a block of text, the block is cut as it was, so that an upgrade takes no review
away. Where the rules find the known sentences themselves, and where nothing is known, the rules
decide.

``sentences.py`` finds known sentences by their words, ``path.py`` finds the way through a block
that keeps most of them, ``edges.py`` decides to which side of a cut the punctuation belongs.
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
    """Return ``spans`` with the cuts of known sentences where the rules miss some of them.

    Args:
        text: A block's text.
        spans: Its sentences according to the rules, in order.
        known: Sentences that the article is known to have had.

    Returns:
        The sentences. Between two cuts of the rules, the known cuts replace the rules' cuts if
        known sentences and their neighbours make up all the words there; among several ways, the
        one that leaves the fewest words in sentences that are not known, and among these the one
        that changes the fewest cuts.
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
    """Return the spans of the sentences in *steps*, and of those without a word."""
    starting = {step.start: step.segment for step in ruled}
    ending = {step.end: step.segment for step in ruled}
    found = list(spans[: ruled[0].segment])
    start = spans[ruled[0].segment][0]
    for step, following in pairwise(steps):
        if step.by_rule or following.by_rule:  # the rules cut between these two
            left, right = ending[step.end], starting[following.start]
            found += [(start, spans[left][1]), *spans[left + 1 : right]]
            start = spans[right][0]
        else:
            end, after = gaps.cut(step, following, spans)
            found.append((start, end))
            start = after
    last = ruled[-1].segment
    return [*found, (start, spans[last][1]), *spans[last + 1 :]]
