"""``draft-loop``: the machine repeated itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from translate.checks.base import Check
from translate.checks.context import Context
from translate.model import Finding, Severity, Unit

_JUNK = re.compile(r"[♪♫]|(?<!\w)_(?!\w)|⁇|<unk>")
_LONGEST, _AGAIN, _CLAUSE = 6, 3, 6
"""Words in a loop; how often it must turn; words of a passage that comes twice."""


def _find(unit: Unit, context: Context) -> Iterator[Finding]:
    if (junk := _JUNK.search(unit.target)) and junk[0] not in unit.source:
        yield CHECK.finding(unit, f"'{junk[0]}' is left from the model", None, junk.span())
    words = context.target.lower_words
    pairs = list(pairwise(words))
    if len(pairs) == len(set(pairs)):
        return  # whatever is repeated repeats a pair of words
    at = _repeats(words)
    if at is not None and _repeats(context.source.lower_words) is None:
        first, last = context.target.words[at[0]], context.target.words[at[1] - 1]
        text = unit.target[first.start() : last.end()]
        message = f"'{text[:60]}' is repeated"
        yield CHECK.finding(unit, message, None, (first.start(), last.end()))


def _repeats(words: list[str]) -> tuple[int, int] | None:
    return loop(words) or passage(words)


def loop(words: list[str]) -> tuple[int, int] | None:
    """Where one to six words come three times in a row: first word, and the one after the last."""
    for size in range(1, _LONGEST + 1):
        run = 0
        for at in range(size, len(words)):
            run = run + 1 if words[at] == words[at - size] else 0
            if run >= size * (_AGAIN - 1):
                return at + 1 - size * _AGAIN, at + 1
    return None


def passage(words: list[str]) -> tuple[int, int] | None:
    """Where a passage of six words comes a second time."""
    seen: set[tuple[str, ...]] = set()
    window = list(zip(*(words[i:] for i in range(_CLAUSE)), strict=False))
    for at, gram in enumerate(window):
        if gram in seen:
            return at, at + _CLAUSE
        seen.add(gram)
    return None


CHECK = Check(
    id="draft-loop",
    severity=Severity.ERROR,
    what="The same words come again and again, or a whole passage comes twice.",
    why=(
        "Neural models fall into loops on unusual input. A source that repeats itself "
        "(a refrain) may be repeated."
    ),
    find=_find,
)
