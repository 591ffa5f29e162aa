"""``modal``: what may happen became what must; see ``data/opposites.txt``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.wording.opposites import turned
from translate.message import Message
from translate.model import Finding, Severity

_DUTY = re.compile(r"(?<!\w)(?:phải|cần|buộc|bắt buộc|nên|ắt|chắc chắn|yêu cầu|chớ)(?!\w)")


def _find(context: Context) -> Iterator[Finding]:
    if _DUTY.search(context.source.lower):
        return
    for one in turned(context, CHECK.id):
        message = Message(
            "'{source}' is no duty, '{target}' is", source=one.source[0], target=one.target[0]
        )
        yield CHECK.finding(context, message, one.source.span(), one.target.span())


CHECK = Check(
    id="modal",
    severity=Severity.WARNING,
    what="What can or may be became what must be.",
    why="có thể is a possibility. Sentences that speak of a duty too (phải, cần) are left alone.",
    find=_find,
)
