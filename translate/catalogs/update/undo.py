"""What a cut by hand did to a catalog, entry by entry, and how that is taken back."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from translate.catalogs.po import Catalog, Entry
from translate.catalogs.units import is_human
from translate.errors import ConflictError
from translate.message import Message
from translate.model import Draft


def lost(catalog: Catalog, gone: Collection[str], came: Collection[str]) -> list[Entry]:
    """The entries of ``catalog`` that a cut ends: of sentences, and of removed ones it revives.

    Args:
        catalog: The catalog before the cut.
        gone: The sentences that the article has no more.
        came: Those that it has instead.
    """
    return [one for one in catalog.entries if one.msgid in (came if one.obsolete else gone)]


def made(catalog: Catalog, came: Collection[str]) -> list[Entry]:
    """The entries of ``catalog`` that a cut made: those of the sentences that ``came``."""
    return [one for one in catalog.entries if one.msgid in came and not one.obsolete]


def taken_back(
    catalog: Catalog,
    before: Sequence[Entry],
    after: Sequence[Entry],
    drafts: Mapping[str, Draft],
    now: datetime,
) -> Catalog:
    """``catalog`` with the entries that a cut ended, instead of those that it made.

    Args:
        catalog: The catalog as it stands.
        before: What the cut ended: see `lost`.
        after: What it made: see `made`.
        drafts: What the machine proposed, by source sentence.
        now: The time to stamp on the catalog.

    Raises:
        ConflictError: Somebody has had a hand in what the cut made.
    """
    then = {entry.key: entry for entry in after}
    here = set(catalog.own)
    old = {entry.key for entry in catalog.entries if entry.obsolete}
    back = [one for one in before if not one.obsolete and one.msgid not in here]
    removed = [one for one in before if one.obsolete and one.key not in old]
    keys = {entry.key for entry in back}
    live: list[Entry] = []
    place = None
    for entry in catalog.entries:
        if entry.obsolete:
            if entry.key not in keys:
                removed.append(entry)
        elif entry.key in then:
            _refuse_work(entry, then[entry.key], drafts)
            place = len(live) if place is None else place
        else:
            live.append(entry)
    at = len(live) if place is None else place
    live[at:at] = back
    return catalog.change(entries=(*live, *removed)).stamped(now, sources=True)


def _refuse_work(entry: Entry, then: Entry, drafts: Mapping[str, Draft]) -> None:
    """Raise where a human has changed an entry; what a machine put there is no loss."""
    if _said(entry) == _said(then):
        return
    if is_human(entry, drafts) or entry.comments != then.comments:
        message = Message("changed since it was cut: {msgid!r}", msgid=entry.msgid[:40])
        raise ConflictError(message, hint="join or split it again")


def _said(entry: Entry) -> tuple[object, ...]:
    return entry.msgstr, set(entry.flags), entry.previous, entry.comments
