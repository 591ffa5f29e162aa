"""What other catalogs have for an article: its own under an old name, sentences moved or copied."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from translate.catalogs.po import Catalog, Entry
from translate.text.canonical import canonical

SURE = 0.8
"""From here on, an article is another one under a new name; below, perhaps a copy of it."""
_SHARE = 0.5
"""The share of both articles' sentences that they must have in common."""
_LEAST = 3
"""How many sentences that must be, since a stock phrase or two proves nothing."""


def find_renamed(sources: Collection[str], orphans: Mapping[str, Catalog]) -> tuple[str, float]:
    """The slug of the catalog that an article had under another name; empty if there is none.

    Args:
        sources: The sentences of an article that has no catalog.
        orphans: The catalogs that have no article, by slug.

    Returns:
        The slug, and the share of sentences that both have: of the article or the orphan, whichever
        is less.
    """
    here = {canonical(source) for source in sources}

    def share(slug: str) -> float:
        entries = orphans[slug].entries
        there = {canonical(entry.msgid) for entry in entries if not entry.obsolete}
        common = len(here & there)
        return common / max(len(here), len(there)) if common >= _LEAST else 0.0

    best = max(orphans, key=share, default="")
    found = share(best) if best else 0.0
    return (best, found) if found >= _SHARE else ("", 0.0)


def renamed(catalog: Catalog, old: str, new: str) -> Catalog:
    """The catalog of the article ``old`` under its new slug."""
    if catalog.header.get("Project-Id-Version") != old:
        return catalog
    return catalog.change(header={**catalog.header, "Project-Id-Version": new})


def departed(before: Catalog, after: Catalog) -> list[Entry]:
    """The entries, with English, of the sentences that an update removed from an article."""
    stood = {entry.key for entry in before.entries if not entry.obsolete}
    return [e for e in after.entries if e.obsolete and e.key in stood and not e.empty]


class Known(NamedTuple):
    """A translation, and whose it is."""

    entry: Entry
    slug: str


def translations(catalogs: Mapping[str, Catalog]) -> dict[str, Known]:
    """What the catalogs of all articles have for others, by source: reviewed ones before fuzzy.

    A machine's draft is not worth taking over; of a removed sentence, only somebody's work is left.
    """
    found: dict[str, Known] = {}
    for slug, catalog in catalogs.items():
        for entry in catalog.entries:
            if not entry.empty and (entry.obsolete or not entry.fuzzy):
                known = found.setdefault(entry.msgid, Known(entry, slug))
                if known.entry.fuzzy and not entry.fuzzy:
                    found[entry.msgid] = Known(entry, slug)
    return found
