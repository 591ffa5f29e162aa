"""How far a sentence has come: one word for it everywhere, and how many sentences have which."""

from __future__ import annotations

from collections import Counter
from enum import Enum


class State(Enum):
    """How far a unit has come; the value is the word for it wherever a person reads it."""

    UNTRANSLATED = "untranslated"
    DRAFT = "draft"
    """Text that nobody wrote for this sentence, as it was entered."""
    EDITED_DRAFT = "edited draft"
    """Text that a person changed, chose or wrote, and that nobody has approved."""
    SOURCE_CHANGED = "source changed"
    """A translation of what the sentence was before the article was edited."""
    REVIEWED_AS_DRAFTED = "reviewed as drafted"
    """Approved, and the very words of the draft."""
    REVIEWED = "reviewed"
    """Approved, in words that a person wrote or chose."""

    @property
    def reviewed(self) -> bool:
        """Whether a person has approved the translation."""
        return self in (State.REVIEWED_AS_DRAFTED, State.REVIEWED)

    @property
    def by_hand(self) -> bool:
        """Whether a person had a hand in the translation, so that no program may drop it."""
        return self not in (State.UNTRANSLATED, State.DRAFT)

    @property
    def slug(self) -> str:
        """The word without spaces, as names in other languages need it: ``edited-draft``."""
        return self.value.replace(" ", "-")


class Tally(Counter[State]):
    """How many sentences are in which state; a repeated sentence counts each time."""

    @property
    def reviewed(self) -> int:
        """How many sentences a person has approved."""
        return sum(number for state, number in self.items() if state.reviewed)

    @property
    def percent(self) -> int:
        """Reviewed sentences in a hundred, rounded down: 100 means all."""
        total = self.total()
        return 100 * self.reviewed // total if total else 0
