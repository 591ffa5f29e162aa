"""Who made a translation: told from the catalog and the drafts file, kept nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from translate.catalogs.entry import Entry
from translate.model import Draft


class Provenance(Enum):
    """Whose words a translation is, and whether somebody looked at it."""

    MISSING = "missing"
    DRAFT = "untouched draft"
    """As the machine proposed it; nobody has looked."""
    EDITED = "edited draft"
    """Somebody changed a draft, or the source of a translation changed; still fuzzy."""
    CONFIRMED = "confirmed unchanged"
    """Approved, and the very words of the machine."""
    HUMAN = "human"
    """Approved, in words that are not the machine's."""


def provenance(entry: Entry, drafts: Mapping[str, Draft]) -> Provenance:
    """Whose words the translation of ``entry`` is.

    Args:
        entry: An entry of a catalog.
        drafts: What the machine proposed, by source sentence. A fuzzy translation that it does not
            know of counts as somebody's work: better to keep a draft than to lose a sentence.
    """
    if not entry.msgstr:
        return Provenance.MISSING
    draft = drafts.get(entry.msgid)
    same = draft is not None and draft.text == entry.msgstr
    if entry.fuzzy:
        return Provenance.DRAFT if same else Provenance.EDITED
    return Provenance.CONFIRMED if same else Provenance.HUMAN


def is_human(entry: Entry, drafts: Mapping[str, Draft]) -> bool:
    """Whether somebody had a hand in ``entry``, so that no program may drop it."""
    machine = {Provenance.MISSING, Provenance.DRAFT}
    return provenance(entry, drafts) not in machine
