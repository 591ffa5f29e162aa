"""Which old sentences became which new ones: kept, changed, merged, split or moved.

First, sentences that are the same but for their spelling are paired, wherever they stand. Those
that kept their order are anchors. Between two anchors, the rest is aligned by dynamic programming
over one-to-one, merging and splitting steps, as Gale and Church (1993) align translations, with
similarity in place of length. What is still left has moved and changed at once.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from translate.catalogs.update.best_path import best_chain
from translate.catalogs.update.stretch import ArticleStretch, stretches_of
from translate.text.canonical import canonical
from translate.text.similarity import similarity


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
    stretches = stretches_of(old, new, _gaps(links, len(old), len(new)))
    for stretch in stretches:
        links += _in_order(old, new, stretch)
    # what is left has moved: it is aligned once more, in order, and then paired one by one
    left = _left(links, len(old), len(new))
    known = [stretch for stretch in stretches if (stretch.olds, stretch.news) == left]
    if known:  # all of it is one stretch, in which nothing was found in order
        return sorted([*links, *_moved(old, new, known[0])], key=lambda link: link.new)
    rest = _rest(old, new, stretches, left)
    links += _in_order(old, new, rest)
    rest = _rest(old, new, [rest], _left(links, len(old), len(new)))
    links += _moved(old, new, rest)
    return sorted(links, key=lambda link: link.new)


def _rest(
    old: Sequence[str],
    new: Sequence[str],
    stretches: Sequence[ArticleStretch],
    left: tuple[list[int], list[int]],
) -> ArticleStretch:
    """The stretch of what is ``left``; a long one has the steps that ``stretches`` know already."""
    parts = filter(None, (stretch.part(*left) for stretch in stretches))
    return next(parts, None) or stretches_of(old, new, [left])[0]


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
    anchors = [(-1, -1), *_rising([(link.old[0], link.new[0]) for link in links]), (olds, news)]
    left_old, left_new = map(set, _left(links, olds, news))
    return [
        (
            [index for index in range(old + 1, next_old) if index in left_old],
            [index for index in range(new + 1, next_new) if index in left_new],
        )
        for (old, new), (next_old, next_new) in pairwise(anchors)
        if next_old - old > 1 and next_new - new > 1
    ]


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
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


def _in_order(old: Sequence[str], new: Sequence[str], stretch: ArticleStretch) -> list[Link]:
    """Align a stretch, keeping the order."""
    links = []
    for step in best_chain(stretch.steps):
        before = stretch.olds[step.old : step.old_end]
        after = stretch.news[step.new : step.new_end]
        links.append(Link(tuple(before), tuple(after), _joined_same(old, new, before, after)))
    return links


def _joined_same(
    old: Sequence[str], new: Sequence[str], before: Sequence[int], after: Sequence[int]
) -> bool:
    joined_old = " ".join(old[index] for index in before)
    joined_new = " ".join(new[index] for index in after)
    return canonical(joined_old) == canonical(joined_new)


def _moved(old: Sequence[str], new: Sequence[str], stretch: ArticleStretch) -> list[Link]:
    """Pair the sentences of a stretch one by one, the most similar first."""
    pairs = [
        (stretch.olds[step.old], stretch.news[step.new])
        for step in stretch.steps
        if step.old_end - step.old == step.new_end - step.new == 1
    ]
    degrees = {(before, after): similarity(old[before], new[after]) for before, after in pairs}
    links: list[Link] = []
    used: set[tuple[str, int]] = set()
    for before, after in sorted(pairs, key=lambda pair: (degrees[pair], *pair), reverse=True):
        if ("old", before) not in used and ("new", after) not in used:
            used |= {("old", before), ("new", after)}
            links.append(Link((before,), (after,), same=False))
    return links
