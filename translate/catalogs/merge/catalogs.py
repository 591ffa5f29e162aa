"""Three catalogs become one: the entries merged one by one, in the order of the article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from translate.catalogs.merge.entries import EntryMerge, MergeConflict, merge_entry
from translate.catalogs.merge.headers import merged_header
from translate.catalogs.merge.three_way import merged_lines
from translate.catalogs.po import Catalog, Entry
from translate.model import Draft

_Key = tuple[str | None, str]
_NO_DRAFTS: Mapping[str, Draft] = {}


@dataclass(frozen=True, slots=True)
class CatalogMerge:
    """What a merge made of three catalogs."""

    catalog: Catalog
    conflicts: tuple[MergeConflict, ...] = ()
    """The sentences with two texts, in the catalog's order."""


def merge_catalogs(
    base: Catalog, ours: Catalog, theirs: Catalog, drafts: Mapping[str, Draft] = _NO_DRAFTS
) -> CatalogMerge:
    """Merge two versions of a catalog, entry by entry; identity is (msgctxt, msgid).

    Args:
        base: The catalog before both sides changed it; an empty one if there was none.
        ours: Our version, whose layout is kept.
        theirs: Their version, with the same line ends.
        drafts: The drafts of either side by source sentence, as far as they are known.
    """
    before, here, there = (
        {entry.key: entry for entry in side.entries} for side in (base, ours, theirs)
    )
    merged: dict[_Key, EntryMerge] = {}
    for key in _order([*before], [*here], [*there]):
        one = merge_entry(before.get(key), here.get(key), there.get(key), drafts)
        if one.entry:
            merged[key] = one
    entries = [one.entry for one in merged.values() if one.entry]
    if _obsolete_last(ours.entries) and _obsolete_last(theirs.entries):
        entries.sort(key=lambda entry: entry.obsolete)
    catalog = ours.change(
        header=merged_header(base.header, ours.header, theirs.header),
        comment=merged_lines(base.comment, ours.comment, theirs.comment),
        head=ours.head or theirs.head,
        entries=tuple(entries),
        tail=_tail(base.tail, ours.tail, theirs.tail),
    )
    conflicts = (one.conflict for one in merged.values())
    return CatalogMerge(catalog, tuple(one for one in conflicts if one))


def _order(base: Sequence[_Key], ours: Sequence[_Key], theirs: Sequence[_Key]) -> Iterator[_Key]:
    """Yield every key once: in our order, or theirs where we left it alone.

    What the other side added comes after what it stands after there.
    """
    first, second = (theirs, ours) if ours == base else (ours, theirs)
    known = set(first)
    after: dict[_Key | None, list[_Key]] = defaultdict(list)
    last: _Key | None = None
    for key in second:
        if key in known:
            last = key
        else:
            after[last].append(key)
    yield from after[None]
    for key in first:
        yield key
        yield from after[key]


def _obsolete_last(entries: Sequence[Entry]) -> bool:
    """Whether obsolete entries stand last, where gettext's tools put them."""
    marks = [entry.obsolete for entry in entries]
    return marks == sorted(marks)


def _tail(base: str, ours: str, theirs: str) -> str:
    """Return what follows the last entry: stray comments of both sides."""
    if theirs in (base, ours) or not theirs.strip():
        return ours
    if ours == base or not ours.strip():
        return theirs
    return ours if ours.endswith(theirs) else ours + theirs
