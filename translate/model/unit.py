"""A source sentence with its translation, and the drafts made for it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import Enum

from translate.model.blocks import Mark
from translate.model.state import State

_NEEDS_WORK = re.compile(r"\s*needs-work\s*(?::|$)", re.IGNORECASE)
"""How the comment begins with which a person asks for more work on a translation."""


class Origin(Enum):
    """Where a draft comes from. A draft is text that nobody wrote for its sentence."""

    MODEL = "model"
    MEMORY = "memory"
    """The translation of a similar sentence, from the translation memory."""
    ARTICLE = "article"
    """The translation of the same sentence in another article."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One source sentence, its translation, and what is known about it."""

    source: str
    target: str = ""
    approved: bool = False
    """Whether a person has approved ``target``."""
    place: str = ""
    """Its place in the catalog: ``locales/en/LC_MESSAGES/slug.po:42``."""
    context: tuple[str, ...] = ()
    """Its place in the article: ``paragraph 3, sentence 1``."""
    comments: tuple[str, ...] = ()
    """The translator's own notes (``# `` lines in a PO file)."""
    previous: str = ""
    """The source that the translation was made for, if that is not ``source``."""
    borrowed: bool = False
    """Whether the translation was entered from the memory or another article: then ``previous`` is
    what it was made for there, not an earlier text of this sentence."""
    draft: str = ""
    """What was entered for this source without a person, if that is known."""
    origin: Origin = Origin.MODEL
    """Where the draft comes from."""
    model: str = ""
    """The model that made the draft, as ``name version``; empty when no model did."""
    alternatives: tuple[str, ...] = ()
    """Other hypotheses of the model, best first; none of them was ever its draft."""
    by_memory: bool = False
    """Whether no person approved it, but a memory that the settings name as trusted."""
    marks: tuple[Mark, ...] = ()
    """The marks of its sentence in the article, by which its tags are understood: those of its
    first place, if it has several. None where no article was read."""

    @property
    def state(self) -> State:
        """Return the unit's state, which is derived from the other fields and stored nowhere.

        A translation whose draft is not known counts as a person's work: keeping a draft is better
        than losing a sentence. So does a draft that a person has marked as needing work.
        """
        if not self.target.strip():
            return State.UNTRANSLATED
        drafted = self.target == self.draft
        if self.approved:
            return State.REVIEWED_AS_DRAFTED if drafted else State.REVIEWED
        if self.previous and not self.borrowed:
            return State.SOURCE_CHANGED
        return State.DRAFT if drafted and not self.needs_work else State.EDITED_DRAFT

    @property
    def needs_work(self) -> bool:
        """Whether an unapproved translation has a comment ``needs-work: …``."""
        return not self.approved and any(map(_NEEDS_WORK.match, self.comments))

    def approve(self) -> Unit:
        """Return this unit as reviewed, without the marks of its former state."""
        comments = tuple(line for line in self.comments if not _NEEDS_WORK.match(line))
        return replace(self, approved=True, previous="", comments=comments)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a model, the memory or another article has for one sentence."""

    source: str
    text: str
    """Empty if the model produced nothing that may be shown."""
    model: str
    """Name and version: ``translate-vi_en 1.9``; empty if no model made it."""
    checksum: str
    """SHA-256 of the model's weights, hexadecimal; empty if no model made it."""
    score: float
    """Mean log-probability per token; 0 means certain."""
    notes: tuple[str, ...] = field(default=())
    """What was changed in it or is wrong with it, for the translator."""
    alternatives: tuple[str, ...] = field(default=())
    """Other hypotheses of the model, best first, all different."""
    origin: Origin = Origin.MODEL
    earlier: tuple[Draft, ...] = field(default=(), compare=False)
    """The earlier drafts of the same sentence, oldest first, perhaps by other models."""

    def matching(self, text: str) -> Draft:
        """Return the newest draft that equals ``text``, or this draft if none does."""
        return next((draft for draft in self.newest_first if draft.text == text), self)

    @property
    def by_model(self) -> Draft | None:
        """Return the newest draft of the sentence that a model made, or None."""
        return next((one for one in self.newest_first if one.origin is Origin.MODEL), None)

    @property
    def newest_first(self) -> tuple[Draft, ...]:
        """Return this draft and the earlier ones, newest first."""
        return (self, *reversed(self.earlier))
