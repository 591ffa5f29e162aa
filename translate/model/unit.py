"""A source sentence with its translation, and the drafts that were made of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import Enum

from translate.model.state import State

_NEEDS_WORK = re.compile(r"\s*needs-work\s*(?::|$)", re.IGNORECASE)
"""How the comment begins by which a person asks for more work on a translation."""


class Origin(Enum):
    """Where a draft comes from: a draft is text that nobody wrote for the sentence it stands by."""

    MODEL = "model"
    MEMORY = "memory"
    """The translation of a similar sentence, from the translation memory."""
    ARTICLE = "article"
    """What another article has for the same sentence."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One source sentence, its translation, and what is known about it."""

    source: str
    target: str = ""
    approved: bool = False
    """Whether a person has approved ``target``."""
    place: str = ""
    """Where a person finds it: ``locales/en/LC_MESSAGES/slug.po:42``."""
    context: tuple[str, ...] = ()
    """Where it stands in the article: ``paragraph 3, sentence 1``."""
    comments: tuple[str, ...] = ()
    """The translator's own notes (``# `` lines in a PO file)."""
    previous: str = ""
    """The source that the translation was made for, when that is not ``source``."""
    borrowed: bool = False
    """Whether the translation was entered from the memory or another article: ``previous`` then is
    what it was made for there, and no earlier text of this sentence."""
    draft: str = ""
    """What was entered for this source without a person, when that is known."""
    origin: Origin = Origin.MODEL
    """Where the draft comes from."""
    model: str = ""
    """The model that made the draft, as ``name version``; empty when no model did."""
    alternatives: tuple[str, ...] = ()
    """What it might have proposed instead, the best first; none of them was ever its draft."""

    @property
    def state(self) -> State:
        """How far the unit has come; it follows from the other fields and is kept nowhere.

        A translation of which no draft is known counts as a person's work: better to keep a draft
        than to lose a sentence. So does a draft that a person has said needs work.
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
        """Whether a comment ``needs-work: …`` stands beside a translation that is not approved."""
        return not self.approved and any(map(_NEEDS_WORK.match, self.comments))

    def approve(self) -> Unit:
        """Return this unit as reviewed, without what said that it was not."""
        comments = tuple(line for line in self.comments if not _NEEDS_WORK.match(line))
        return replace(self, approved=True, previous="", comments=comments)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a model, the memory or another article has for one sentence."""

    source: str
    text: str
    """Empty when the model gave nothing that may be shown."""
    model: str
    """Name and version: ``translate-vi_en 1.9``; empty when no model made it."""
    checksum: str
    """SHA-256 of the model's weights, hexadecimal; empty when no model made it."""
    score: float
    """Mean log-probability a token; 0 is certain."""
    notes: tuple[str, ...] = field(default=())
    """What was done to it or is wrong with it, for the translator."""
    alternatives: tuple[str, ...] = field(default=())
    """What the model might have said instead, the best first; each differs from the others."""
    origin: Origin = Origin.MODEL
    earlier: tuple[Draft, ...] = field(default=(), compare=False)
    """The drafts of the same sentence before this one, by other models perhaps."""

    def behind(self, text: str) -> Draft:
        """The draft that ``text`` is word for word, the newest of several; else this."""
        return next((draft for draft in self.newest_first if draft.text == text), self)

    @property
    def by_model(self) -> Draft | None:
        """The newest draft of the sentence that a model made; None when there is none."""
        return next((one for one in self.newest_first if one.origin is Origin.MODEL), None)

    @property
    def newest_first(self) -> tuple[Draft, ...]:
        """This draft and those before it."""
        return (self, *reversed(self.earlier))
