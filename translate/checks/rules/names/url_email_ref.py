"""``url-email-ref``: addresses, handles and hashtags are copied."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.base import ANY_PAIR, Check
from translate.checks.context import Context
from translate.checks.references import references
from translate.message import Message
from translate.model import Finding, Severity


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    for start, end in references(unit.source):
        reference = unit.source[start:end]
        if reference.lower() not in unit.target.lower():
            yield CHECK.finding(
                context,
                Message("'{reference}' is missing or was changed", reference=reference),
                (start, end),
            )


CHECK = Check(
    id="url-email-ref",
    severity=Severity.ERROR,
    what="A web or e-mail address, a handle or a hashtag is missing or was changed.",
    why="An address with one wrong letter leads nowhere, or to somebody else.",
    find=_find,
    pair=ANY_PAIR,
)
