"""Times of day in a draft: those that no clock shows, and those in the wrong half of the day.

An hour after 12 says itself which half is meant (``20:35 a.m.``). Else the source does: where it
has 22h, the only time that agrees with *10 a.m.* on a dial, p.m. is meant. In the morning that is
certain only where the source counts to 24 or says which part of the day it means. Times that the
source has are written as docs/style-guide.md does: 4:45 p.m., 7 p.m.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.values.value import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from translate.values.value import Value

_TIME = re.compile(
    r"(?<![\w:.,$€£+])(\d\d?)([:.][0-5]\d)? ?([ap])\.?m\b\.{0,2}(?!\w)"
    r"|(?<![\w:.,$€£+])(\d\d?)(?::|h|g)([0-5]\d)(?!\w|:\d|[.,]\d| ?[ap]\.?m\b)"
    r"(?:\.(?=[\"”’)]?(?:\s|$)))?",
    re.IGNORECASE,
)
_HALF = 720
"""Minutes."""
_DAY = 1440
_AFTERNOON = 13 * 60
_PARTS = re.compile(r"(?:sáng|trưa|chiều|tối|đêm|khuya)$")
_EVENING = re.compile(r"\b(?:trưa|chiều|tối|đêm|khuya)\b", re.IGNORECASE)
_IS_24 = re.compile(r"24\s?(?:(?:h|g|giờ|:)(?:00)?|[ap]\.?m\b)(?!\w)", re.IGNORECASE)
"""The end of a day, which a.m. would make its beginning."""
_MIDNIGHT = re.compile(r"\b(?:đêm|khuya)\b")


def repair(draft: str, source: Sequence[Value] = ()) -> tuple[str, list[str]]:
    """Return an English draft whose times of day are right, and what was changed.

    Args:
        draft: The model's English.
        source: The values of its source.
    """
    notes: list[str] = []
    times = [value for value in source if value.kind is Kind.TIME]

    midnight = any(_IS_24.match(value.text) for value in times)

    def right(match: re.Match[str]) -> str:
        there = match[0]
        if midnight and _IS_24.match(there):
            notes.append(f"{there} -> midnight")
            return "midnight"
        minutes = _minutes(match)
        meant = _meant(match, minutes, times)
        if meant is None:
            return there
        new = _written(meant)
        if meant != minutes or _is_impossible(match):
            notes.append(f"{there} -> {new}")
        return new

    return _TIME.sub(right, draft), notes


def doubtful(draft: str, source: Sequence[Value], text: str) -> tuple[str, ...]:
    """Return the times of a draft whose half of the day is not that of the source, as written.

    Args:
        draft: The draft, repaired.
        source: The values of its source.
        text: The source. What says *chiều* or *đêm* anywhere may mean the later half.
    """
    times = [value for value in source if value.kind is Kind.TIME]
    if not times or _EVENING.search(text):
        return ()
    exact = {value.value for value in times}
    dial = {_on_dial(value) for value in times}
    return tuple(
        match[0]
        for match in _TIME.finditer(draft)
        if match[3] and _minutes(match) not in exact and _minutes(match) % _HALF in dial
    )


def _minutes(match: re.Match[str]) -> int:
    """What a time in the draft says, in minutes since midnight."""
    hour = int(match[1] or match[4])
    minute = int((match[2] or f":{match[5] or 0}")[1:])
    half = (match[3] or "").lower()
    if half and 0 < hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour * 60 + minute


def _is_impossible(match: re.Match[str]) -> bool:
    """Whether no clock shows the time: an hour after 12, or none, with a half of the day."""
    return bool(match[3]) and (int(match[1]) > 12 or int(match[1]) == 0)


def _meant(match: re.Match[str], minutes: int, times: Sequence[Value]) -> int | None:
    """The time that is meant for certain, in minutes since midnight; None to leave it alone."""
    if minutes >= _DAY:
        return None
    if any(value.value == minutes for value in times):
        return minutes
    alike = {value.value: value for value in times if _on_dial(value) == minutes % _HALF}
    if len(alike) == 1:
        ((wanted, value),) = alike.items()
        if isinstance(wanted, int) and _is_certain(value, times):
            return wanted
    return minutes if _is_impossible(match) else None


def _on_dial(value: Value) -> int:
    return value.value % _HALF if isinstance(value.value, int) else -1


def _is_certain(value: Value, times: Sequence[Value]) -> bool:
    """Whether the source says which half of the day ``value`` is in."""
    if _MIDNIGHT.search(value.text):
        return isinstance(value.value, int) and value.value >= _AFTERNOON
    counts_to_24 = any(isinstance(t.value, int) and t.value >= _AFTERNOON for t in times)
    return counts_to_24 or bool(_PARTS.search(value.text))


def _written(minutes: int) -> str:
    """A time as docs/style-guide.md has it."""
    hour, minute = divmod(minutes, 60)
    past = f":{minute:02}" if minute else ""
    return f"{hour % 12 or 12}{past} {'p' if hour >= 12 else 'a'}.m."
