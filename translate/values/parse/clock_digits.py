"""The digits of a time of day, as both languages write them."""

from __future__ import annotations

import re

_SIGN = re.compile("[hHg:]")


def with_sign(written: str) -> tuple[int, int]:
    """Return the hours and minutes of ``7:30``, ``7h30`` or ``19h``."""
    hours, minutes = _SIGN.split(written)
    return int(hours or 0), int(minutes or 0)


def of_four(written: str) -> tuple[int, int] | None:
    """Return the hours and minutes of ``0951``; None if these are no four digits."""
    if len(written) != 4 or not written.isdecimal():
        return None
    return int(written[:2]), int(written[2:])
