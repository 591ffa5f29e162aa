"""``length``: the English is far shorter or longer than its source.

English has about 0.95 characters for each of Vietnamese in news; the limits leave out the
shortest and the longest hundredth of human translations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.model import Finding, Severity, Unit
from translate.values.text import strip_marks

_FEWEST = 25
"""Characters of a source that is worth measuring."""
_SHORT, _SHORT_AND_LOST, _LONG = 0.62, 0.7, 2.0
"""Lengths of the English as shares of the source's; the second where a name is lost too."""
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?"
    r"[aeiouy]{1,3}(?:ch|ng|nh|[cmnptiouy])?"
)
"""A Vietnamese syllable without diacritics; other names are foreign and should recur."""


def _find(unit: Unit, context: Context) -> Iterator[Finding]:
    size = len(unit.source)
    if size < _FEWEST:
        return
    ratio = len(unit.target) / size
    if ratio > _LONG:
        yield CHECK.finding(unit, "the English is much longer than the source: what was added?")
    elif ratio < _SHORT or (ratio < _SHORT_AND_LOST and _lost_name(context)):
        yield CHECK.finding(unit, "the English is much shorter than the source: what is missing?")


def _lost_name(context: Context) -> bool:
    """Whether a foreign name of the source does not occur in the target."""
    names = (strip_marks(word[0]).lower() for word in context.source.names)
    known = context.target.folded_words
    return any(name not in known and not _SYLLABLE.fullmatch(name) for name in names)


CHECK = Check(
    id="length",
    severity=Severity.WARNING,
    what="The English is much shorter or longer than the source.",
    why="A clause was left out, or something was added. Short sentences vary and are not measured.",
    find=_find,
)
