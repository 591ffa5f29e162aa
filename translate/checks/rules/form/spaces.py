"""``spaces``: double spaces, spaces before punctuation or at the ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from translate.checks.base import INTO_ENGLISH, Check
from translate.checks.context import Context
from translate.model import Finding, Severity
from translate.tags import untagged

_WRONG = re.compile(
    r"(?<=\S)[ \u00a0]{2,}(?=\S)|(?<=\w)[ \u00a0]+(?=[,;:!?](?:\s|$)|\.(?:\s|$))|^\s+|\s+$"
)
_BEFORE_MARK = re.compile(r" [,;:!?.](?:\s|$)")


def _find(context: Context) -> Iterator[Finding]:
    text = context.unit.target
    if text == " ".join(text.split()) and not _BEFORE_MARK.search(text):
        return  # as most sentences
    points = _points(context)
    found = [one for one in _WRONG.finditer(text) if not _around_point(one.span(), points)]
    if found:
        span = found[0].span()
        yield CHECK.finding(context, "extra space", None, span, _tidy(text, points))


def _points(context: Context) -> frozenset[int]:
    """Where something stands alone in the text, such as an image, which has spaces of its own."""
    there = untagged(context.written.target)
    if there.plain != context.unit.target:
        return frozenset()
    tags = zip(there.tags, there.places, strict=True)
    return frozenset(place for (_, end), place in tags if there.tagged[end - 2] == "/")


def _around_point(span: tuple[int, int], points: frozenset[int]) -> bool:
    """Whether spaces are one on each side of a point at most."""
    start, end = span
    inside = sorted(place for place in points if start <= place <= end)
    return bool(inside) and all(to - at <= 1 for at, to in pairwise([start, *inside, end]))


def _tidy(text: str, points: frozenset[int]) -> str:
    def tidied(match: re.Match[str]) -> str:
        if _around_point(match.span(), points):
            return match[0]
        return " " if _inside(match) else ""

    return _WRONG.sub(tidied, text)


def _inside(match: re.Match[str]) -> bool:
    """Whether the spaces stand between two words, where one of them belongs."""
    after = match.string[match.end() : match.end() + 1]
    return match.start() > 0 and after not in ("", ",", ";", ":", "!", "?", ".")


CHECK = Check(
    id="spaces",
    severity=Severity.WARNING,
    what="A double space, or a space before punctuation or at an end.",
    why="English sets no space before , ; : ! ? and the full stop, and one between words.",
    find=_find,
    pair=INTO_ENGLISH,
)
