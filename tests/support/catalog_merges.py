"""Random three-way merges of catalogs, and what must hold of each, with gettext as a judge.

The tests do some hundreds, ``bench/merges.py`` as many as one likes.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from support.catalog_changes import as_msgcat
from support.random_catalog import oddly, plainly, random_messages, random_text

from translate.catalogs.merge import (
    CatalogMerge,
    Wording,
    approved_texts,
    merge_catalogs,
    reviewed_texts,
    wording,
)
from translate.catalogs.po import Catalog, Entry, parse, render

_BEGIN = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)


@dataclass(frozen=True)
class RandomMerge:
    """Three files that two people made of one."""

    base: bytes
    ours: bytes
    theirs: bytes

    def merged(self) -> CatalogMerge:
        """Merge them as the merge driver does."""
        return merge_catalogs(*(parse(one, "a.po") for one in (self.base, self.ours, self.theirs)))


def random_merge(seed: int) -> RandomMerge:
    """Return a random catalog, in any layout, and two people's work on it."""
    source = random.Random(seed)
    messages = random_messages(source)
    spelt = plainly(messages) if source.random() < 0.5 else oddly(messages, source)
    newline = parse(spelt, "a.po").newline
    # sides of a merge have the same line ends: `read_alike`
    plain = spelt.replace(b"\r\n", b"\n")
    base = plain.replace(b"\n", b"\r\n") if newline == "\r\n" else plain
    texts = [random_text(source) for _ in range(3)]  # so that both sides write the same, at times
    sides = (render(_worked_on(parse(base, "a.po"), source, texts)) for _ in range(2))
    return RandomMerge(base, *sides)


def examine_merge(seed: int) -> int:
    """Merge three random catalogs, and look for what was lost or approved by chance.

    Returns:
        How many sentences both sides had changed, each in its own way.

    Raises:
        AssertionError: A promise is broken; the message says which.
        InputError: We refuse what we wrote.
    """
    case = random_merge(seed)
    base, ours, theirs = (parse(one, "a.po") for one in (case.base, case.ours, case.theirs))
    done = merge_catalogs(base, ours, theirs)
    _look_for_lost_texts(base, ours, done.catalog)
    _look_for_lost_texts(base, theirs, done.catalog)
    approved = approved_texts(ours) | approved_texts(theirs)
    assert reviewed_texts(done.catalog).keys() <= approved, "reviewed, and nobody approved it"
    _look_for_withdrawn(base, ours, theirs, done.catalog)
    _compare_with_gettext(done.catalog)
    assert render(merge_catalogs(base, ours, base).catalog) == case.ours, "not ours alone"
    alone = merge_catalogs(base, base, theirs).catalog
    assert _said(alone) == _said(theirs), "not theirs alone"
    other = merge_catalogs(base, theirs, ours)
    assert reviewed_texts(other.catalog).keys() == reviewed_texts(done.catalog).keys()
    assert len(other.conflicts) == len(done.conflicts)
    return len(done.conflicts)


def _look_for_lost_texts(base: Catalog, side: Catalog, merged: Catalog) -> None:
    before = {entry.key: entry for entry in base.entries}
    after = {entry.key: entry for entry in merged.entries}
    for entry in side.entries:
        former, text = before.get(entry.key), wording(entry)
        if not text.empty and text.forms != wording(former).forms:
            assert entry.key in after, "a translated sentence is lost"
            there = after[entry.key]
            kept = wording(there).forms == text.forms or any(
                line.endswith(f": {text.text}") for line in there.comments
            )
            assert kept, f"a text is lost: {text.text}"
        new = set(entry.comments) - set(former.comments if former else ())
        assert not new or new <= set(after[entry.key].comments), "a comment is lost"


