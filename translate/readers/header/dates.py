"""Dates as people write them above an article, as ISO 8601."""

from __future__ import annotations

import re
from datetime import date

from translate.readers.letters import CAPITALS

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sep sept", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_NAME = rf"(?P<name>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_FORMS = tuple(
    re.compile(rf"(?<!\d){form}(?!\d)", re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})",
        r"(?P<day>\d{1,2})(?P<sign>\s?[-/.]\s?)(?P<month>\d{1,2})(?P=sign)(?P<year>\d{4})",
        r"ngày\s+(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})\s*(?:,\s*|năm\s+)?(?P<year>\d{4})",
        r"(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})\s*(?:,\s*|năm\s+)?(?P<year>\d{4})",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_NAME},?\s+(?P<year>\d{{4}})",
        rf"{_NAME}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})",
    )
)
_LONGEST = 120
"""Characters of a day with all that may stand beside it; the expressions are slow on more."""
_PLACE = re.compile(rf"\s*(?:[{CAPITALS}][\w.]*\s?){{1,4}},\s*(?=ngày\b)")
"""Where a letter is written, as above its text: ``Hà Nội, ngày 5 tháng 3 năm 2025``."""
# What may stand beside the day: a weekday, a time, a zone, words such as *cập nhật*.
_BESIDE = re.compile(
    r"""
    (?:thứ\s+(?:hai|ba|tư|bốn|năm|sáu|bảy|[2-7])|chủ\s+nhật|t[2-7]|cn)\b
    | (?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b
    | \d{1,2}\s?(?:giờ|[:hg])\s?(?:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:phút|')?)?(?:\s?[ap]\.?m\b\.?)?
    | (?:gmt|utc)\s?(?:[-+]?\s?\d{1,2}(?::?\d{2})?)? | [-+]\d{2}:?\d{2}\b | (?<=\d)z\b
    | (?<=[\d\s])t(?=\s*\d) | \b(?:ngày|lúc|vào|at|on|sáng|trưa|chiều|tối|đêm|am|pm|sa|ch)\b
    | [\s,;|()[\].–—•·-]
    """,
    re.IGNORECASE | re.VERBOSE,
)


def iso_date(text: str) -> str:
    """Return the day that ``text`` states, as ISO 8601; empty where it states none for certain.

    The day comes before the month, unless the year comes first or the month has a name:
    ``Thứ Tư, 05/03/2025 14:30``, ``ngày 5 tháng 3 năm 2025``, ``5-3-2025``, ``Mar 5, 2025``. What
    stands beside it may be a weekday, a time and a zone, and nothing else: *họp ngày 5/3/2025* is
    no date.
    """
    if len(text) > _LONGEST:
        return ""
    text = _PLACE.sub("", text, count=1)
    for form in _FORMS:
        if found := form.search(text):
            rest = f"{text[: found.start()]} {text[found.end() :]}"
            return "" if _BESIDE.sub("", rest) else _day(found.groupdict())
    return ""


def _day(parts: dict[str, str]) -> str:
    month = parts.get("month") or _MONTHS[parts["name"].lower()]
    try:
        return date(int(parts["year"]), int(month), int(parts["day"])).isoformat()
    except ValueError:
        return ""
