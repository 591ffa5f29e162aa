"""A reviewer's change into a catalog: of one entry what a human writes, and the header's stamps."""

from __future__ import annotations

from datetime import datetime

from translate.catalogs.header import stamp
from translate.catalogs.po import Catalog, Entry
from translate.model import State, Unit


def revise(catalog: Catalog, unit: Unit, now: datetime, translator: str = "") -> Catalog:
    """``catalog`` with the translation, state, comments and previous source of ``unit``.

    Args:
        catalog: A catalog that has the unit's source among its entries.
        unit: The sentence as it is to stand there.
        now: The PO-Revision-Date, if anything changes.
        translator: The Last-Translator, ``name <email>``; empty leaves what the header says.
    """
    entries = tuple(
        _revised(entry, unit) if entry.msgid == unit.source and not entry.obsolete else entry
        for entry in catalog.entries
    )
    if entries == tuple(catalog.entries):
        return catalog
    return stamp(catalog.change(entries=entries), now, translator=translator)


def _revised(entry: Entry, unit: Unit) -> Entry:
    flags = tuple(flag for flag in entry.flags if flag != "fuzzy")
    if unit.state is State.FUZZY:
        flags = entry.flags if entry.fuzzy else ("fuzzy", *flags)
    return entry.change(
        msgstr=unit.target,
        flags=flags,
        comments=unit.comments,
        previous=unit.previous or None,
    )
