"""``draft-loop``: the machine repeated itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from translate.checks.base import ANY_PAIR, Check
from translate.checks.context import Context
from translate.message import Message
from translate.model import Finding, Severity
from translate.text.loops import repetition

_JUNK = re.compile(r"[♪♫]|(?<!\w)_(?!\w)|⁇|<unk>")


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    if (junk := _JUNK.search(unit.target)) and junk[0] not in unit.source:
        yield CHECK.finding(
            context, Message("'{junk}' is left from the model", junk=junk[0]), None, junk.span()
        )
    words = context.target.lower_words
    pairs = list(pairwise(words))
    if len(pairs) == len(set(pairs)):
        return  # whatever is repeated repeats a pair of words
    at = repetition(words)
    if at is not None and repetition(context.source.lower_words) is None:
        first, last = context.target.words[at[0]], context.target.words[at[1] - 1]
        text = unit.target[first.start() : last.end()]
        message = Message("'{text}' is repeated", text=text[:60])
        yield CHECK.finding(context, message, None, (first.start(), last.end()))


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
