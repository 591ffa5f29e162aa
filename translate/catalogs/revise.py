"""Apply a reviewer's edits to the entries of a catalog."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from translate.catalogs.po import Catalog, Entry
from translate.model import State, Unit


def revise(catalog: Catalog, units: Iterable[Unit], now: datetime, author: str = "") -> Catalog:
    """Return ``catalog`` with the translation, state, comments and previous source of ``units``.

    Args:
        catalog: The catalog to change; sentences that it lacks are skipped.
        units: The sentences as they are to stand there.
        now: The PO-Revision-Date, if anything changes.
        author: The Last-Translator, ``name <email>``; empty leaves what the header says.
    """
    wanted = {unit.source: unit for unit in units}

    def revised(entry: Entry) -> Entry:
        unit = wanted.get(entry.msgid)
        if unit is None:
            return entry
        return entry.with_fuzzy(
            unit.state is not State.UNTRANSLATED and not unit.approved,
            msgstr=unit.target,
            comments=unit.comments,
            previous=unit.previous or None,
        )

    return catalog.edited(revised, now, author)
