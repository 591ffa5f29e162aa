"""Between PO entries and what the other stages know: which sentences want a draft, which units."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from translate.catalogs.header import stamp
from translate.catalogs.po import Catalog, Entry
from translate.model import Draft, State, Unit


def missing(catalog: Catalog) -> list[str]:
    """The source sentences without any translation, in the catalog's order."""
    return [e.msgid for e in catalog.entries if not e.obsolete and not e.msgstr]


def with_drafts(catalog: Catalog, drafts: Mapping[str, Draft], now: datetime) -> Catalog:
    """``catalog`` with a draft, marked fuzzy, where a sentence has no translation.

    A draft without text is passed over. What a human wrote is never touched.

    Args:
        catalog: The catalog to fill.
        drafts: The drafts by source sentence.
        now: The PO-Revision-Date, if anything changes.
    """
    entries = [_with_draft(entry, drafts.get(entry.msgid)) for entry in catalog.entries]
    if all(new is old for new, old in zip(entries, catalog.entries, strict=True)):
        return catalog
    return stamp(catalog.change(entries=tuple(entries)), now)


def _with_draft(entry: Entry, draft: Draft | None) -> Entry:
    if entry.obsolete or entry.msgstr or not draft or not draft.text:
        return entry
    flags = entry.flags if entry.fuzzy else ("fuzzy", *entry.flags)
    return entry.change(msgstr=draft.text, flags=flags)


def units_of(catalog: Catalog, path: str, drafts: Mapping[str, Draft]) -> dict[str, Unit]:
    """The catalog's units by source sentence, in its order; removed sentences are left out.

    Args:
        catalog: The catalog.
        path: Its path, for the units' places.
        drafts: The drafts by source sentence.
    """
    return {
        entry.msgid: _unit(entry, path, drafts.get(entry.msgid))
        for entry in catalog.entries
        if not entry.obsolete
    }


def _unit(entry: Entry, path: str, draft: Draft | None) -> Unit:
    state = State.REVIEWED
    if not entry.msgstr:
        state = State.MISSING
    elif entry.fuzzy:
        state = State.FUZZY
    return Unit(
        source=entry.msgid,
        target=entry.msgstr,
        state=state,
        place=f"{path}:{entry.line}",
        context=entry.extracted,
        comments=entry.comments,
        previous=entry.previous or "",
        draft=draft.text if draft else "",
        model=draft.model if draft else "",
    )
