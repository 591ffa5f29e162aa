"""``time``: the time of day differs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.value_pairs import another_value, pairs, span
from translate.message import Message
from translate.model import Finding, Severity
from translate.values import Kind, Pair, Relation

_TIMES = frozenset({Kind.TIME})
_HALF = re.compile(r"(?<!\w)(sáng|trưa|chiều|tối|đêm|khuya)(?!\w)")
_HALF_ENGLISH = re.compile(
    r"\s*(?:(a|p)\.?\s?m|(?:in the|this) (?:early |late )?(morning|afternoon|evening))(?!\w)",
    re.IGNORECASE,
)
_LONGEST_HALF = 24
"""Letters behind a time in which English tells the half of the day."""
_BEYOND = re.compile(r"(?!o'clock|o’clock)(?<!\w)[a-z'’]{3}", re.IGNORECASE)
"""Another word between a time and the half of the day, which belongs to it no longer."""
_NOON = 12 * 60


def _find(context: Context) -> Iterator[Finding]:
    for pair in pairs(context, Relation.VALUE, _TIMES):
        yield CHECK.finding(context, another_value(pair), span(pair.source), span(pair.target))
    for pair in pairs(context, Relation.SAME, _TIMES):
        if _other_half(context, pair):
            message = Message("'{source}' is in the other half of the day", source=pair.source.text)
            yield CHECK.finding(context, message, span(pair.source), span(pair.target))


def _other_half(context: Context, pair: Pair) -> bool:
    """Whether the source says sáng or tối, and the English the other half of the day."""
    one, two = pair.source.value, pair.target.value
    if not (isinstance(one, int) and isinstance(two, int)):
        return False
    if pair.target.kind is Kind.NUMBER:
        two *= 60  # "at 5 in the afternoon"
    elif pair.target.kind is not Kind.TIME:
        return False
    source = context.source.lower[pair.source.start : pair.source.end + 8]
    half = _HALF.search(source)
    english = context.target.text[pair.target.start : pair.target.end + _LONGEST_HALF]
    said = _HALF_ENGLISH.search(english)
    spelled = len(pair.target.text) if pair.target.spelled else 0  # "nine in the morning"
    if not said or _BEYOND.search(english, spelled, said.start()):
        return False
    afternoon = (said[1] or said[2]).lower() in ("p", "afternoon", "evening")
    if half and half[1] in ("sáng", "chiều", "tối"):
        return afternoon is (half[1] == "sáng") and one % _NOON == two % _NOON
    return one > _NOON and not afternoon and one - _NOON == two


CHECK = Check(
    id="time",
    severity=Severity.WARNING,
    what="A time of day is another, or in the other half of the day.",
    why="19h is 7 p.m. The half of the day may be left out; 7:30, 7.30 p.m. and 19:30 are fine.",
    find=_find,
)
