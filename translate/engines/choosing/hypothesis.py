"""What a model proposes for a text, and what was found of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translate.engines.choosing.nouns import Noun
    from translate.engines.spans.alignment import Alignment
    from translate.values.names import Name


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One thing that a model proposes."""

    text: str
    score: float
    """Mean log-probability a token."""
    ended: bool = True
    """Whether the model came to its own end."""
    notes: tuple[str, ...] = ()
    """What was done to it, for the translator."""
    align: Callable[[], Alignment | None] | None = field(default=None, repr=False, compare=False)
    """Gives what the model's attention says of it, if that can be believed."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A hypothesis, repaired where that is certain, and what is still wrong with it."""

    hypothesis: Hypothesis
    fault: str = ""
    """Why it is no translation at all; empty when it is one."""
    lost: int = 0
    """How many placeholders do not stand in it exactly once."""
    wrong: int = 0
    """How many numbers and dates are wrong, by value."""
    terms: tuple[str, ...] = ()
    """The terms of the glossary that are not rendered as it says."""
    missing: tuple[Name, ...] = ()
    """The names of the source that are not there."""
    words: int = 0
    """How many acronyms, foreign names and codes were lost."""
    invented: tuple[str, ...] = ()
    """The acronyms and names that nothing in the source explains."""
    nouns: tuple[Noun, ...] = ()
    """The nouns of the list that are not there."""
    alternatives: tuple[str, ...] = ()
    """Other texts that a reviewer may prefer, the best first."""

    @property
    def losses(self) -> tuple[int, ...]:
        """How much of each kind is not as it should be, the worst kind first."""
        names = len(self.missing) + self.words
        words = (len(self.invented), len(self.nouns))
        return (self.lost, self.wrong, len(self.terms), names, *words)

    @property
    def clean(self) -> bool:
        """Whether nothing speaks for trying again in parts."""
        return not self.fault and not self.wrong

    @property
    def rank(self) -> tuple[float, ...]:
        """What verdicts are compared by, the lowest being the best."""
        hypothesis = self.hypothesis
        return (bool(self.fault), *self.losses, len(hypothesis.notes), -hypothesis.score)
