"""``direction``: a word became its opposite; see ``data/opposites.txt``."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.wording.contests import turned_contest
from translate.checks.wording.opposites import turned
from translate.message import Message
from translate.model import Finding, Severity


def _find(context: Context) -> Iterator[Finding]:
    contest = turned_contest(context)
    for one in (*turned(context, CHECK.id), *([contest] if contest else ())):
        message = Message(
            "'{source}' became its opposite, '{target}'", source=one.source[0], target=one.target[0]
        )
        yield CHECK.finding(context, message, one.source.span(), one.target.span())


CHECK = Check(
    id="direction",
    severity=Severity.WARNING,
    what="More became less, before after, first last, north south, or the like.",
    why=(
        "One word turns the news round, and the sentence stays smooth. A sentence that has both "
        "words of a pair is left alone."
    ),
    find=_find,
)
