"""``draft-untouched``: reviewed, and still the very draft."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.base import ANY_PAIR, Check
from translate.checks.context import Context
from translate.model import Finding, Origin, Severity, State

_LONG = 12
"""Shorter sentences may well need no edit."""


def _find(context: Context) -> Iterator[Finding]:
    unit = context.written
    untouched = unit.state is State.REVIEWED_AS_DRAFTED and unit.origin is Origin.MODEL
    if untouched and len(context.target.words) >= _LONG:
        yield CHECK.finding(context, "marked as reviewed, but no letter of the draft was changed")


CHECK = Check(
    id="draft-untouched",
    severity=Severity.INFO,
    what="A long sentence was marked as reviewed without any change to the machine's draft.",
    why="Good drafts exist; long ones that need nothing are rare enough for a second look.",
    find=_find,
    pair=ANY_PAIR,
)
