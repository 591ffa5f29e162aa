"""What other catalogs have for an article: its own under an old name, sentences moved or copied."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

from translate.catalogs.header import stamp
from translate.catalogs.po import Catalog, Entry
from translate.catalogs.variants import canonical

_SHARE = 0.5
"""The share of an orphan's sentences that an article must have to be its new name."""


def find_renamed(sources: Collection[str], orphans: Mapping[str, Catalog]) -> str:
    """The slug of the catalog that an article had under another name; empty if there is none.

    Args:
        sources: The sentences of an article that has no catalog.
        orphans: The catalogs that have no article, by slug.
    """
    here = {canonical(source) for source in sources}

    def share(slug: str) -> float:
        theirs = [entry.msgid for entry in orphans[slug].entries if not entry.obsolete]
        return sum(canonical(msgid) in here for msgid in theirs) / max(1, len(theirs))

    best = max(orphans, key=share, default="")
    return best if best and share(best) >= _SHARE else ""


def renamed(catalog: Catalog, old: str, new: str) -> Catalog:
    """The catalog of the article ``old`` under its new slug."""
    if catalog.header.get("Project-Id-Version") != old:
        return catalog
    return catalog.change(header={**catalog.header, "Project-Id-Version": new})


def translations(catalogs: Iterable[Catalog]) -> dict[str, Entry]:
    """What the catalogs of all articles have for others, by source.

    A sentence that was removed somewhere counts before one that stands: it has moved. A machine's
    draft is not worth taking over.
    """
    found: dict[str, Entry] = {}
    for catalog in catalogs:
        for entry in catalog.entries:
            if not entry.empty and (entry.obsolete or not entry.fuzzy):
                known = found.setdefault(entry.msgid, entry)
                if entry.obsolete and not known.obsolete:
                    found[entry.msgid] = entry
    return found


def adopt(catalog: Catalog, known: Mapping[str, Entry], now: datetime) -> Catalog:
    """``catalog`` with the translations that other articles' catalogs have for the same sentences.

    A sentence that was removed there has moved: its translation follows with its state. One that
    still stands there was copied: its translation is as good as reviewed there, but here nobody
    has looked at it, so it is fuzzy.

    Args:
        catalog: A catalog in which some sentences have no translation.
        known: The `translations` of all catalogs.
        now: The time to stamp on a catalog that changes.
    """
    entries = tuple(
        _adopted(entry, known[entry.msgid])
        if _is_missing(entry) and entry.msgid in known
        else entry
        for entry in catalog.entries
    )
    return catalog if entries == catalog.entries else stamp(catalog.change(entries=entries), now)


def _is_missing(entry: Entry) -> bool:
    return entry.empty and not entry.obsolete


def _adopted(entry: Entry, other: Entry) -> Entry:
    fuzzy = other.fuzzy or not other.obsolete
    flags = ("fuzzy", *entry.flags) if fuzzy else entry.flags
    comments = entry.comments or other.comments
    return entry.change(
        msgstr=other.msgstr, flags=flags, previous=other.previous, comments=comments
    )
