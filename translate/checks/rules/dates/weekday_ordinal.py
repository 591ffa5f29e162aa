"""``weekday-ordinal``: ``Thứ Hai`` is Monday, not "second"; see ``data/weekdays.txt``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.checks.base import Check
from translate.checks.context import Context
from translate.checks.phrase_checks import suggest, unrendered
from translate.checks.phrases import Hit
from translate.message import Message
from translate.model import Finding, Severity

_ORDINAL = "second|third|fourth|fifth|sixth|seventh"
_INSTEAD = re.compile(rf"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|{_ORDINAL})\b")
_LISTED = re.compile(rf"\W*(?:{_ORDINAL})(?:ly)?,")
_DAY_EN = re.compile(r"(?<!\w)(?:mon|tues|wednes|thurs|fri|satur|sun)day(?=s?(?!\w))")
_DAY_VI = re.compile(r"(?<!\w)(?:thứ (hai|ba|tư|năm|sáu|bảy|[2-7])|chủ (?:nhật|nhựt)|cn)(?!\w)")
_RANK = re.compile(
    r"(?<!\w)(?:lần|vị trí|thứ hạng|hạng|đứng|xếp|giải|người|vòng|tầng|nước|quốc gia|thế hệ) $",
    re.IGNORECASE,
)
"""What is counted by the ordinal behind it, with a capital or without: vị trí thứ Ba."""
_NAMES = {
    "hai": "monday",
    "2": "monday",
    "ba": "tuesday",
    "3": "tuesday",
    "tư": "wednesday",
    "4": "wednesday",
    "năm": "thursday",
    "5": "thursday",
    "sáu": "friday",
    "6": "friday",
    "bảy": "saturday",
    "7": "saturday",
    "nhật": "sunday",
}


def _find(context: Context) -> Iterator[Finding]:
    unit = context.unit
    for hit in unrendered(context, "weekdays"):
        if hit.first == 0 and unit.source[hit.start : hit.end].endswith(("hai", "ba", "tư")):
            continue  # "Thứ hai," at the start means "secondly"
        if _RANK.search(unit.source, 0, hit.start):
            continue
        if _counts_reasons(context, hit):
            continue
        if wrong := _INSTEAD.search(context.target.lower):
            message = Message(
                "'{source}' is {suggest}, not '{wrong}'",
                source=unit.source[hit.start : hit.end],
                suggest=suggest(hit),
                wrong=wrong[0],
            )
            yield CHECK.finding(context, message, (hit.start, hit.end), wrong.span())
            return
    yield from _other_day(context)


def _counts_reasons(context: Context, hit: Hit) -> bool:
    """Whether both sides begin with the ordinal of a list: "Thứ năm, …", "Fifth, …"."""
    comma = context.unit.source[hit.end : hit.end + 1] == ","
    return hit.first == 0 and comma and _LISTED.match(context.target.lower) is not None


def _other_day(context: Context) -> Iterator[Finding]:
    """Report a day of the English where the source, in whatever case, names only others."""
    if "day" not in context.target.lower:
        return
    found = _DAY_EN.search(context.target.lower)
    here = _DAY_VI.search(context.source.lower)
    if not (found and here):
        return
    said = _days(context.source.lower)
    for near in context.neighbours:
        said |= _days(near.source.lower)
    if not any(day in said for day in _DAY_EN.findall(context.target.lower)):
        message = Message("'{here}' is no {day}", here=here[0], day=found[0].capitalize())
        yield CHECK.finding(context, message, here.span(), found.span())


def _days(text: str) -> set[str]:
    """The days that Vietnamese text in lower case may name, in English."""
    return {_NAMES[match[1] or "nhật"] for match in _DAY_VI.finditer(text)}


CHECK = Check(
    id="weekday-ordinal",
    severity=Severity.WARNING,
    what="A day of the week became an ordinal or another day.",
    why=(
        "The days are numbered in Vietnamese from Monday as 'second': Thứ Hai. With capitals they "
        "are days; leaving the day out beside a date is fine."
    ),
    find=_find,
)
