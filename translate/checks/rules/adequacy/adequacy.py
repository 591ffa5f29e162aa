"""``adequacy``: the drafting model doubts that the English says all of its source, and no more."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.model import Finding, Severity
from translate.model.doubt import Doubt

_MESSAGES = {
    Doubt.OTHER: "the English may belong to another sentence",
    Doubt.DROPPED: "the English may leave out a part of the sentence",
    Doubt.CUT: "the English may leave out the end of the sentence",
    Doubt.ADDED: "the English may say something that the sentence does not",
}


def _find(context: Context) -> Iterator[Finding]:
    doubt = (context.article.doubts or {}).get(context.index)
    if doubt:
        yield CHECK.finding(context, _MESSAGES[doubt])


CHECK = Check(
    id="adequacy",
    severity=Severity.WARNING,
    what="The drafting model doubts that the English says all of the sentence, and no more.",
    why=(
        "Only with --adequacy. A part was left out or added, or another sentence's English stands "
        "here. It sees clauses, not words: numbers, negations and single words are other checks'."
    ),
    find=_find,
)
