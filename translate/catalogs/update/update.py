"""An article's new state into its catalog: ``update_catalog``, a pure function.

``origins.py`` says which sentence became which, ``carry.py`` what becomes of the English. What
somebody had a hand in ends in one of three places: in a live entry as it was, in a live entry as
fuzzy with its previous source, or in an obsolete entry, from which it comes back with its sentence.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from translate.catalogs.comments import NEXT, PREVIOUS, in_present_words, kept_notes
from translate.catalogs.po import Catalog, Entry
from translate.catalogs.po.header import new_header
from translate.catalogs.units import is_human
from translate.catalogs.update.align import Link
from translate.catalogs.update.carry import NewSentence, Split, changed, divided, merged, respelt
from translate.catalogs.update.origins import Origins, find_origins
from translate.model import Article, Draft, MarkKind
from translate.tags import tag_of
from translate.text.canonical import canonical
from translate.walk import Place, places

_SHOWN = 60
"""Characters of a neighbouring sentence that a comment shows."""

_LEADS = frozenset({MarkKind.LINK, MarkKind.IMAGE})
_AS_WRITTEN = frozenset({MarkKind.SPAN, MarkKind.MARKUP})
"""Marks of which a comment shows the HTML that they are in the article."""
_LONGEST_ADDRESS = 200
"""Characters of an address that a comment shows."""


class Target(NamedTuple):
    """The language that an article is translated into."""

    language: str
    """Its code, e.g. ``en``."""
    split: Split
    """Cuts a translation into sentences, to divide it when its source was split."""


class UpdatedCatalog(NamedTuple):
    """What an article's update made of its catalog."""

    catalog: Catalog
    """The very one that was updated, if there was nothing to change."""
    origins: Origins
    """Where its sentences come from."""


def update_catalog(
    article: Article,
    old: Catalog | None,
    target: Target,
    drafts: Mapping[str, Draft],
    now: datetime,
) -> UpdatedCatalog:
    """Return the catalog that fits ``article``, with all that ``old`` had to give.

    Args:
        article: The segmented article as it now stands.
        old: Its catalog so far, if there is one.
        target: The language of its translations.
        drafts: The drafts that the machine made for it, by source sentence.
        now: The time to stamp on a catalog that changes.
    """
    old = old or Catalog()
    if not old.header:
        header = new_header(article.slug, target.language, article.language, now)
        old = old.change(header=header)
    groups = _grouped(article)
    sentences = [NewSentence(text, found[0].sentence.marks) for text, found in groups.items()]
    origins = find_origins(old, list(groups))
    carried, obsolete = _carried(old, sentences, origins, drafts, target.split)
    others, left = _others(old, groups)
    live: list[Entry] = []
    for source, found in groups.items():
        live.append(_placed(carried.get(source, Entry(source)), article.path, found))
        live += others.pop(source, ())
    entries = (*live, *others.pop("", ()), *obsolete, *left)
    if entries == old.entries or entries == _in_present_words(old.entries):
        # an upgrade rewrites no catalog for the words of comments alone
        return UpdatedCatalog(old, origins)
    new = old.change(entries=entries)
    if _content(entries) != _content(old.entries):
        new = new.stamped(now, sources=_sources(entries) != _sources(old.entries))
    return UpdatedCatalog(new, origins)


def _others(old: Catalog, sources: Container[str]) -> tuple[dict[str, list[Entry]], list[Entry]]:
    """The entries that are other programs': in contexts of their own, or without a sentence.

    Returns:
        Those of ``sources``, by sentence, to stay as they are; and those of other sentences, as
        obsolete ones.
    """
    own = {entry.key for entry in old.own.values()}
    staying: dict[str, list[Entry]] = {}
    left: list[Entry] = []
    for entry in old.entries:
        if entry.obsolete or entry.key in own:
            continue
        if entry.msgid in sources or not entry.msgid:
            staying.setdefault(entry.msgid, []).append(entry)
        elif entry.comments or not entry.empty:
            left.append(_retired(entry))
    return staying, left


