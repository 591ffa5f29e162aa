"""Between PO entries and what the other stages know: which sentences want a draft, which units."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from translate.catalogs.header import stamp
from translate.catalogs.notes import OF_DRAFT
from translate.catalogs.po import Catalog, Entry
from translate.model import Draft, State, Unit

_NONE: Mapping[str, Draft] = {}


def missing(catalog: Catalog) -> list[str]:
    """The source sentences without any translation, in the catalog's order."""
    return [e.msgid for e in catalog.entries if not e.obsolete and e.empty]


def untouched(catalog: Catalog, drafts: Mapping[str, Draft]) -> list[str]:
    """The source sentences whose translation is still one of ``drafts``, and not reviewed."""
    return [e.msgid for e in catalog.entries if not e.obsolete and _is_draft(e, drafts)]


def with_drafts(
    catalog: Catalog, drafts: Mapping[str, Draft], now: datetime, old: Mapping[str, Draft] = _NONE
) -> Catalog:
    """``catalog`` with a draft, marked fuzzy, where a sentence has no translation.

    A draft without text leaves the sentence as it is; why there is none, and whatever else was
    noted about a draft, becomes a ``#.`` comment. What a human wrote is never touched.

    Args:
        catalog: The catalog to fill.
        drafts: The drafts by source sentence.
        now: The PO-Revision-Date, if anything changes.
        old: Drafts that give way to new ones, where they still stand untouched.
    """
    entries = [_with_draft(entry, drafts.get(entry.msgid), old) for entry in catalog.entries]
    if all(new is before for new, before in zip(entries, catalog.entries, strict=True)):
        return catalog
    return stamp(catalog.change(entries=tuple(entries)), now)


def _with_draft(entry: Entry, draft: Draft | None, old: Mapping[str, Draft]) -> Entry:
    free = entry.empty or _is_draft(entry, old)
    if entry.obsolete or not free or not draft:
        return entry
    notes = [f"{OF_DRAFT} {note}" for note in draft.notes]
    if not draft.text:
        lacking = tuple(note for note in notes if note not in entry.extracted)
        same = not lacking or not entry.empty
        return entry if same else entry.change(extracted=(*entry.extracted, *lacking))
    flags = entry.flags if entry.fuzzy else ("fuzzy", *entry.flags)
    places = [line for line in entry.extracted if not line.startswith(OF_DRAFT)]
    return entry.change(msgstr=draft.text, flags=flags, extracted=(*places, *notes))


def _is_draft(entry: Entry, drafts: Mapping[str, Draft]) -> bool:
    draft = drafts.get(entry.msgid)
    return bool(entry.fuzzy and draft and entry.msgstr == draft.text)


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


def _unit(entry: Entry, path: str, newest: Draft | None) -> Unit:
    draft = newest.behind(entry.msgstr) if newest else None
    state = State.REVIEWED
    if entry.empty:
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
        alternatives=_alternatives(draft, newest) if draft and newest else (),
    )


def _alternatives(draft: Draft, newest: Draft) -> tuple[str, ...]:
    """The alternatives of ``draft`` that a reviewer may choose.

    What was itself a draft of the sentence is left out: once chosen, it would pass for a draft
    that nobody has touched.
    """
    drafts = {newest.text, *(one.text for one in newest.earlier)}
    return tuple(text for text in draft.alternatives if text not in drafts)
