"""Which entries of a catalog the sentences of an edited article come from, removed ones too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from translate.catalogs.po import Catalog, Entry
from translate.catalogs.update.align import Link, align
from translate.catalogs.update.shingles import Shingles
from translate.text.similarity import similarity

_REVIVED = 0.75
"""How alike a new sentence must be to a removed one to get its translation back, as fuzzy."""
_CLOSELY = 16
"""How many removed sentences are looked at closely for a new one."""


class Origins(NamedTuple):
    """Which entries of a catalog the sentences of its article come from: see `find_origins`."""

    back: dict[str, Entry]
    """The removed entries of those that are back."""
    live: list[Entry]
    """The entries of the sentences that the article had."""
    wanted: list[str]
    """The sentences of the article as it now is, but for those of ``back``."""
    links: list[Link]
    """What of ``live`` became what of ``wanted``."""
    revived: list[tuple[str, Entry]]
    """Those that are like a removed entry, with it."""

    def predecessors(self) -> list[tuple[str, str]]:
        """Return which sentences were others before.

        Returns:
            Each sentence that is new, with one that it was: several times if it was merged of
            several.
        """
        pairs = [
            (self.wanted[new], self.live[old].msgid)
            for link in self.links
            for new in link.new
            for old in link.old
        ]
        pairs += [(source, entry.msgid) for source, entry in self.revived]
        return [(source, earlier) for source, earlier in pairs if source != earlier]

    def returned(self) -> list[str]:
        """Return the sentences that have a removed entry again."""
        return [*self.back, *(source for source, _ in self.revived)]


def find_origins(old: Catalog, sources: Sequence[str]) -> Origins:
    """Find the entries that the sentences of an article come from.

    Args:
        old: Its catalog so far.
        sources: Its sentences as they now are, in order, each once.
    """
    live = list(old.own.values())
    # of those that have the same msgid in different contexts, one can come back
    obsolete = {entry.key: entry for entry in old.entries if entry.obsolete}
    gone = {entry.msgid: entry for entry in reversed(obsolete.values())}
    gone |= {entry.msgid: entry for entry in obsolete.values() if entry.msgctxt is None}
    here = {entry.msgid for entry in live}
    back = {one: gone[one] for one in sources if one in gone and one not in here}
    wanted = [one for one in sources if one not in back]
    links = align([entry.msgid for entry in live], wanted)
    linked = {index for link in links for index in link.new}
    new = [one for index, one in enumerate(wanted) if index not in linked]
    removed = [entry for entry in gone.values() if entry.msgid not in back]
    return Origins(back, live, wanted, links, list(_revived(new, removed)))


def _revived(sources: Sequence[str], entries: Sequence[Entry]) -> Iterator[tuple[str, Entry]]:
    """Those of ``sources`` that are like one of the removed ``entries``, each used once."""
    removed = Shingles(entry.msgid for entry in entries)
    for at, one in enumerate(sources):
        near = removed.near(one, _CLOSELY, expected=at * len(entries) // len(sources))
        degrees = {index: similarity(entries[index].msgid, one) for index in near}
        best = max(near, key=degrees.__getitem__, default=-1)
        if best >= 0 and degrees[best] >= _REVIVED:
            removed.drop(best)
            yield one, entries[best]
