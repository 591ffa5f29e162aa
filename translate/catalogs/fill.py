"""Fill the sentences of a catalog that have no translation: from drafts, other articles, a memory.

Whatever comes from elsewhere is fuzzy: in this article nobody has looked at it yet. It is a draft
like a model's, so it belongs into the drafts file before it goes into the catalog.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from translate.catalogs.comments import (
    BY_MEMORY,
    FROM_ARTICLE,
    FROM_ELSEWHERE,
    FROM_MEMORY,
    OF_DRAFT,
    kept_notes,
    without,
)
from translate.catalogs.merge import wording
from translate.catalogs.po import Catalog, Entry
from translate.catalogs.units import is_draft
from translate.catalogs.update.across_articles import Arrival, MovedSentence
from translate.catalogs.update.elsewhere import Known
from translate.interchange.units import TranslationUnit
from translate.model import Draft, Origin
from translate.text.canonical import same_with_tags

FindMatch = Callable[[str], tuple[float, TranslationUnit] | None]
"""Takes a source sentence; returns the memory's best match with its similarity, 0 to 1."""
_NONE: Mapping[str, Draft] = {}
_OLDER = "needs-work: this sentence is back with the English that it had;"
"""How the comment begins on English that may be older than another article's."""
_FORMER = "the English here before the sentence came back from"
"""How the comment begins that has English whose place newer English took."""


def with_drafts(
    catalog: Catalog, drafts: Mapping[str, Draft], now: datetime, old: Mapping[str, Draft] = _NONE
) -> Catalog:
    """Return ``catalog`` with a draft, marked fuzzy, where a sentence has no translation.

    A draft without text leaves the sentence as it is; why there is none, and whatever else was
    noted about a draft, becomes a ``#.`` comment. What a human wrote is never touched.

    Args:
        catalog: The catalog to fill.
        drafts: The drafts by source sentence.
        now: The PO-Revision-Date, if anything changes.
        old: Drafts that new ones replace, where they still stand untouched.
    """
    return catalog.edited(lambda entry: _with_draft(entry, drafts.get(entry.msgid), old), now)


def _with_draft(entry: Entry, draft: Draft | None, old: Mapping[str, Draft]) -> Entry:
    free = entry.empty or is_draft(entry, old)
    if not free or not draft:
        return entry
    notes = [f"{OF_DRAFT} {note}" for note in draft.notes]
    if not draft.text:
        lacking = tuple(note for note in notes if note not in entry.extracted)
        same = not lacking or not entry.empty
        return entry if same else entry.change(extracted=(*entry.extracted, *lacking))
    places = without(entry, *FROM_ELSEWHERE, OF_DRAFT)
    extracted = (*places, *notes)
    return entry.with_fuzzy(True, msgstr=draft.text, previous=None, extracted=extracted)


def adopt(
    catalog: Catalog, moved: Mapping[str, Arrival], known: Mapping[str, Known], now: datetime
) -> Catalog:
    """Return ``catalog`` with the translations that other articles have for the same sentences.

    A sentence that has just moved here keeps the state of its translation, which takes the place
    of one that it had here long before; a comment has that. Any other translation was made, and
    perhaps reviewed, in another article; a comment says in which.

    Args:
        catalog: A catalog in which some sentences have no translation.
        moved: What the sentences have that have moved here.
        known: The translations that there are of them: see `Elsewhere`.
        now: The PO-Revision-Date, if anything changes.
    """

    def adopted(entry: Entry) -> Entry:
        if arrival := moved.get(entry.msgid):
            found = arrival.moved.entry
            if entry.empty or _is_as(entry, arrival.instead):
                blank = _without_english(entry, arrival.moved)
                return _with_english(blank, found, kept_notes(found), fuzzy=found.fuzzy)
        elif entry.empty and (copied := known.get(entry.msgid)):
            notes = (f"{FROM_ARTICLE} {copied.slug}",)
            return _with_english(entry, copied.entry, notes, fuzzy=True)
        return entry

    return catalog.edited(adopted, now)


