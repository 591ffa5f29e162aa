"""Carry a translation over to its changed sentence: kept, fuzzy, joined, divided or dropped.

Its tags get the numbers that they have in the new sentence.

Rules: a machine's untouched draft of a changed sentence is dropped, so that it is drafted again.
A translation that a person has worked on is never dropped: it follows its sentence, fuzzy, with the
source that it was made for as the previous msgid.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from translate.catalogs.comments import (
    BY_MEMORY,
    FROM_ELSEWHERE,
    OF_DRAFT,
    is_borrowed,
    is_reviewed_note,
    kept_notes,
    reviewed_note,
    was_reviewed,
    without,
)
from translate.catalogs.po.entry import Entry
from translate.catalogs.units import is_human
from translate.model import Draft, Mark
from translate.tags import Renumbered, joined_tags, renumbered, sliced, without_tags

Split = Callable[[str], Sequence[str]]
"""Cuts a translation without tags into sentences."""


class NewSentence(NamedTuple):
    """A sentence of the article as it now stands."""

    text: str
    """With its tags."""
    marks: Sequence[Mark] = ()


def respelt(old: Entry, source: NewSentence, drafts: Mapping[str, Draft]) -> Entry:
    """Return ``old`` for a source in another spelling, or with other markup, that says the same.

    Its state is kept if its tags then fit.
    """
    if old.msgid == source.text:
        return old
    if old.empty:
        return old.change(msgid=source.text)
    found = renumbered(old.msgstr, old.msgid, *source)
    if not found.fits:
        return changed(old, source, drafts)
    return old.change(msgid=source.text, msgstr=found.text)


def changed(old: Entry, source: NewSentence, drafts: Mapping[str, Draft]) -> Entry:
    """Return ``old`` for a source that has changed."""
    if not is_human(old, drafts):
        return _blank(old, source.text)
    return _outdated(old, source, _made_for(old), renumbered(old.msgstr, old.msgid, *source))


def merged(
    parts: Sequence[Entry], source: NewSentence, drafts: Mapping[str, Draft], *, same: bool
) -> Entry:
    """Return the entry of the sentence into which ``parts`` were merged.

    Args:
        parts: The entries of the old sentences, in order.
        source: The new sentence.
        drafts: What the machine proposed.
        same: Whether the text is the same, so that joined reviewed translations are reviewed.
    """
    old, text = joined_tags((part.msgid, part.msgstr) for part in parts)
    found = renumbered(text, old, *source)
    joined = parts[0].change(
        msgid=source.text,
        msgstr=found.text,
        comments=tuple(dict.fromkeys(line for part in parts for line in part.comments)),
        extracted=(),
    )
    if not any(is_human(part, drafts) for part in parts):
        return _blank(joined, source.text)
    if any(part.empty or part.fuzzy for part in parts):
        notes = (reviewed_note(joined.msgstr),) if all(map(was_reviewed, parts)) else ()
        joined = joined.with_fuzzy(True, extracted=notes)
    elif same and found.fits:
        return joined
    made_for = dict.fromkeys(_made_for(part) for part in parts)
    previous, _ = joined_tags((one, "") for one in made_for)
    return _outdated(joined, source, previous, found)


def divided(
    old: Entry, sources: Sequence[NewSentence], drafts: Mapping[str, Draft], split: Split
) -> list[Entry]:
    """Return the entries of the sentences into which ``old`` was split.

    Its translation is divided when it has as many sentences; otherwise the first entry gets all of
    it and the others wait for a draft.
    """
    if not is_human(old, drafts):
        return [_blank(old, source.text) for source in sources]
    texts = sliced(old.msgstr, split(without_tags(old.msgstr)))
    if len(texts) != len(sources):
        texts = [old.msgstr]
    previous = _made_for(old)
    parts = [old, *(Entry(old.msgid, flags=old.flags, previous=old.previous) for _ in texts[1:])]
    return [
        *(
            _part(part, text, old, source, previous)
            for part, text, source in zip(parts, texts, sources, strict=False)
        ),
        *(Entry(source.text) for source in sources[len(texts) :]),
    ]


def _part(part: Entry, text: str, old: Entry, source: NewSentence, previous: str) -> Entry:
    """Return the entry of a part of the translation of ``old``."""
    found = renumbered(text, old.msgid, *source)
    notes = (reviewed_note(found.text),) if was_reviewed(old) else ()
    return _outdated(part.change(msgstr=found.text, extracted=notes), source, previous, found)


def _made_for(entry: Entry) -> str:
    """Return the source text that a translation was made for.

    Some editors keep the previous msgid when a translation is approved: then it means nothing. Nor
    does it count on English from elsewhere: a person who edited that did so for this sentence.
    """
    own = entry.fuzzy and not is_borrowed(entry)
    return entry.previous if own and entry.previous else entry.msgid


def _blank(old: Entry, source: str) -> Entry:
    """Return ``old`` without its translation, for ``source``; notes and other flags are kept."""
    extracted = without(old, *FROM_ELSEWHERE, BY_MEMORY, OF_DRAFT)
    return old.with_fuzzy(False, msgid=source, msgstr="", previous=None, extracted=extracted)


def _outdated(old: Entry, source: NewSentence, previous: str, found: Renumbered) -> Entry:
    """Return ``old`` for ``source``; its translation was made for ``previous``.

    It is fuzzy, unless ``source`` is the text that the translation was reviewed for originally.

    Args:
        old: An entry.
        source: The new sentence.
        previous: The sentence that its translation was made for.
        found: The translation with the tags of ``source``.
    """
    reviewed = was_reviewed(old)
    if previous == source.text:
        fuzzy = not found.complete or (old.fuzzy and not reviewed)
        return old.with_fuzzy(fuzzy, msgid=source.text, msgstr=found.text, previous=None)
    notes = without(old, *FROM_ELSEWHERE)
    if not old.fuzzy:
        notes = (reviewed_note(found.text), *kept_notes(old))
    elif reviewed:
        note = reviewed_note(found.text)
        notes = tuple(note if is_reviewed_note(one, old.msgstr) else one for one in notes)
    return old.with_fuzzy(
        True, msgid=source.text, msgstr=found.text, previous=previous, extracted=notes
    )
