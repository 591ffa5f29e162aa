"""An article's new state into its catalog: ``update_catalog``, a pure function."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from translate.catalogs.header import new_header, stamp
from translate.catalogs.po import Catalog, Entry
from translate.model import Article, Draft
from translate.walk import Place, places

_SHOWN = 60
"""Characters of a neighbouring sentence that a comment shows."""


def update_catalog(
    article: Article,
    old: Catalog | None,
    language: str,
    drafts: Mapping[str, Draft],
    now: datetime,
) -> Catalog:
    """The catalog that fits ``article``, with all that ``old`` had to give.

    Args:
        article: The segmented article as it now stands.
        old: Its catalog so far, if there is one.
        language: The target language.
        drafts: The drafts that the machine made for it, by source sentence.
        now: The time to stamp on a catalog that changes.
    """
    if old is None:
        header = new_header(article.slug, language, article.language, now)
        old = Catalog(header=header)
    known = {entry.msgid: entry for entry in old.entries}
    entries = [
        _entry(article.path, found, known.get(found[0].sentence.text))
        for found in _grouped(article)
    ]
    here = {entry.msgid for entry in entries}
    gone = [
        _retired(entry)
        for entry in old.entries
        if entry.msgid not in here and _is_human(entry, drafts.get(entry.msgid))
    ]
    merged = tuple(entries + gone)
    if merged == tuple(old.entries):
        return old
    return stamp(old.change(entries=merged), now, source=_sources(merged) != _sources(old.entries))


def _grouped(article: Article) -> list[list[Place]]:
    """The places of each sentence; sentences in the order of their first place."""
    groups: dict[str, list[Place]] = {}
    for place in places(article):
        groups.setdefault(place.sentence.text, []).append(place)
    return list(groups.values())


def _entry(path: str, found: list[Place], old: Entry | None) -> Entry:
    """The entry of a sentence: its translation as it was, its place as it is now."""
    source = found[0].sentence.text
    extracted = tuple(comment for place in found for comment in _comments(place))
    references = tuple(f"{path}:{place.sentence.line}" for place in found)
    if old is None:
        return Entry(msgid=source, extracted=extracted, references=references)
    if (old.extracted, old.references, old.obsolete) == (extracted, references, False):
        return old
    return old.change(extracted=extracted, references=references, obsolete=False)


def _comments(place: Place) -> list[str]:
    comments = [place.label]
    if place.before:
        comments.append(f"after: {_shorten(place.before, keep_end=True)}")
    if place.after:
        comments.append(f"before: {_shorten(place.after)}")
    return comments


def _shorten(text: str, *, keep_end: bool = False) -> str:
    """``text`` cut at a word near ``_SHOWN`` characters, an ellipsis where it was cut."""
    if len(text) <= _SHOWN:
        return text
    if keep_end:
        return "…" + text[-_SHOWN:].partition(" ")[2]
    return text[:_SHOWN].rpartition(" ")[0] + "…"


def _sources(entries: Iterable[Entry]) -> set[str]:
    return {entry.msgid for entry in entries if not entry.obsolete}


def _is_human(entry: Entry, draft: Draft | None) -> bool:
    """Whether a person had a hand in the English: all that is kept when its sentence goes."""
    untouched = entry.fuzzy and draft is not None and entry.msgstr == draft.text
    return bool(entry.msgstr or entry.comments) and not untouched


def _retired(entry: Entry) -> Entry:
    return entry if entry.obsolete else entry.change(obsolete=True, extracted=(), references=())