def doubted(catalog: Catalog, others: Mapping[str, Known], now: datetime) -> Catalog:
    """Return ``catalog`` with sentences to be reviewed that are back, for others know them too.

    Their English may be older than what another article has, which stands in a comment.

    Args:
        catalog: The catalog of the article that they are back in.
        others: What other articles have: see `Elsewhere`.
        now: The PO-Revision-Date, if anything changes.
    """

    def changed(entry: Entry) -> Entry:
        other = others.get(entry.msgid)
        if not other or entry.fuzzy or entry.empty:
            return entry
        text = wording(other.entry).text
        note = f"{_OLDER} the article {other.slug} has other English, reviewed: {text}"
        return entry.with_fuzzy(True, comments=(*entry.comments, note))

    return catalog.edited(changed, now)


def _is_as(entry: Entry, other: Entry | None) -> bool:
    return other is not None and (entry.msgstr, entry.fuzzy) == (other.msgstr, other.fuzzy)


def _without_english(entry: Entry, moved: MovedSentence) -> Entry:
    """``entry`` without its English, which a comment keeps if that of ``moved`` is another."""
    if entry.empty:
        return entry
    text, notes = wording(entry).text, kept_notes(entry)
    comments = (*entry.comments, *moved.entry.comments)
    if entry.msgstr != moved.entry.msgstr:
        comments += (f"{_FORMER} the article {moved.slug}: “{text}”",)
    return entry.change(
        msgstr="",
        previous=None,
        comments=tuple(dict.fromkeys(comments)),
        extracted=tuple(line for line in entry.extracted if line not in notes),
    )


def _with_english(entry: Entry, other: Entry, notes: tuple[str, ...], *, fuzzy: bool) -> Entry:
    return entry.with_fuzzy(
        fuzzy,
        msgstr=other.msgstr,
        previous=other.previous if other.fuzzy else None,
        comments=entry.comments or other.comments,
        extracted=(*entry.extracted, *notes),
    )


def drafts_from(origin: Origin, texts: Mapping[str, str]) -> list[Draft]:
    """Return what `adopt` or `with_suggestions` is to enter, as drafts for the drafts file.

    Args:
        origin: Where it comes from.
        texts: The English by source sentence.
    """
    return [Draft(source, text, "", "", 0, origin=origin) for source, text in texts.items()]


def with_matches(
    catalog: Catalog,
    matches: Mapping[str, tuple[TranslationUnit, bool]],
    now: datetime,
    old: Mapping[str, Draft] = _NONE,
) -> Catalog:
    """Return ``catalog`` with exact matches of a memory, fuzzy but for those that are trusted.

    They fill sentences without a translation, and take the place of ``old`` drafts.

    Args:
        catalog: The catalog.
        matches: The units by source sentence, and whether each is trusted.
        now: The PO-Revision-Date, if anything changes.
        old: Drafts that they replace, where they still stand untouched.
    """

    def matched(entry: Entry) -> Entry:
        match = matches.get(entry.msgid)
        if not match or not (entry.empty or is_draft(entry, old)):
            return entry
        unit, trusted = match
        degree = 100 if same_with_tags(unit.source, entry.msgid) else 99
        note = f"{BY_MEMORY if trusted else f'{FROM_MEMORY} {degree} %:'} {unit.origin}"
        places = without(entry, *FROM_ELSEWHERE, BY_MEMORY, OF_DRAFT)
        return entry.with_fuzzy(
            not trusted,
            msgstr=unit.target,
            previous=None if unit.source == entry.msgid else unit.source,
            extracted=(*places, note),
        )

    return catalog.edited(matched, now)


def with_suggestions(catalog: Catalog, find: FindMatch, now: datetime) -> Catalog:
    """Return ``catalog`` with the best match of the memory where a sentence has no translation.

    The match's source is the previous msgid, so that an editor shows what differs, and a comment
    says how similar both are and where the match comes from.

    Args:
        catalog: The catalog, already drafted as far as may be.
        find: Searches the memory.
        now: The PO-Revision-Date, if anything changes.
    """

    def suggested(entry: Entry) -> Entry:
        match = find(entry.msgid) if entry.empty else None
        if not match:
            return entry
        similarity, unit = match
        note = f"{FROM_MEMORY} {int(100 * similarity)} %: {unit.origin}"
        return entry.with_fuzzy(
            True,
            msgstr=unit.target,
            previous=None if unit.source == entry.msgid else unit.source,
            extracted=(*entry.extracted, note),
        )

    return catalog.edited(suggested, now)
