"""What a reviewer says about a sentence, put into its entry: a pure function."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from translate.catalogs.header import stamp
from translate.catalogs.po import Catalog, Entry


@dataclass(frozen=True, slots=True)
class Verdict:
    """A reviewer's word on a sentence."""

    target: str
    reviewed: bool
    comments: tuple[str, ...] = ()
    """Notes to add; those that the entry has already are not added again."""


def accept(catalog: Catalog, verdicts: Mapping[str, Verdict], now: datetime) -> Catalog:
    """``catalog`` with the verdicts, by source sentence, taken over.

    Args:
        catalog: The catalog to change.
        verdicts: What the reviewer says, by source sentence.
        now: The time to stamp on a catalog that changes.
    """
    entries = tuple(
        _judged(entry, verdicts[entry.msgid])
        if not entry.obsolete and entry.msgid in verdicts
        else entry
        for entry in catalog.entries
    )
    if entries == catalog.entries:
        return catalog
    return stamp(catalog.change(entries=entries), now)


def _judged(entry: Entry, verdict: Verdict) -> Entry:
    others = tuple(flag for flag in entry.flags if flag != "fuzzy")
    fuzzy = not verdict.reviewed and bool(verdict.target.strip())
    return entry.change(
        msgstr=verdict.target,
        flags=("fuzzy", *others) if fuzzy else others,
        previous=entry.previous if fuzzy else None,
        comments=entry.comments
        + tuple(note for note in verdict.comments if note not in entry.comments),
    )
