"""``quotes``: quoted speech lost its marks, or they do not pair."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import INTO_ENGLISH, Check
from translate.checks.context import Context
from translate.model import Finding, Severity

_MARKS = re.compile("[“”„‟\"«»]|(?<!\\w)['‘]|['’](?!\\w)")
_QUOTED = re.compile('“[^”]{2,}”|"[^"]{2,}"|«[^»]{2,}»')

_SPEECH = 3
"""Blanks in a quotation; shorter ones are often quotation marks of irony, which may go."""


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    found = _QUOTED.search(unit.source)
    if found and found[0].count(" ") >= _SPEECH and not _MARKS.search(unit.target):
        yield CHECK.finding(context, "the quotation lost its marks", found.span())
    curly = unit.target.count("“") - unit.target.count("”")
    if (
        abs(curly) == 1
        and '"' not in unit.target + unit.source
        and unit.source.count("“") == unit.source.count("”")
    ):
        at = unit.target.rindex("“" if curly > 0 else "”")
        yield CHECK.finding(context, "a quotation mark has no partner", None, (at, at + 1))


CHECK = Check(
    id="quotes",
    severity=Severity.WARNING,
    what="A quotation lost its marks, or one of them has no partner.",
    why=(
        "Without the marks the paper says itself what it only quotes. "
        "The style of the marks, single or double, is free."
    ),
    find=_find,
    pair=INTO_ENGLISH,
)