def _carried(
    old: Catalog,
    sentences: Sequence[NewSentence],
    found: Origins,
    drafts: Mapping[str, Draft],
    split: Split,
) -> tuple[dict[str, Entry], list[Entry]]:
    """The entries of ``sentences`` for which there was something, and the obsolete entries."""
    by_text = {one.text: one for one in sentences}
    wanted = [by_text[text] for text in found.wanted]
    carried = {text: entry.change(obsolete=False) for text, entry in found.back.items()}
    for link in found.links:
        for entry in _follow(link, found.live, wanted, drafts, split):
            carried[entry.msgid] = entry
    for text, entry in found.revived:
        follow = respelt if canonical(entry.msgid) == canonical(text) else changed
        carried[text] = follow(entry.change(obsolete=False), by_text[text], drafts)
    used = {entry.key for entry in (*found.back.values(), *(one for _, one in found.revived))}
    removed = {entry.key: entry for entry in old.entries if entry.obsolete}
    kept = [entry for key, entry in removed.items() if key not in used]
    linked = {index for link in found.links for index in link.old}
    left = [entry for index, entry in enumerate(found.live) if index not in linked]
    retired = [_retired(entry) for entry in left if entry.comments or is_human(entry, drafts)]
    return carried, [*kept, *retired]


def _follow(
    link: Link,
    live: Sequence[Entry],
    wanted: Sequence[NewSentence],
    drafts: Mapping[str, Draft],
    split: Split,
) -> list[Entry]:
    """The entries that the old ones of ``link`` become."""
    olds = [live[index] for index in link.old]
    sentences = [wanted[index] for index in link.new]
    if len(sentences) > 1:
        return divided(olds[0], sentences, drafts, split)
    if len(olds) > 1:
        return [merged(olds, sentences[0], drafts, same=link.same)]
    follow = respelt if link.same else changed
    return [follow(olds[0], sentences[0], drafts)]


def _grouped(article: Article) -> dict[str, list[Place]]:
    """The places of each sentence; sentences in the order of their first place."""
    groups: dict[str, list[Place]] = {}
    for place in places(article):
        groups.setdefault(place.sentence.text, []).append(place)
    return groups


def _placed(entry: Entry, path: str, found: Sequence[Place]) -> Entry:
    """``entry`` with the comments and references that say where it stands now."""
    places_comments = tuple(comment for place in found for comment in _comments(place))
    extracted = (*places_comments, *_addresses(found), *kept_notes(entry))
    # a sentence may stand twice on a line: gettext names the line once
    references = tuple(dict.fromkeys(f"{path}:{place.sentence.line}" for place in found))
    previous = entry.previous if entry.fuzzy else None  # Lokalize leaves it when one approves
    if (entry.extracted, entry.references, entry.previous) == (extracted, references, previous):
        return entry
    return entry.change(extracted=extracted, references=references, previous=previous)


def _comments(place: Place) -> list[str]:
    comments = [place.label]
    if place.before:
        comments.append(f"{PREVIOUS}{_shorten(place.before, keep_end=True)}")
    if place.after:
        comments.append(f"{NEXT}{_shorten(place.after)}")
    return comments


def _addresses(found: Iterable[Place]) -> tuple[str, ...]:
    """What the tags of a sentence lead to or are, at each of its places: ``<a1> https://…``."""
    lines = [
        f"{tag_of(mark)} {_one_line(mark.markup if mark.kind in _AS_WRITTEN else mark.target)}"
        for place in found
        for mark in place.sentence.marks
        if mark.kind in _AS_WRITTEN or (mark.target and mark.kind in _LEADS)
    ]
    return tuple(dict.fromkeys(lines))


def _one_line(address: str) -> str:
    """An address as a comment shows it: long ones, such as images in themselves, are cut."""
    line = "".join(filter(str.isprintable, address))
    return line if len(line) <= _LONGEST_ADDRESS else line[:_LONGEST_ADDRESS] + "…"


def _shorten(text: str, *, keep_end: bool = False) -> str:
    """``text`` cut at a word near ``_SHOWN`` characters, an ellipsis where it was cut."""
    if len(text) <= _SHOWN:
        return text
    if keep_end:
        return "…" + text[-_SHOWN:].partition(" ")[2]
    return text[:_SHOWN].rpartition(" ")[0] + "…"


def _retired(entry: Entry) -> Entry:
    return entry.change(obsolete=True, extracted=kept_notes(entry), references=())


def _in_present_words(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple([entry.change(extracted=in_present_words(entry)) for entry in entries])


def _sources(entries: Iterable[Entry]) -> set[str]:
    return {entry.msgid for entry in entries if not entry.obsolete}


def _content(entries: Iterable[Entry]) -> list[tuple[object, ...]]:
    """What the entries say, but for where they stand."""
    return [(e.key, e.msgstr, e.flags, e.previous, e.comments, e.obsolete) for e in entries]
