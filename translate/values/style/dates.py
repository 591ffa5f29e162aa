"""Days of a month: ``November 4, 2025`` or ``4 November 2025``."""

from __future__ import annotations

import calendar
import re

from translate.values.style.edit import Edit

_NAMES = tuple(filter(None, calendar.month_name))
_SHORT = {name[:3]: name for name in _NAMES} | {"Sept": "September"}
_MONTH = rf"(?P<month>(?:{'|'.join(_NAMES)})|(?:{'|'.join(sorted(_SHORT, reverse=True))})\b\.?)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_DAYS = rf"(?P<days>{_DAY}(?:(?:\s?[-–]\s?|\s(?:and|to|or)\s){_DAY})?)"
_YEAR = r"(?:,?\s(?P<year>(?:1[5-9]|20)\d\d|(?<=,\s)1[0-4]\d\d)(?![\d%]|[.,]\d))?"
_DAY_FIRST = re.compile(rf"(?<![\w.,/:$-])(?:the\s)?{_DAYS}(?:\sof)?\s{_MONTH}(?!\w){_YEAR}")
_MONTH_FIRST = re.compile(
    rf"(?<!\w){_MONTH}\s(?:the\s)?{_DAYS}(?![\w%/:]|[.,]\d|\s(?:million|billion|per|people)\b){_YEAR}"
)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day $")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)")
_GOES_ON = re.compile(r"\s[\w(]")
_ENDS = re.compile(r"\s*$|\s+[A-Z“\"]")


def month_first(text: str) -> list[Edit]:
    """Propose ``November 4`` for ``4 November``, ``Nov. 4`` and ``November 4th``."""
    edits = []
    for match in _DAY_FIRST.finditer(text):
        goes_on = match["year"] and _GOES_ON.match(text, match.end())
        new = _american(match) + ("," if goes_on else _stop(match))
        if _WEEKDAY.search(text, 0, match.start()):
            edits.append(Edit(match.start() - 1, match.end(), f", {new}"))
        else:
            edits.append(Edit(*match.span(), new))
    edits += [Edit(*match.span(), _american(match)) for match in _MONTH_FIRST.finditer(text)]
    return _changes(text, edits)


def day_first(text: str) -> list[Edit]:
    """Propose ``4 November`` for ``November 4``, ``Nov. 4`` and ``the 4th of November``."""
    edits = []
    for match in (*_MONTH_FIRST.finditer(text), *_DAY_FIRST.finditer(text)):
        year = f" {match['year']}" if match["year"] else ""
        edits.append(Edit(*match.span(), f"{_days(match)} {_month(match)}{year}" + _stop(match)))
    return _changes(text, edits)


def _american(match: re.Match[str]) -> str:
    return f"{_month(match)} {_days(match)}" + (f", {match['year']}" if match["year"] else "")


def _month(match: re.Match[str]) -> str:
    name = match["month"].rstrip(".")
    return _SHORT.get(name, name)


def _days(match: re.Match[str]) -> str:
    return _ORDINAL.sub("", match["days"]).lstrip("0")


def _stop(match: re.Match[str]) -> str:
    """The full stop after a short month that ends the sentence too."""
    last = match[0].endswith(".")
    return "." if last and _ENDS.match(match.string, match.end()) else ""


def _changes(text: str, edits: list[Edit]) -> list[Edit]:
    """Return the edits that change something; of two that overlap the first."""
    found: list[Edit] = []
    for edit in sorted(edits):
        if text[edit.start : edit.end] != edit.text and (not found or found[-1].end <= edit.start):
            found.append(edit)
    return found
