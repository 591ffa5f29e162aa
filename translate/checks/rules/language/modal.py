"""``modal``: what may happen became what must; see ``data/opposites.txt``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.phrases import pattern_of_list
from translate.checks.wording.opposites import Turned, turned
from translate.message import Message
from translate.model import Finding, Severity

_MAY = re.compile(r"(?<!\w)(?:có thể|sẽ)(?!\w)")
_MUST = re.compile(r"(?<![\w-])(?<!n[’']t )(?<!not )(?<!never )(must|have to|has to)(?![\w-])")


def _find(context: Context) -> Iterator[Finding]:
    found = list(turned(context, CHECK.id))
    if not found and (must := _MUST.search(context.target.lower)):
        may = _MAY.search(context.source.lower)
        found = [Turned(may, must)] if may and not _around(context) else []
    if found and pattern_of_list("duty").search(context.source.lower):
        return
    for one in found:
        message = Message(
            "'{source}' is no duty, '{target}' is", source=one.source[0], target=one.target[0]
        )
        yield CHECK.finding(context, message, one.source.span(), one.target.span())


def _around(context: Context) -> bool:
    """Whether a neighbour speaks of a duty, which may have moved here."""
    return any(pattern_of_list("duty").search(near.source.lower) for near in context.neighbours)


CHECK = Check(
    id="modal",
    severity=Severity.WARNING,
    what="What can or may be became what must be.",
    why="có thể is a possibility. Sentences that speak of a duty too (phải, cần) are left alone.",
    find=_find,
)
