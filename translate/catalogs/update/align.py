"""Which old sentences became which new ones: kept, changed, merged, split or moved.

First, sentences that are the same but for their spelling are paired, wherever they stand. Those
that kept their order are anchors. Between two anchors, the rest is aligned by dynamic programming
over one-to-one, merging and splitting steps, as Gale and Church (1993) align translations, with
similarity in place of length. What is still left has moved and changed at once.

Only sentences that share words are looked at closely, and of long texts only the likeliest, so that
the work grows with the length of an article and not with its square.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from translate.catalogs.update.best_path import Step, best_chain
from translate.text.canonical import canonical
from translate.text.similarity import Sentences, similarity

SIMILAR = 0.45
"""From here on, a sentence counts as a changed form of another (1: the same words)."""
_COMPLEX = 0.02
"""How much more alike texts must be for each further sentence in a merger or split."""
_STEPS = ((1, 1), (2, 1), (1, 2), (3, 1), (1, 3))
"""How many old sentences may become how many new ones."""
_FEW = 1_600
"""Pairs of sentences that are all looked at closely."""
_CLOSELY = 10
"""Of more pairs, how many old sentences are looked at closely for a new one."""
_LIKELIEST = 2
"""Of these, the neighbours are looked at too."""
_BESIDE = (-2, -1, 1, 2)
"""How far away the other parts of a merger or split are."""
_BAND = 600
"""How far, in sentences, they may be from where the new one stands in proportion."""


@dataclass(frozen=True, slots=True)
class Link:
    """Old sentences and the new ones that they became, by index."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    same: bool
    """Whether the text is the same but for its spelling."""


def align(old: Sequence[str], new: Sequence[str]) -> list[Link]:
    """Pair the sentences of an article's two states.

    Args:
        old: The sentences as they were, in order, each once.
        new: The sentences as they are, in order, each once.

    Returns:
        The pairs, in the order of the new sentences. A sentence is in one pair at most; one that
        is in none was removed or is new.
    """
    links = _same(old, new)
    gaps = _gaps(links, len(old), len(new))
    for olds, news in gaps:
        links += _between(old, new, olds, news)
    # what left its place: first as a whole, in order, then one by one
    left = _left(links, len(old), len(new))
    links += _between(old, new, *left) if left not in gaps else []
    links += _moved(old, new, *_left(links, len(old), len(new)))
    return sorted(links, key=lambda link: link.new)


def _left(links: Sequence[Link], olds: int, news: int) -> tuple[list[int], list[int]]:
    """The old and the new sentences that are in no pair."""
    old = {index for link in links for index in link.old}
    new = {index for link in links for index in link.new}
    return (
        [index for index in range(olds) if index not in old],
        [index for index in range(news) if index not in new],
    )


def _same(old: Sequence[str], new: Sequence[str]) -> list[Link]:
    """Pair equal sentences; then, among the rest, those that differ in spelling only."""
    exact = {text: index for index, text in enumerate(old)}
    links = [
        Link((exact[text],), (index,), same=True) for index, text in enumerate(new) if text in exact
    ]
    here = set(new)
    spelt: dict[str, list[int]] = defaultdict(list)
    for index in range(len(old) - 1, -1, -1):
        if old[index] not in here:
            spelt[canonical(old[index])].append(index)
    for index, text in enumerate(new):
        if text not in exact and (found := spelt.get(canonical(text))):
            links.append(Link((found.pop(),), (index,), same=True))
    return sorted(links, key=lambda link: link.new)


def _gaps(links: Sequence[Link], olds: int, news: int) -> list[tuple[list[int], list[int]]]:
    """The unpaired old and new sentences between each two anchors."""
    anchors = [(-1, -1), *_in_order([(link.old[0], link.new[0]) for link in links]), (olds, news)]
    left_old, left_new = map(set, _left(links, olds, news))
    return [
        (
            [index for index in range(old + 1, next_old) if index in left_old],
            [index for index in range(new + 1, next_new) if index in left_new],
        )
        for (old, new), (next_old, next_new) in pairwise(anchors)
        if next_old - old > 1 and next_new - new > 1
    ]


def _in_order(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of ``pairs``, sorted by their second, in which the first rises too."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (old, _) in enumerate(pairs):
        at = bisect_left(tails, old)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [old]
        ends[at : at + 1] = [index]
    chain = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]


def _between(
    old: Sequence[str], new: Sequence[str], olds: Sequence[int], news: Sequence[int]
) -> list[Link]:
    """Align what stands between two anchors, keeping the order."""
    links = []
    for step in best_chain(_steps([old[index] for index in olds], [new[index] for index in news])):
        before, after = olds[step.old : step.old_end], news[step.new : step.new_end]
        links.append(Link(tuple(before), tuple(after), _joined_same(old, new, before, after)))
    return links


def _steps(before: Sequence[str], after: Sequence[str]) -> list[Step]:
    """Everything between two texts that would be worth something."""
    pairs = _candidates(before, after)
    steps = []
    for row, column in pairs:
        for down, right in _STEPS:
            if (row + down - 1, column + right - 1) in pairs:
                gain = _gain(before[row : row + down], after[column : column + right])
                if gain > 0:
                    steps.append(Step(row, row + down, column, column + right, gain))
    return steps


def _candidates(before: Sequence[str], after: Sequence[str]) -> set[tuple[int, int]]:
    """The pairs of sentences that are worth a close look: all of them, if they are not too many."""
    rows, columns = len(before), len(after)
    if rows * columns <= _FEW:
        return set(product(range(rows), range(columns)))
    sentences = Sentences(before)
    pairs: set[tuple[int, int]] = set()
    for column, text in enumerate(after):
        start = max(0, column * rows // columns - _BAND)
        near = sentences.near(text, _CLOSELY, start=start, end=start + 2 * _BAND)
        pairs.update((row, column) for row in near)
        # a short part of a merger or split stands beside a long one, and shares too little itself
        pairs.update((row + by, column) for row in near[:_LIKELIEST] for by in _BESIDE)
        pairs.update((row, column + by) for row in near[:_LIKELIEST] for by in _BESIDE)
    return {(row, column) for row, column in pairs if 0 <= row < rows and 0 <= column < columns}


def _gain(before: Sequence[str], after: Sequence[str]) -> float:
    """What it is worth that ``before`` became ``after``: more, the more alike and the longer."""
    ours, theirs = " ".join(before), " ".join(after)
    doubt = SIMILAR + _COMPLEX * (len(before) + len(after) - 2)
    return (similarity(ours, theirs) - doubt) * (len(ours) + len(theirs))


def _joined_same(
    old: Sequence[str], new: Sequence[str], before: Sequence[int], after: Sequence[int]
) -> bool:
    joined_old = " ".join(old[index] for index in before)
    joined_new = " ".join(new[index] for index in after)
    return canonical(joined_old) == canonical(joined_new)


def _moved(
    old: Sequence[str], new: Sequence[str], olds: Sequence[int], news: Sequence[int]
) -> list[Link]:
    """Pair what is left, the most similar first."""
    found = _candidates([old[index] for index in olds], [new[index] for index in news])
    pairs = [(similarity(old[olds[o]], new[news[n]]), olds[o], news[n]) for o, n in found]
    links: list[Link] = []
    used: set[tuple[str, int]] = set()
    for degree, before, after in sorted(pairs, reverse=True):
        if degree < SIMILAR:
            break
        if ("old", before) not in used and ("new", after) not in used:
            used |= {("old", before), ("new", after)}
            links.append(Link((before,), (after,), same=False))
    return links
