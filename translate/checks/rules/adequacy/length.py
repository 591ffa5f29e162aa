"""``length``: the English is far shorter or longer than its source.

How long the English of a sentence is depends on its letters and its syllables, and spreads the
less the longer it is. The figures are fitted (least squares on logarithms) to 9,800 sentences of
news with their English by humans; the limits exclude the shortest and the longest half per cent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from math import exp, log

from translate.checks.base import Check
from translate.checks.context import Context
from translate.model import Finding, Severity
from translate.text.folding import strip_marks

_FEWEST = 60
"""Shorter sources are not measured; in characters."""
_EXPECTED = (0.496, 0.709, 0.258)
"""Logarithm of the English length: a constant, and times that of the letters, of the syllables."""
_SPREAD = (-0.947, -0.329)
"""Logarithm of how far it commonly is from that: a constant, and times that of the letters."""
_LONG = 8.5
"""So many times as far above the expected length, the English is too long."""
_SHORT_BY_LOSS = (-8.5, -7.0, -5.2)
"""So many times as far below, it is too short: without other signs of a loss, with one, several."""
_NEARLY = 0.82
"""By this factor nearer, a terse sentence is as likely as a lost clause: a note."""
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?"
    r"[aeiouy]{1,3}(?:ch|ng|nh|[cmnptiouy])?"
)
"""A Vietnamese syllable without diacritics; other names are foreign and should recur."""


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    if len(unit.source) < _FEWEST:
        return
    apart = _apart(unit.source, unit.target)
    if apart > _LONG * _NEARLY:
        longer = CHECK.finding(
            context, "the English is much longer than the source: what was added?"
        )
        yield longer if apart > _LONG else replace(longer, severity=Severity.INFO)
    elif apart < _SHORT_BY_LOSS[-1] * _NEARLY:
        limit = _SHORT_BY_LOSS[min(_lost(context), 2)]
        if apart < limit * _NEARLY:
            shorter = CHECK.finding(
                context, "the English is much shorter than the source: what is missing?"
            )
            yield shorter if apart < limit else replace(shorter, severity=Severity.INFO)


def _apart(source: str, target: str) -> float:
    """How far the length of the target is from what is expected, in common spreads."""
    letters, syllables = log(len(source)), log(max(len(source.split()), 1))
    constant, by_letters, by_syllables = _EXPECTED
    expected = constant + by_letters * letters + by_syllables * syllables
    return (log(max(len(target), 1)) - expected) / exp(_SPREAD[0] + _SPREAD[1] * letters)


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
    why=(
        "A clause was left out, or something was added. Short sentences vary and are not measured; "
        "what may be a terse sentence is a note."
    ),
    find=_find,
)
