"""Carry a translation over to its changed sentence: kept, fuzzy, joined, divided or dropped.

Rules: a machine's untouched draft of a changed sentence is dropped, so that it is drafted again.
A translation that a person has worked on is never dropped: it follows its sentence, fuzzy, with the
source that it was made for as the previous msgid.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from translate.catalogs.comments import (
    BY_MEMORY,
    FROM_ELSEWHERE,
    OF_DRAFT,
    is_borrowed,
    kept_notes,
    reviewed_note,
    was_reviewed,
    without,
)
from translate.catalogs.po.entry import Entry
from translate.catalogs.units import is_human
from translate.model import Draft

Split = Callable[[str], Sequence[str]]
"""Cuts a translation into sentences."""


def respelt(old: Entry, source: str) -> Entry:
    """Return ``old`` for a source in another spelling that says the same; its state is kept."""
    return old if old.msgid == source else old.change(msgid=source)


def changed(old: Entry, source: str, drafts: Mapping[str, Draft]) -> Entry:
    """Return ``old`` for a source that has changed."""
    if not is_human(old, drafts):
        return _blank(old, source)
    return _outdated(old, source, _made_for(old))


def merged(
    parts: Sequence[Entry], source: str, drafts: Mapping[str, Draft], *, same: bool
) -> Entry:
    """Return the entry of the sentence into which ``parts`` were merged.

    Args:
        parts: The entries of the old sentences, in order.
        source: The new sentence.
        drafts: What the machine proposed.
        same: Whether the text is the same, so that joined reviewed translations are reviewed.
    """
    joined = parts[0].change(
        msgid=source,
        msgstr=" ".join(part.msgstr for part in parts if not part.empty),
        comments=tuple(dict.fromkeys(line for part in parts for line in part.comments)),
        extracted=(),
    )
    if not any(is_human(part, drafts) for part in parts):
        return _blank(joined, source)
    if any(part.empty or part.fuzzy for part in parts):
        notes = (reviewed_note(joined.msgstr),) if all(map(was_reviewed, parts)) else ()
        joined = joined.with_fuzzy(True, extracted=notes)
    elif same:
        return joined
    previous = dict.fromkeys(_made_for(part) for part in parts)
    return _outdated(joined, source, " ".join(previous))


def divided(
    old: Entry, sources: Sequence[str], drafts: Mapping[str, Draft], split: Split
) -> list[Entry]:
    """Return the entries of the sentences into which ``old`` was split.

    Its translation is divided when it has as many sentences; otherwise the first entry gets all of
    it and the others wait for a draft.
    """
    if not is_human(old, drafts):
        return [_blank(old, source) for source in sources]
    texts = list(split(old.msgstr))
    if len(texts) != len(sources):
        texts = [old.msgstr]
    previous = _made_for(old)
    notes = tuple(reviewed_note(text) for text in texts if was_reviewed(old))
    parts = [old.change(msgstr=texts[0]), *(_new(old, text) for text in texts[1:])]
    return [
        *(
            _outdated(part.change(extracted=notes), source, previous)
            for part, source in zip(parts, sources, strict=False)
        ),
        *(Entry(source) for source in sources[len(texts) :]),
    ]


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


def _new(old: Entry, text: str) -> Entry:
    """Return a new entry, in the state of ``old``, for a part of its translation."""
    return Entry(old.msgid, text, flags=old.flags, previous=old.previous)


def _outdated(old: Entry, source: str, previous: str) -> Entry:
    """Return ``old`` for ``source``; its translation was made for ``previous``.

    It is fuzzy, unless ``source`` is the text that the translation was reviewed for originally.
    """
    if previous == source:
        fuzzy = old.fuzzy and not was_reviewed(old)
        return old.with_fuzzy(fuzzy, msgid=source, previous=None)
    notes = without(old, *FROM_ELSEWHERE)
    if not old.fuzzy:
        notes = (reviewed_note(old.msgstr), *kept_notes(old))
    return old.with_fuzzy(True, msgid=source, previous=previous, extracted=notes)
