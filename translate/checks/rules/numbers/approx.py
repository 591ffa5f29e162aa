"""``approx``: more than, nearly, about, at least or at most became another of these."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.value_pairs import span
from translate.message import Message
from translate.model import Finding, Severity
from translate.values import Bound, Value
from translate.values.match.conversions import is_beyond

_ABOVE, _BELOW = {Bound.MORE, Bound.LEAST}, {Bound.LESS, Bound.NEARLY, Bound.MOST}

_LEAST = re.compile(r"(?<!\w)(?:ít nhất|tối thiểu)(?!\w)")
_MOST = re.compile(r"(?<!\w)(?:nhiều nhất|tối đa|cùng lắm|không quá|quá lắm)(?!\w)")
_SMALLER = "".join(f"(?<!{word} )" for word in ("nhỏ", "ít", "thấp", "kém", "ngắn"))
"""Not "nhỏ hơn nửa"."""
_HALVES = tuple(
    (
        re.compile(rf"(?<!\w){_SMALLER}(?:{source}) (?:(?:một )?nửa|một (?:thế kỷ|thế kỉ))(?!\w)"),
        re.compile(rf"(?<!\w)(?:{target}) (?:half|a century|one century|100 years)(?!\w)"),
    )
    for source, target in (
        ("hơn|quá|trên", "less than|under|nearly|almost|not quite"),
        ("gần|chưa đến|chưa tới|chưa đầy|dưới", "more than|over"),
    )
)
"""Halves and centuries, which are no number by themselves."""
_HALF_OR_CENTURY = ("half", "century", "100 years")
_NO_MORE = re.compile(r"(?<!\w)(?:không|chẳng)(?: nhiều| lớn| cao| ít)? (?:hơn|kém)(?!\w)")
_NO_MORE_LENGTH = 25
_AT = re.compile(r"(?<!\w)at (least|most)(?!\w)")


def _find(context: Context) -> Iterator[Finding]:
    found = False
    for pair in context.comparison.pairs:
        source, target = pair.source.bound, pair.target.bound
        if pair.source.unit != pair.target.unit and not is_beyond(pair.source, pair.target):
            continue  # rounded when it was converted
        turned = (source in _ABOVE and target in _BELOW) or (source in _BELOW and target in _ABOVE)
        if turned and not _is_denied(context, pair.source):
            message = Message(
                "the source says {source} '{number}', not {target}",
                source=source.value,
                number=pair.source.text,
                target=target.value,
            )
            found = True
            yield CHECK.finding(context, message, span(pair.source), span(pair.target))
    if not found:
        yield from _without_number(context)


def _is_denied(context: Context, value: Value) -> bool:
    """Whether a bound is turned round: "không nhiều hơn 5" is "at most 5"."""
    before = max(value.start - _NO_MORE_LENGTH, 0)
    return _NO_MORE.search(context.source.lower, before, value.end) is not None


def _without_number(context: Context) -> Iterator[Finding]:
    """Report ít nhất that became "at most", or the other way round, where no number follows."""
    english = context.target.lower
    for source, target in _HALVES if any(part in english for part in _HALF_OR_CENTURY) else ():
        here, there = source.search(context.source.lower), target.search(english)
        if here and there:
            yield CHECK.exchanged(context, here.span(), there.span())
    at = list(_AT.finditer(english)) if "at least" in english or "at most" in english else []
    if len({match[1] for match in at}) != 1:
        return
    least, most = _LEAST.search(context.source.lower), _MOST.search(context.source.lower)
    if (least is None) == (most is None):
        return
    there = least or most
    if there and at[0][1] != ("least" if least else "most"):
        message = Message(
            "the source says {source} '{number}', not {target}",
            source=Bound.LEAST.value if least else Bound.MOST.value,
            number=context.source.text[slice(*there.span())],
            target=at[0][0],
        )
        yield CHECK.finding(context, message, there.span(), at[0].span())


CHECK = Check(
    id="approx",
    severity=Severity.WARNING,
    what="'More than' became 'nearly', 'at least' 'at most', or the other way round.",
    why=(
        "gần 500 is nearly 500, hơn 500 more than 500. "
        "Leaving the word out, and any word for 'about', is fine."
    ),
    find=_find,
)
