"""Times of day in a draft that no clock shows: ``20:35 a.m.``."""

from __future__ import annotations

import re

_TIME = re.compile(r"(?<![\w:.,])(\d\d?)([:.][0-5]\d)? ?[ap]\.?m\b\.?", re.IGNORECASE)


def repair(draft: str) -> tuple[str, list[str]]:
    """Return an English draft whose times of day can be read on a clock, and what was changed.

    An hour after 12 says itself which half of the day is meant; *a.m.* or *p.m.* after it is the
    model's slip.
    """
    notes: list[str] = []

    def right(match: re.Match[str]) -> str:
        hour, there = int(match[1]), match[0]
        if not (12 < hour < 24 or match[1] in ("0", "00")):
            return there
        half = "p" if hour > 12 else "a"
        new = f"{hour % 12 or 12}{(match[2] or '').replace('.', ':')} {half}.m."
        notes.append(f"{there} -> {new}")
        return new

    return _TIME.sub(right, draft), notes
