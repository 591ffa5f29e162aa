"""Which old sentences became which new ones: kept, changed, merged, split or moved.

First, sentences that are the same but for their spelling are paired, wherever they stand. Those
that kept their order are anchors. Between two anchors, the rest is aligned by dynamic programming
over one-to-one, merging and splitting steps, as Gale and Church (1993) align translations, with
likeness in place of length. What is still left has moved and changed at once.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Indel

from translate.catalogs.variants import canonical

SIMILAR = 0.45
"""From here on, a sentence counts as a changed form of another (1: the same words)."""
_UNRELATED = 0.15
_COMPLEX = 0.02
"""How much more alike texts must be for each further sentence in a merger or split."""
_STEPS = ((1, 0), (0, 1), (1, 1), (2, 1), (1, 2), (3, 1), (1, 3))
"""How many old sentences may become how many new ones."""
_BAND = 200
"""How far, in sentences, a step may stray from the diagonal of a gap without any anchor."""


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
    for olds, news in _gaps(links, len(old), len(new)):
        links += _between(old, new, olds, news)
    # what left its place: first as a whole, in order, then one by one
    links += _between(old, new, *_left(links, len(old), len(new)))
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


def similarity(first: str, second: str) -> float:
    """How alike two sentences are, from 0 to 1: the mean over their words and their letters.

    Sentences that share hardly a word are not looked at letter by letter: the likeness is then
    that of their words. Unrelated news sentences reach 0.3.
    """
    ours, theirs = _words(first), _words(second)
    words = Indel.normalized_similarity(ours, theirs)
    if words < _UNRELATED:
        return words
    return (words + Indel.normalized_similarity(" ".join(ours), " ".join(theirs))) / 2


@lru_cache(maxsize=1 << 15)
def _words(text: str) -> tuple[str, ...]:
    return tuple(canonical(text).casefold().split(" "))


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
    rows, columns = len(olds), len(news)
    if not rows or not columns:
        return []
    best = {(0, 0): 0.0}
    step: dict[tuple[int, int], tuple[int, int]] = {}
    for row in range(rows + 1):
        middle = row * columns // rows
        for column in range(max(0, middle - _BAND), min(columns, middle + _BAND) + 1):
            options = []
            for down, right in _STEPS:
                before = best.get((row - down, column - right))
                if before is not None:
                    left = [old[index] for index in olds[row - down : row]]
                    right_side = [new[index] for index in news[column - right : column]]
                    options.append((before + _gain(left, right_side), (down, right)))
            if options:
                best[row, column], step[row, column] = max(options)
    return _path(old, new, olds, news, step)


def _gain(before: Sequence[str], after: Sequence[str]) -> float:
    """What it is worth that ``before`` became ``after``: more, the more alike and the longer."""
    if not before or not after:
        return 0.0
    ours, theirs = " ".join(before), " ".join(after)
    doubt = SIMILAR + _COMPLEX * (len(before) + len(after) - 2)
    return (similarity(ours, theirs) - doubt) * (len(ours) + len(theirs))


def _path(
    old: Sequence[str],
    new: Sequence[str],
    olds: Sequence[int],
    news: Sequence[int],
    step: dict[tuple[int, int], tuple[int, int]],
) -> list[Link]:
    links = []
    row, column = len(olds), len(news)
    while (row, column) in step:
        down, right = step[row, column]
        if down and right:
            before, after = tuple(olds[row - down : row]), tuple(news[column - right : column])
            links.append(Link(before, after, _joined_same(old, new, before, after)))
        row, column = row - down, column - right
    return links


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
    pairs = [(similarity(old[o], new[n]), o, n) for o in olds for n in news]
    links: list[Link] = []
    used: set[tuple[str, int]] = set()
    for likeness, before, after in sorted(pairs, reverse=True):
        if likeness < SIMILAR:
            break
        if ("old", before) not in used and ("new", after) not in used:
            used |= {("old", before), ("new", after)}
            links.append(Link((before,), (after,), same=False))
    return links
