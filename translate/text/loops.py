"""Detect text that repeats itself, as failing neural models do.

There are two rules for two purposes. `loops` decides whether a draft is discarded without being
shown: it must be certain, needs no position, and detects loops within words and with text between
the repetitions. `repetition` shows a person where words recur: it needs their position, may point
at text that turns out to be right, and so accepts a passage that occurs only twice. Of the 120
degenerate drafts in ``tests/engines/choosing/guard.tsv``, `loops` finds 52 and `repetition` 33, of
which one is its own; of 129 sound drafts, neither finds any that the source does not explain.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_STUTTER = re.compile(
    r"([^\W\d_])\1{4,}"  # one letter five times in a row: JLLLLLL
    r"|\b([^\W\d_]{5,})(?:\W{0,3}\b\2\b){2,}"  # one word three times
    r"|(\d{1,4}[./])\3{3,}",  # such as 111.1.1.1.1
    re.IGNORECASE,
)
_CHANT = re.compile(r"([^\W\d_]{2}.{0,40}?)(?:\W{0,3}\1){3,}", re.IGNORECASE)
"""Two or more letters, four times in a row: mainstremainstremainstre..."""
_UNSPOKEN = re.compile(r"\W+")
_FRAGMENT = re.compile(r"[^\W\d_]{3,}\. [a-z]")
"""A full stop within a sentence: the model continued after its end."""
_RUNS = ((1, 5, 1 / 6), (2, 5, 1 / 3), (3, 4, 1 / 3), (5, 3, 1 / 3))
"""Loops with text between: number of words, number of repetitions, share of the text."""
_WORD = re.compile(r"[^\W_]+")
_LONGEST, _AGAIN, _CLAUSE = 6, 3, 6
"""Words in a loop, repetitions of it, and words of a passage that occurs twice."""


def loops(text: str, ease: float = 1.0) -> bool:
    """Return whether ``text`` certainly repeats itself.

    Args:
        text: A draft or its source, in any language.
        ease: Below 1, a smaller share of the text needs to be repeated.
    """
    if _STUTTER.search(text) or (_chants(text) and _CHANT.search(text)):
        return True
    if text.count(". ") >= 2 and len(_FRAGMENT.findall(text)) >= 2:
        return True
    words = [word.casefold() for word in _WORD.findall(text)]
    return any(_repeats(words, size, times, share * ease) for size, times, share in _RUNS)


def _chants(text: str) -> bool:
    """Whether the letters and digits of ``text`` repeat something four times in a row.

    Only then can ``_CHANT`` match, and this is much faster to rule out: at least six letters have
    to recur, and all the text between them has to recur twice more.
    """
    letters = _UNSPOKEN.sub("", text).casefold()
    sixes = [letters[at : at + 6] for at in range(len(letters) - 5)]
    if len(set(sixes)) == len(sixes):
        return False
    places: dict[str, list[int]] = {}
    for at, six in enumerate(sixes):
        for before in places.setdefault(six, []):
            rest = 3 * (at - before)
            if letters[before : before + rest] == letters[at : at + rest]:
                return True
        places[six].append(at)
    return False


def _repeats(words: Sequence[str], size: int, times: int, share: float) -> bool:
    """Whether a run of ``size`` words occurs ``times`` times and fills ``share`` of the text."""
    if len(words) - len(set(words)) < size + times - 2:
        return False  # even a single repeated word leaves at least that many repeats
    runs = Counter(tuple(words[i : i + size]) for i in range(len(words) - size + 1))
    # single short words are function words
    counts = [count for run, count in runs.items() if size > 1 or len(run[0]) >= 5]
    most = max(counts, default=0)
    return most >= times and most * size >= len(words) * share


def repetition(words: Sequence[str]) -> tuple[int, int] | None:
    """Return where ``words`` recur: the index of the first such word, and that after the last.

    One to six words occur three times in a row, or a passage of six words occurs a second time.
    """
    return _loop(words) or _passage(words)


def _loop(words: Sequence[str]) -> tuple[int, int] | None:
    for size in range(1, _LONGEST + 1):
        run = 0
        for at in range(size, len(words)):
            run = run + 1 if words[at] == words[at - size] else 0
            if run >= size * (_AGAIN - 1):
                return at + 1 - size * _AGAIN, at + 1
    return None


def _passage(words: Sequence[str]) -> tuple[int, int] | None:
    seen: set[tuple[str, ...]] = set()
    window = list(zip(*(words[i:] for i in range(_CLAUSE)), strict=False))
    for at, gram in enumerate(window):
        if gram in seen:
            return at, at + _CLAUSE
        seen.add(gram)
    return None
