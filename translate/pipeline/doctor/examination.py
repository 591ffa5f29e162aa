"""What ``doctor`` says about one thing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Examination:
    """One thing that was looked at."""

    subject: str
    healthy: bool
    result: str
    advice: str = ""
    """What to do about it, where it is not healthy."""
