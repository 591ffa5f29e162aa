"""``diacritic-consistency``: a name has its diacritics here but not elsewhere in the article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.message import Message
from translate.model import Finding, Severity
from translate.text.folding import strip_marks

_NAME = re.compile(r"(?:[A-ZĐ]\w*[^\W\d_a-zA-Z]\w*|[À-ỸĐ]\w*)(?:[ ](?:[A-ZÀ-ỸĐ]\w*))*")


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    if unit.target.isascii():
        return
    for match in _NAME.finditer(unit.target):
        plain = strip_marks(match[0])
        if plain != match[0] and plain in context.article.plain_names:
            message = Message(
                "'{match}' is written '{plain}' elsewhere in this article",
                match=match[0],
                plain=plain,
            )
            yield CHECK.finding(context, message, None, match.span())


CHECK = Check(
    id="diacritic-consistency",
    severity=Severity.WARNING,
    what="A Vietnamese name is written with diacritics here and without them elsewhere.",
    why="Either is a policy (Hà Nội, Hanoi); both in one article look like two places.",
    find=_find,
)
