"""How far a sentence has come, and the short name by which addresses mean it."""

from __future__ import annotations

import hashlib
from collections import Counter
from enum import Enum

from translate.model import State, Unit


class Standing(Enum):
    """How far a sentence has come, as a reviewer wants to know it; the value is its label."""

    MISSING = "missing"
    DRAFT = "draft"
    """As the machine proposed it."""
    EDITED = "edited draft"
    CHANGED = "source changed"
    """Its English was made for an older source."""
    CONFIRMED = "approved as drafted"
    REVIEWED = "reviewed"

    @property
    def done(self) -> bool:
        """Whether a human has approved it."""
        return self in {Standing.CONFIRMED, Standing.REVIEWED}


class Tally(Counter[Standing]):
    """How many sentences have come how far."""

    @property
    def done(self) -> int:
        """How many a human has approved."""
        return sum(number for one, number in self.items() if one.done)


def standing(unit: Unit) -> Standing:
    """How far ``unit`` has come."""
    drafted = unit.target == unit.draft
    if unit.state is State.MISSING:
        return Standing.MISSING
    if unit.state is State.REVIEWED:
        return Standing.CONFIRMED if drafted else Standing.REVIEWED
    if unit.previous:
        return Standing.CHANGED
    return Standing.DRAFT if drafted else Standing.EDITED


def key_of(source: str) -> str:
    """A short name for a sentence, for addresses and anchors: a sentence is its own identity."""
    return hashlib.blake2b(source.encode(), digest_size=6).hexdigest()
