"""Who made a translation: told from the catalog and the drafts file, kept nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from translate.catalogs.po.entry import Entry
from translate.model import Draft, State, Unit


class Provenance(Enum):
    """Whose words a translation is, and whether somebody looked at it."""

    MISSING = "missing"
    DRAFT = "untouched draft"
    """As the machine proposed it; nobody has looked."""
    EDITED = "edited draft"
    """Somebody changed a draft or chose another, or the source has changed; still fuzzy."""
    CONFIRMED = "confirmed unchanged"
    """Approved, and the very words of the draft."""
    HUMAN = "human"
    """Approved, in words that somebody wrote, or chose from the draft's alternatives."""


def provenance(unit: Unit) -> Provenance:
    """Whose words the translation of ``unit`` is.

    A fuzzy translation of which no draft is known counts as somebody's work: better to keep a
    draft than to lose a sentence.
    """
    return _told(unit.target, unit.draft, fuzzy=unit.state is State.FUZZY)


def _told(target: str, draft: str, *, fuzzy: bool) -> Provenance:
    if not target.strip():
        return Provenance.MISSING
    if fuzzy:
        return Provenance.DRAFT if target == draft else Provenance.EDITED
    return Provenance.CONFIRMED if target == draft else Provenance.HUMAN


def is_human(entry: Entry, drafts: Mapping[str, Draft]) -> bool:
    """Whether somebody had a hand in ``entry``, so that no program may drop it.

    Args:
        entry: An entry of a catalog.
        drafts: What the machine proposed, by source sentence.
    """
    draft = drafts.get(entry.msgid)
    machine = draft.behind(entry.msgstr).text if draft else ""
    told = _told(entry.msgstr, machine, fuzzy=entry.fuzzy)
    return told not in {Provenance.MISSING, Provenance.DRAFT}


def is_draft(entry: Entry, drafts: Mapping[str, Draft]) -> bool:
    """Whether the translation of ``entry`` is the one in ``drafts``, and nobody has reviewed it.

    Args:
        entry: An entry of a catalog.
        drafts: Drafts by source sentence.
    """
    draft = drafts.get(entry.msgid)
    return bool(entry.fuzzy and draft and entry.msgstr == draft.text)
