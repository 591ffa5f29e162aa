"""``title``: a person's title or rank is missing; see ``data/titles.txt`` and ``ranks.txt``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.phrase_checks import suggest, unrendered
from translate.checks.phrases import Hit, pattern_of, read
from translate.checks.wording.opposites import turned
from translate.message import Message
from translate.model import Finding, Severity
from translate.text.folding import strip_marks

_OTHER = pattern_of(sorted({form for phrase in read("titles") for form in phrase.renderings}))

_RANKS = ("tá", "úy", "uý")
_OFFICER = re.compile(
    rf"(?:[đĐ]ại|[tT]hượng|[tT]rung|[tT]hiếu) (?:{'|'.join(_RANKS)})"
    r"(?= (?P<name>\w+(?: \w+){0,3}))"
)


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    lost = list(unrendered(context, "ranks"))
    for hit in unrendered(context, "titles"):
        if any(rank.start <= hit.start < rank.end for rank in lost):
            continue
        if _by_name(hit, context) and not _OTHER.search(context.target.lower):
            continue
        phrase = unit.source[hit.start : hit.end]
        message = Message(
            "nothing in the English renders '{phrase}': {suggest}",
            phrase=phrase,
            suggest=suggest(hit),
        )
        yield CHECK.finding(context, message, (hit.start, hit.end))
    unlike = [] if any(unrendered(context, "titles")) else turned(context, CHECK.id)
    for one in unlike:
        yield CHECK.exchanged(context, one.source.span(), one.target.span())
    yield from _generals(context)
    for hit in lost:
        phrase = unit.source[hit.start : hit.end]
        message = Message(
            "the rank of '{phrase}' is lost: {suggest}", phrase=phrase, suggest=suggest(hit)
        )
        yield CHECK.finding(context, message, (hit.start, hit.end))


def _generals(context: Context) -> Iterator[Finding]:
    """Report an officer below the generals who became one: General Tam for đại tá Tâm."""
    if not any(rank in context.source.text for rank in _RANKS):
        return  # as in most sentences
    for rank in _OFFICER.finditer(context.source.text):
        names = [word for word in strip_marks(rank["name"]).split() if word[0].isupper()]
        general = re.search(
            rf"(?<![\w-])(?<!\w )General (?:{'|'.join(names) or '(?!)'})(?!\w)", context.target.text
        )
        if general:
            yield CHECK.exchanged(context, rank.span(), general.span())


def _by_name(hit: Hit, context: Context) -> bool:
    """Whether the title precedes a name that the English has: "Mr Obama" is enough."""
    after = context.source.words[hit.last : hit.last + 6]
    return any(
        strip_marks(w[0]).lower() in context.target.folded_words for w in after if w[0][0].isupper()
    )


CHECK = Check(
    id="title",
    severity=Severity.WARNING,
    what="A title of the source has none of its English names, or lost its rank.",
    why=(
        "Thứ trưởng is a Deputy Minister, Chủ tịch nước the State President and "
        "not a chairman. The list and its variants are in checks/data/titles.txt."
    ),
    find=_find,
)
