"""``brackets``: a bracket has no partner."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import ANY_PAIR, Check
from translate.checks.context import Context
from translate.model import Finding, Severity

_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"))
_ENUMERATOR = re.compile(r"^\W*\w{1,3}\)|[:;]-?[()]")


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    for opening, closing in _PAIRS:
        surplus = unit.target.count(opening) - unit.target.count(closing)
        same = unit.source.count(opening) - unit.source.count(closing) == surplus
        if surplus and not same and not _ENUMERATOR.search(unit.target):
            at = unit.target.rindex(opening if surplus > 0 else closing)
            yield CHECK.finding(context, "a bracket has no partner", None, (at, at + 1))


CHECK = Check(
    id="brackets",
    severity=Severity.WARNING,
    what="A bracket is opened and not closed, or the other way round.",
    why="'a)' at the start of a list item, and a source that does the same, are fine.",
    find=_find,
    pair=ANY_PAIR,
)