def _look_for_withdrawn(base: Catalog, ours: Catalog, theirs: Catalog, merged: Catalog) -> None:
    """What one side no longer approves must not stay reviewed in the same words."""
    before, after = _wordings(base), _wordings(merged)
    for one, other in ((ours, theirs), (theirs, ours)):
        there = _wordings(other)
        for key, text in _wordings(one).items():
            former = before.get(key, Wording())
            withdrawn = former.reviewed and not text.reviewed and text.forms == former.forms
            if withdrawn and there.get(key) == former:
                assert not after[key].reviewed, "an approval was withdrawn, and is there again"


def _wordings(catalog: Catalog) -> dict[tuple[str | None, str], Wording]:
    return {entry.key: wording(entry) for entry in catalog.entries}


def _said(catalog: Catalog) -> list[Entry]:
    return sorted(catalog.entries, key=lambda entry: (entry.msgctxt or "", entry.msgid))


def _compare_with_gettext(merged: Catalog) -> None:
    data = render(merged)
    again = parse(data, "a.po")
    assert again == merged, "we read something else than we wrote"
    assert [wording(one) for one in again.entries] == [wording(one) for one in merged.entries]
    written = as_msgcat(data, "--no-wrap")
    known = {one.key: one for one in parse(written, "a.po").entries} if written else {}
    assert known.keys() <= {entry.key for entry in merged.entries}
    for entry in merged.entries:
        found = known.get(entry.key)
        if not found:  # msgcat drops some obsolete entries without a text
            assert entry.obsolete
            assert not entry.msgstr
            continue
        assert wording(found).forms == wording(entry).forms, "gettext reads another text"
        assert found.obsolete == entry.obsolete
        # msgcat drops the flag where there is no text
        assert found.fuzzy == entry.fuzzy or not entry.msgstr


def _worked_on(catalog: Catalog, source: random.Random, texts: list[str]) -> Catalog:
    """Return ``catalog`` after a person's work on it."""
    entries = [
        _CHANGES[source.randrange(len(_CHANGES))](entry, source, texts)
        if source.random() < 0.5
        else entry
        for entry in catalog.entries
    ]
    if source.random() < 0.3:
        del entries[source.randrange(len(entries))]
    if source.random() < 0.4:
        new = Entry(f"Câu mới {source.choice('ab')}.", source.choice(texts))
        entries.insert(source.randint(0, len(entries)), new)
    if source.random() < 0.1:
        source.shuffle(entries)
    changed = catalog.change(entries=tuple(entries))
    now = _BEGIN + timedelta(minutes=source.randint(0, 5))
    author = source.choice(("", "Lan <lan@example.org>", "Minh <minh@example.org>"))
    return changed if changed == catalog else changed.stamped(now, author=author)


def _write(entry: Entry, source: random.Random, texts: list[str]) -> Entry:
    return entry.with_fuzzy(source.random() < 0.5, msgstr=source.choice(texts))


def _turn(entry: Entry, source: random.Random, texts: list[str]) -> Entry:
    del source, texts
    return entry.with_fuzzy(not entry.fuzzy)


def _doubt(entry: Entry, source: random.Random, texts: list[str]) -> Entry:
    del source, texts
    return entry.with_fuzzy(True, comments=(*entry.comments, "needs-work: sure?"))


def _annotate(entry: Entry, source: random.Random, texts: list[str]) -> Entry:
    del texts
    return entry.change(comments=(*entry.comments, source.choice(("một", "hai", "ba \\"))))


def _move(entry: Entry, source: random.Random, texts: list[str]) -> Entry:
    del texts
    return entry.change(references=(f"seeds/c.txt:{source.randint(1, 9)}",))


def _remove(entry: Entry, source: random.Random, texts: list[str]) -> Entry:
    del source, texts
    return entry.change(obsolete=not entry.obsolete)


def _empty(entry: Entry, source: random.Random, texts: list[str]) -> Entry:
    del source, texts
    return entry.with_fuzzy(False, msgstr="")


_CHANGES: tuple[Callable[[Entry, random.Random, list[str]], Entry], ...] = (
    _write, _write, _write, _turn, _turn, _doubt, _annotate, _move, _remove, _empty,
)  # fmt: skip
"""What a person does to one entry."""
