"""``url-email-ref``: addresses, handles and hashtags are copied."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import ANY_PAIR, Check
from translate.checks.context import Context
from translate.model import Finding, Severity

_REFERENCE = re.compile(
    r"https?://[^\s<>\"”]+|www\.[^\s<>\"”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)[@#][^\W\d_][\w.]+"
)


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    if not any(mark in unit.source for mark in ("@", "#", "://", "www.")):
        return
    for match in _REFERENCE.finditer(unit.source):
        reference = match[0].rstrip(".,;:!?)…")
        if reference.lower() not in unit.target.lower():
            yield CHECK.finding(context, f"'{reference}' is missing or was changed", match.span())


CHECK = Check(
    id="url-email-ref",
    severity=Severity.ERROR,
    what="A web or e-mail address, a handle or a hashtag is missing or was changed.",
    why="An address with one wrong letter leads nowhere, or to somebody else.",
    find=_find,
    pair=ANY_PAIR,
)
