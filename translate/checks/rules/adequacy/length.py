"""``length``: the English is far shorter or longer than its source.

English has about 0.95 characters for each Vietnamese one in news; the limits exclude the shortest
and the longest hundredth of human translations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.model import Finding, Severity
from translate.text.folding import strip_marks

_FEWEST = 60
"""Shorter sources are not measured; in characters."""
_LONG = 2.0
"""Above this ratio of the English length to the source's, the English is too long."""
_SHORT_BY_LOSS = (0.61, 0.65, 0.7)
"""Below this ratio it is too short: without other signs of a loss, with one, with several."""
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?"
    r"[aeiouy]{1,3}(?:ch|ng|nh|[cmnptiouy])?"
)
"""A Vietnamese syllable without diacritics; other names are foreign and should recur."""


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    size = len(unit.source)
    if size < _FEWEST:
        return
    ratio = len(unit.target) / size
    if ratio > _LONG:
        yield CHECK.finding(context, "the English is much longer than the source: what was added?")
    elif ratio < _SHORT_BY_LOSS[-1] and ratio < _SHORT_BY_LOSS[min(_lost(context), 2)]:
        yield CHECK.finding(
            context, "the English is much shorter than the source: what is missing?"
        )


def _lost(context: Context) -> int:
    """Count other signs of a loss: missing commas, and foreign names that do not recur."""
    commas = context.unit.source.count(",") - context.unit.target.count(",")
    names = (strip_marks(word[0]).lower() for word in context.source.names)
    known = context.target.folded_words
    lost = any(name not in known and not _SYLLABLE.fullmatch(name) for name in names)
    return max(commas, 0) + 2 * lost


CHECK = Check(
    id="length",
    severity=Severity.WARNING,
    what="The English is much shorter or longer than the source.",
    why="A clause was left out, or something was added. Short sentences vary and are not measured.",
    find=_find,
)
