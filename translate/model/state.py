"""The state of a unit, with one word for it everywhere, and counts of sentences by state."""

from __future__ import annotations

from collections import Counter
from enum import Enum


class State(Enum):
    """How far a unit has come; the value is the word that people read everywhere."""

    UNTRANSLATED = "untranslated"
    DRAFT = "draft"
    """Text that nobody wrote for this sentence, unchanged."""
    EDITED_DRAFT = "edited draft"
    """Text that a person changed, chose or wrote, not approved."""
    SOURCE_CHANGED = "source changed"
    """A translation of the sentence as it was before the article was edited."""
    REVIEWED_AS_DRAFTED = "reviewed as drafted"
    """Approved, identical to the draft."""
    REVIEWED = "reviewed"
    """Approved, in words that a person wrote or chose."""

    @property
    def reviewed(self) -> bool:
        """Whether a person has approved the translation."""
        return self in (State.REVIEWED_AS_DRAFTED, State.REVIEWED)

    @property
    def by_hand(self) -> bool:
        """Whether a person has worked on the translation, so that no program may drop it."""
        return self not in (State.UNTRANSLATED, State.DRAFT)

    @property
    def slug(self) -> str:
        """Return the word without spaces, for names in other formats: ``edited-draft``."""
        return self.value.replace(" ", "-")


class Tally(Counter[State]):
    """The number of sentences in each state; a repeated sentence counts each time."""

    @property
    def reviewed(self) -> int:
        """Return how many sentences a person has approved."""
        return sum(number for state, number in self.items() if state.reviewed)

    @property
    def percent(self) -> int:
        """Return the percentage of reviewed sentences, rounded down: 100 means all of them."""
        total = self.total()
        return 100 * self.reviewed // total if total else 0
