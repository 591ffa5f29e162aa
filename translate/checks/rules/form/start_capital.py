"""``start-capital``: a sentence begins with a small letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import ANY_PAIR, Check
from translate.checks.context import Context
from translate.checks.references import references
from translate.message import Message
from translate.model import Finding, Severity

_FIRST = re.compile(r"^[\s\"“‘'«(\[¡¿–—-]*(?P<word>[^\W\d_][\w'’-]*)")
_ENDED = re.compile(r"[.!?…:;][\s\"'”’»)\]]*$|^$")


def _find(context: Context) -> Iterator[Finding]:
    source, target = (_FIRST.match(side.text) for side in (context.source, context.target))
    if not (source and target and source["word"][0].isupper()):
        return
    word = target["word"]
    if word != word.lower() or word[0] == word[0].upper():
        return
    # eBay and pH are written so; an address, and a word that the source has, are copied
    copied = word in {one[0] for one in context.source.words} or any(
        a <= target.start("word") < b for a, b in _refs(context)
    )
    if not copied and not _goes_on(context):
        fix = context.target.text[: target.start("word")] + word[0].upper()
        fix += context.target.text[target.start("word") + 1 :]
        yield CHECK.finding(
            context,
            Message("'{word}' begins the sentence", word=word),
            None,
            target.span("word"),
            fix,
        )


def _refs(context: Context) -> list[tuple[int, int]]:
    return list(references(context.target.text))


def _goes_on(context: Context) -> bool:
    """Whether the English joins the sentence to the one before, which has no mark at its end."""
    if not context.index:
        return False
    before = context.article.units[context.index - 1]
    return (
        bool(before.target)
        and not _ENDED.search(before.target)
        and bool(_ENDED.search(before.source))
    )


CHECK = Check(
    id="start-capital",
    severity=Severity.WARNING,
    what="A sentence begins with a small letter.",
    why=(
        "The source begins with a capital. Words that are written so (eBay, pH), addresses, and a "
        "sentence that the English joins to the one before are fine."
    ),
    find=_find,
    pair=ANY_PAIR,
)
