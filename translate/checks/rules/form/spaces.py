"""``spaces``: double spaces, spaces before punctuation or at the ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import INTO_ENGLISH, Check
from translate.checks.context import Context
from translate.model import Finding, Severity

_WRONG = re.compile(
    r"(?<=\S)[ \u00a0]{2,}(?=\S)|(?<=\w)[ \u00a0]+(?=[,;:!?](?:\s|$)|\.(?:\s|$))|^\s+|\s+$"
)


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    found = _WRONG.search(unit.target)
    if found:
        yield CHECK.finding(context, "extra space", None, found.span(), _tidy(unit.target))


def _tidy(text: str) -> str:
    return _WRONG.sub(lambda match: " " if _inside(match) else "", text)


def _inside(match: re.Match[str]) -> bool:
    """Whether the spaces stand between two words, where one of them belongs."""
    after = match.string[match.end() : match.end() + 1]
    return match.start() > 0 and after not in ("", ",", ";", ":", "!", "?", ".")


CHECK = Check(
    id="spaces",
    severity=Severity.WARNING,
    what="A double space, or a space before punctuation or at an end.",
    why="English sets no space before , ; : ! ? and the full stop, and one between words.",
    find=_find,
    pair=INTO_ENGLISH,
)
