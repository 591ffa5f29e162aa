"""What may have become of the sentences of one stretch of text in another: every step worth a look.

Each step takes one to three old sentences for one to three new ones. In short stretches every step
is looked at; in long ones those between sentences that share words, so that the work grows with the
length of an article and not with its square.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import product
from typing import NamedTuple, TypeAlias

from translate.catalogs.update.best_path import Step
from translate.catalogs.update.shingles import Shingles
from translate.text.similarity import similarity

SIMILAR = 0.45
"""From here on, a sentence counts as a changed form of another (1: the same words)."""
_COMPLEX = 0.02
"""How much more alike texts must be for each further sentence in a merger or split."""
_STEPS = ((1, 1), (2, 1), (1, 2), (3, 1), (1, 3))
"""How many old sentences may become how many new ones."""
_FEW = 1_600
"""Pairs of sentences in a stretch that are all looked at closely."""
_MANY = 16_000
"""Pairs in all stretches together; of more, `_FEWER` in a stretch are."""
_FEWER = 64
_CLOSELY = 4
"""Of more pairs, how many old sentences are looked at closely for a new one."""
_LIKELIEST = 2
"""For how many of these mergers and splits are looked at too."""
_Trial: TypeAlias = tuple[int, int, int, int]
"""The first old and the first new sentence of a step, and how many of each."""


class ArticleStretch(NamedTuple):
    """Sentences of both texts, by index, and what they may have become."""

    olds: Sequence[int]
    news: Sequence[int]
    steps: Sequence[Step]
    """Whatever is worth something, by place in ``olds`` and ``news``."""

    def part(self, olds: Sequence[int], news: Sequence[int]) -> ArticleStretch | None:
        """Return the stretch of some of its sentences, if it has them and they are many."""
        if len(self.olds) < len(olds) or len(olds) * len(news) <= _FEW:
            return None
        rows = {index: place for place, index in enumerate(olds)}
        columns = {index: place for place, index in enumerate(news)}
        here = rows.keys() <= set(self.olds) and columns.keys() <= set(self.news)
        return ArticleStretch(olds, news, list(self._steps(rows, columns))) if here else None

    def _steps(self, rows: dict[int, int], columns: dict[int, int]) -> Iterator[Step]:
        for step in self.steps:
            before, after = self.olds[step.old : step.old_end], self.news[step.new : step.new_end]
            if all(index in rows for index in before) and all(index in columns for index in after):
                row, column = rows[before[0]], columns[after[0]]
                yield Step(row, row + len(before), column, column + len(after), step.gain)


def stretches_of(
    old: Sequence[str], new: Sequence[str], gaps: Iterable[tuple[Sequence[int], Sequence[int]]]
) -> list[ArticleStretch]:
    """Return the stretches of some sentences.

    Args:
        old: The sentences of the old text.
        new: Those of the new text.
        gaps: The indices of the old and of the new sentences that are meant, for each stretch.
    """
    gaps = list(gaps)
    sizes = [len(olds) * len(news) for olds, news in gaps]
    few = _FEW if sum(size for size in sizes if size <= _FEW) <= _MANY else _FEWER
    return [
        _stretch(old, new, gap, looking=_every if size <= few else _likely)
        for gap, size in zip(gaps, sizes, strict=True)
    ]


def _stretch(
    old: Sequence[str],
    new: Sequence[str],
    gap: tuple[Sequence[int], Sequence[int]],
    looking: Callable[[Sequence[str], Sequence[str]], Iterable[_Trial]],
) -> ArticleStretch:
    olds, news = gap
    before, after = [old[index] for index in olds], [new[index] for index in news]
    steps = []
    for row, column, down, right in looking(before, after):
        gain = _gain(before[row : row + down], after[column : column + right])
        if gain > 0:
            steps.append(Step(row, row + down, column, column + right, gain))
    return ArticleStretch(olds, news, steps)


def _every(before: Sequence[str], after: Sequence[str]) -> Iterator[_Trial]:
    rows, columns = len(before), len(after)
    for row, column in product(range(rows), range(columns)):
        for down, right in _STEPS:
            if row + down <= rows and column + right <= columns:
                yield row, column, down, right


def _likely(before: Sequence[str], after: Sequence[str]) -> Iterable[_Trial]:
    """Return the steps between sentences that share words."""
    trials: dict[_Trial, None] = {}
    shingles = Shingles(before)
    for column, text in enumerate(after):
        near = shingles.near(text, _CLOSELY, expected=column * len(before) // len(after))
        trials.update(dict.fromkeys((row, column, 1, 1) for row in near))
        for row in near[:_LIKELIEST]:
            trials.update(dict.fromkeys(_wholes(before, after, row, column)))
    return trials


def _wholes(before: Sequence[str], after: Sequence[str], row: int, column: int) -> Iterator[_Trial]:
    """Yield the mergers and splits that two sentences may be parts of.

    The part is shorter than the whole, and what comes with it brings their lengths nearer.
    """
    old, new = len(before[row]), len(after[column])
    for size in (2, 3):
        if old < new:
            for start in range(max(0, row - size + 1), min(row, len(before) - size) + 1):
                if abs(sum(map(len, before[start : start + size])) - new) < new - old:
                    yield start, column, size, 1
        else:
            for start in range(max(0, column - size + 1), min(column, len(after) - size) + 1):
                if abs(sum(map(len, after[start : start + size])) - old) < old - new:
                    yield row, start, 1, size


def _gain(before: Sequence[str], after: Sequence[str]) -> float:
    """What it is worth that ``before`` became ``after``: more, the more alike and the longer."""
    ours, theirs = " ".join(before), " ".join(after)
    doubt = SIMILAR + _COMPLEX * (len(before) + len(after) - 2)
    return (similarity(ours, theirs) - doubt) * (len(ours) + len(theirs))
