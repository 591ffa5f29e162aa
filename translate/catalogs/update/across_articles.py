"""What other catalogs have for an article: its own under an old name, sentences moved or copied."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from translate.catalogs.po import Catalog, Entry
from translate.catalogs.units import missing
from translate.catalogs.update.update import UpdatedCatalog
from translate.model import Draft
from translate.tags import marks_by_form, renumbered
from translate.text.canonical import canonical
from translate.text.tag_form import without_tag_forms

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
    """What an update did to the sentences of an article, as far as it concerns other articles."""

    left: tuple[MovedSentence, ...]
    """Those that the article lost, with English."""
    came: frozenset[str]
    """The sentences that it did not have before."""
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


class Known(NamedTuple):
    """A translation, and whose it is."""

    entry: Entry
    slug: str


def offered(catalog: Catalog) -> Iterator[Entry]:
    """The translations that other articles may take over.

    A machine's draft is not worth taking over; of a removed sentence, only somebody's work is left.
    """
    removed = (entry for entry in catalog.entries if entry.obsolete)
    entries = (*catalog.own.values(), *removed)
    return (e for e in entries if not e.empty and (e.obsolete or not e.fuzzy))


def translations(
    catalogs: Iterable[tuple[str, Catalog]], wanted: Collection[str]
) -> dict[str, Known]:
    """What the catalogs of all articles have for others, by source: reviewed ones before fuzzy.

    Where no article has the very sentence, one that differs in tags alone will do.

    Args:
        catalogs: The slugs and catalogs; of equally good translations, that of the first counts.
        wanted: The source sentences that are looked for.
    """
    found: dict[str, Known] = {}
    others: dict[str, Known] = {}
    bare: dict[str, list[str]] = {}
    for source in wanted:
        bare.setdefault(without_tag_forms(source), []).append(source)
    for slug, catalog in catalogs:
        for entry in offered(catalog):
            if entry.msgid in wanted:
                _offer(found, entry.msgid, Known(entry, slug))
            for source in bare.get(without_tag_forms(entry.msgid), ()):
                if source != entry.msgid:
                    _offer(others, source, Known(entry, slug))
    retagged = {s: _retagged(one, s) for s, one in others.items() if s not in found}
    return found | retagged


def reviewed_elsewhere(
    catalogs: Iterable[tuple[str, Catalog]], back: Mapping[str, Mapping[str, Entry]]
) -> dict[str, dict[str, Known]]:
    """Return what other articles have reviewed for sentences that are back, and is not the same.

    Which of two texts is the newer no catalog says.

    Args:
        catalogs: The slugs and catalogs of all articles.
        back: The entries of the sentences that are back, by article.

    Returns:
        One translation for each sentence for which there is any, by article.
    """
    found: dict[str, dict[str, Known]] = {slug: {} for slug in back}
    reviewed: dict[str, list[tuple[str, Entry]]] = {}
    for slug, entries in back.items():
        for source, entry in entries.items():
            if not entry.fuzzy:
                reviewed.setdefault(canonical(source), []).append((slug, entry))
    for other, catalog in catalogs:
        for entry in (one for one in offered(catalog) if not one.fuzzy):
            text = without_tag_forms(entry.msgstr)
            for slug, here in reviewed.get(canonical(entry.msgid), ()):
                if slug != other and without_tag_forms(here.msgstr) != text:
                    found[slug].setdefault(here.msgid, Known(entry, other))
    return found


def _offer(found: dict[str, Known], source: str, one: Known) -> None:
    """Note a translation of ``source``, unless there is one that is at least as good."""
    known = found.setdefault(source, one)
    if known.entry.fuzzy and not one.entry.fuzzy:
        found[source] = one


def _retagged(known: Known, source: str) -> Known:
    """A translation of a sentence that differs in tags, with those of ``source``."""
    entry = known.entry
    text = renumbered(entry.msgstr, entry.msgid, source, marks_by_form(source)).text
    return Known(entry.with_fuzzy(True, msgstr=text, previous=entry.msgid), known.slug)
