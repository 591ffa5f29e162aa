"""``num-order``: the two ends of a change were exchanged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from translate.checks.base import Check
from translate.checks.context import Context
from translate.message import Message
from translate.model import Finding, Severity
from translate.values import Pair, Relation

_TO = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:lên|xuống|đến|tới|còn|sang|thành)"
    r"(?: (?:còn|tới|đến|thành|mức|gần|hơn|khoảng))*\s*"
)
_TO_ENGLISH = re.compile(
    r"[^.;]{0,12}?(?<!\w)(?:up |down )?to(?: (?:nearly|over|about|around|some))?\s*"
)
_FROM = re.compile(r"(?<!\w)từ(?: (?:mức|gần|hơn|khoảng))?\s*$")


def _find(context: Context) -> Iterator[Finding]:
    for one, two in pairwise(context.comparison.pairs):
        if not _is_change(context, one, two) or two.target.start >= one.target.start:
            continue
        between = context.target.lower[two.target.end : one.target.start]
        if _TO_ENGLISH.fullmatch(between):
            message = Message(
                "'{source}' comes before '{later}'",
                source=one.source.text,
                later=two.source.text,
            )
            place = one.source.start, two.source.end
            yield CHECK.finding(context, message, place, (two.target.start, one.target.end))


def _is_change(context: Context, one: Pair, two: Pair) -> bool:
    """Whether the source says "from one to two", and both numbers are right."""
    text = context.source.lower
    right = one.relation is two.relation is Relation.SAME and one.source.value != two.source.value
    to = _TO.fullmatch(text[one.source.end : two.source.start])
    return bool(right and to and _FROM.search(text[: one.source.start]))


CHECK = Check(
    id="num-order",
    severity=Severity.WARNING,
    what="The numbers of 'from … to …' changed places.",
    why="A rise became a fall. 'To 7 from 5' for từ 5 lên 7 is fine.",
    find=_find,
)
