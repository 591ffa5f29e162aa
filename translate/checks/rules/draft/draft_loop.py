"""``draft-loop``: the machine repeated itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from translate.checks.base import ANY_PAIR, Check
from translate.checks.context import Context
from translate.message import Message
from translate.model import Finding, Severity
from translate.text.loops import repetition

_JUNK = re.compile(r"[♪♫]|(?<!\w)_(?!\w)|⁇|<unk>")
_SIGNS = ("_", "<", "♪", "♫", "⁇")
"""What any of them has."""
_FIGURE = re.compile(r"\d[\d.,]*")
_AGAIN = 4
"""Words that the source has twice, at least, where the English may have more of them twice."""
_OFTEN = 4
"""So often the source has a word at most that enumerates nothing: Quận 1, Quận 5 …"""


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    # to look for the signs first is quicker, and most sentences have none
    junk = _JUNK.search(unit.target) if any(sign in unit.target for sign in _SIGNS) else None
    if junk and junk[0] not in unit.source:
        yield CHECK.finding(
            context, Message("'{junk}' is left from the model", junk=junk[0]), None, junk.span()
        )
    words = context.target.lower_words
    pairs = list(pairwise(words))
    if len(pairs) == len(set(pairs)):
        return  # whatever is repeated repeats a pair of words
    at = repetition(words)
    if at is not None and not _is_repeated(context.source.lower_words):
        first, last = context.target.words[at[0]], context.target.words[at[1] - 1]
        text = unit.target[first.start() : last.end()]
        figures = _FIGURE.findall(text)
        if len(figures) == len(set(figures)) > 1:
            return  # an enumeration of sums: "£3 million, $4 million, €3.5 million"
        message = Message("'{text}' is repeated", text=text[:60])
        yield CHECK.finding(context, message, None, (first.start(), last.end()))


def _is_repeated(words: list[str]) -> bool:
    """Whether the source repeats itself, or names one thing again: "trong ba tháng cuối năm"."""
    if repetition(words) is not None:
        return True
    runs = [tuple(words[at : at + _AGAIN]) for at in range(len(words) - _AGAIN + 1)]
    counted = Counter(words).most_common(1)
    return len(set(runs)) < len(runs) or bool(counted and counted[0][1] > _OFTEN)


CHECK = Check(
    id="draft-loop",
    severity=Severity.ERROR,
    what="The same words come again and again, or a whole passage comes twice.",
    why=(
        "Neural models fall into loops on unusual input. A source that repeats itself "
        "(a refrain) may be repeated."
    ),
    find=_find,
    pair=ANY_PAIR,
)
