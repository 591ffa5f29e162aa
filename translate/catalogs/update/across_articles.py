"""Articles that have another name now, and sentences that moved from one article to another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from translate.catalogs.po import Catalog, Entry
from translate.catalogs.units import missing
from translate.catalogs.update.elsewhere import offered
from translate.catalogs.update.update import UpdatedCatalog
from translate.model import Draft
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
        sources: The sentences of an article.
        orphans: The catalogs that have no article, by slug.

    Returns:
        The slug, and the share of sentences that both have: see `common_share`.
    """
    shares = {slug: common_share(sources, catalog) for slug, catalog in orphans.items()}
    best = max(shares, key=shares.__getitem__, default="")
    found = shares.get(best, 0.0)
    return (best, found) if found >= _SHARE else ("", 0.0)


def common_share(sources: Collection[str], catalog: Catalog) -> float:
    """The share of sentences that an article and a catalog have in common.

    Returns:
        That of the article or the catalog, whichever is less; 0 for a few sentences.
    """
    here = {canonical(source) for source in sources}
    there = {canonical(entry.msgid) for entry in catalog.entries if not entry.obsolete}
    common = len(here & there)
    return common / max(len(here), len(there)) if common >= _LEAST else 0.0


def renamed(catalog: Catalog, old: str, new: str) -> Catalog:
    """The catalog of the article ``old`` under its new slug."""
    if catalog.header.get("Project-Id-Version") != old:
        return catalog
    return catalog.change(header={**catalog.header, "Project-Id-Version": new})


class MovedSentence(NamedTuple):
    """What a sentence had in the article that it left."""

    slug: str
    """That article."""
    entry: Entry
    draft: Draft | None


class Movement(NamedTuple):
    """What an update of an article changed that other articles need to know."""

    left: tuple[MovedSentence, ...]
    """Those that the article lost, with English."""
    came: frozenset[str]
    """The sentences that are new in it."""
    missing: tuple[str, ...]
    """The sentences without a translation, in the catalog's order."""
    returned: Mapping[str, Entry]
    """The entries of those that are back, with the English that they had before they left."""
    offers: bool
    """Whether it has translations that others may take over."""


def movement(
    slug: str, before: Catalog, updated: UpdatedCatalog, drafts: Mapping[str, Draft]
) -> Movement:
    """Compare an article's catalog before and after its update.

    Args:
        slug: The article.
        before: The catalog before it.
        updated: What the update made of that.
        drafts: The article's drafts, by source sentence.
    """
    after = updated.catalog
    own = after.own
    known = {entry.msgid for entry in before.entries}
    stood = {entry.key for entry in before.own.values()}
    return Movement(
        tuple(
            MovedSentence(slug, entry, drafts.get(entry.msgid))
            for entry in after.entries
            if entry.obsolete and entry.key in stood and not entry.empty
        ),
        frozenset(entry.msgid for entry in after.entries if entry.msgid not in known),
        tuple(missing(after)),
        {s: own[s] for s in updated.origins.returned() if not own[s].empty},
        any(offered(after)),
    )


class Arrival(NamedTuple):
    """What a sentence has that moved to an article."""

    moved: MovedSentence
    instead: Entry | None
    """The entry that it had there long before, if it did; that English is the older one."""


def arrivals(movements: Iterable[Movement]) -> list[dict[str, Arrival]]:
    """Return, for each article, what the sentences that moved there had in another one.

    It goes to one article only, though the sentence may be new in several.
    """
    different = list(movements)
    left: dict[str, list[MovedSentence]] = {}
    for moved in (moved for one in different for moved in one.left):
        left.setdefault(moved.entry.msgid, []).append(moved)
    return [
        {
            source: Arrival(left[source].pop(), one.returned.get(source))
            for source in (*(s for s in one.missing if s in one.came), *one.returned)
            if left.get(source)
        }
        for one in different
    ]
