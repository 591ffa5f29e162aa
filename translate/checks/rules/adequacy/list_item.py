"""``list-item``: a list has one thing less; see ``wording/listed.py``."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.wording.listed import one_is_lost
from translate.message import Message
from translate.model import Finding, Severity


def _find(context: Context) -> Iterator[Finding]:
    listed = one_is_lost(context)
    if listed:
        message = Message("the source lists {many} things, the English one less", many=listed.most)
        yield CHECK.finding(context, message, (listed.start, listed.at))


CHECK = Check(
    id="list-item",
    severity=Severity.WARNING,
    what="A list of the source has one thing less in the English.",
    why=(
        "What was dropped from a list leaves a smooth sentence. Only sentences with as many 'and' "
        "are compared and, but for long lists, with all other commas in their places; clauses, "
        "and lists in other words, are left alone."
    ),
    find=_find,
)
