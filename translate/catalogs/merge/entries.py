"""Two versions of one entry become one: no text is lost, and none becomes reviewed by chance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from translate.catalogs.comments import is_reviewed_note, translation_notes
from translate.catalogs.merge.three_way import merged_lines, pick
from translate.catalogs.merge.wording import Wording, wording
from translate.catalogs.po import Entry
from translate.catalogs.units import is_draft
from translate.model import Draft

_CONFLICT = "needs-work: two texts were merged;"
"""How the comment begins that has the text of the other side."""


@dataclass(frozen=True, slots=True)
class MergeConflict:
    """A sentence whose translation both sides changed, each in its own way."""

    source: str
    ours: str
    """What stays, fuzzy."""
    theirs: str
    """What stands beside it in a comment."""


@dataclass(frozen=True, slots=True)
class EntryMerge:
    """What became of an entry."""

    entry: Entry | None
    """None where one side removed it and the other had nothing to say about it."""
    conflict: MergeConflict | None = None


class _Outcome(Enum):
    OURS = auto()
    THEIRS = auto()
    BOTH = auto()
    """Two texts, of which neither may be lost."""


def merge_entry(
    base: Entry | None, ours: Entry | None, theirs: Entry | None, drafts: Mapping[str, Draft]
) -> EntryMerge:
    """Merge two versions of an entry.

    The translation and its state are one value, taken as a whole from the side that changed it; so
    a merged text is reviewed only if that text was approved. Where both sides changed it, ours
    stays as fuzzy, theirs goes into a comment that it needs work. A machine's draft gives way to
    any other text: the drafts file has it. Comments are merged line by line.

    Args:
        base: The entry before both sides changed it; None where both or one of them added it.
        ours: Our entry; None where we removed it, or never had it.
        theirs: Their entry, likewise.
        drafts: The drafts of either side by source sentence, as far as they are known.
    """
    if ours is None or theirs is None:
        return EntryMerge(_remaining(base, ours or theirs, drafts))
    here, there = wording(ours), wording(theirs)
    drafted = is_any_draft(ours, drafts), is_any_draft(theirs, drafts)
    outcome = _outcome(wording(base), here, there, *drafted)
    chosen = theirs if outcome is _Outcome.THEIRS else ours
    former = base or Entry(ours.msgid, obsolete=True)
    comments = merged_lines(former.comments, ours.comments, theirs.comments)
    notes, fuzzy, conflict = translation_notes(chosen), chosen.fuzzy, None
    if outcome is _Outcome.BOTH:
        conflict, fuzzy = MergeConflict(ours.msgid, here.text, there.text), True
        comments = _with_conflict(comments, here, there)
        # an edit that is undone must not bring back an approval that the other side contradicts
        notes = tuple(note for note in notes if not is_reviewed_note(note, ours.msgstr))
    merged = chosen.change(
        comments=comments,
        extracted=_extracted(former, ours, theirs, notes),
        references=pick(former.references, ours.references, theirs.references),
        flags=_flags((former, ours, theirs), chosen, fuzzy=fuzzy),
        obsolete=pick(former.obsolete, ours.obsolete, theirs.obsolete),
    )
    return EntryMerge(merged, conflict)


def _with_conflict(comments: tuple[str, ...], ours: Wording, theirs: Wording) -> tuple[str, ...]:
    """Return the comments with the other text, which they may have since an earlier merge."""
    known = (line for line in comments if line.startswith(_CONFLICT))
    if any(line.endswith(f": {theirs.text}") for line in known):
        return comments
    return (*comments, conflict_comment(ours, theirs))


def conflict_comment(ours: Wording, theirs: Wording) -> str:
    """Return the comment on an entry with two texts: it asks for work, and has the other text."""
    here, there = ("reviewed" if side.reviewed else "not reviewed" for side in (ours, theirs))
    return f"{_CONFLICT} ours was {here}, theirs {there}: {theirs.text}"


def _outcome(
    base: Wording, here: Wording, there: Wording, drafted_here: bool, drafted_there: bool
) -> _Outcome:
    """Decide whose translation stays."""
    if there in (here, base):
        return _Outcome.OURS
    if here == base:
        return _Outcome.THEIRS
    if here.forms == there.forms:
        return _of_one_text(here, there)
    if there.empty or here.empty:
        return _Outcome.OURS if there.empty else _Outcome.THEIRS
    if drafted_here or drafted_there:
        return _Outcome.THEIRS if drafted_here else _Outcome.OURS
    return _Outcome.BOTH


def _of_one_text(here: Wording, there: Wording) -> _Outcome:
    """Decide on one text in two states: a doubt counts more than an approval, that than a draft."""
    if here.needs_work or there.needs_work:
        return _Outcome.OURS if here.needs_work else _Outcome.THEIRS
    return _Outcome.THEIRS if there.reviewed else _Outcome.OURS


def is_any_draft(entry: Entry, drafts: Mapping[str, Draft]) -> bool:
    """Whether nobody has touched the entry since one of its drafts, the newest or an earlier one.

    The two sides may have drafted it by different models.
    """
    newest = drafts.get(entry.msgid)
    draft = newest.matching(entry.msgstr) if newest else None
    return draft is not None and is_draft(entry, {entry.msgid: draft})


def _remaining(
    base: Entry | None, entry: Entry | None, drafts: Mapping[str, Draft]
) -> Entry | None:
    """Return the entry that one side alone has, unless the other removed what it left alone."""
    if base is None or entry is None:
        return entry
    touched = wording(entry) != wording(base) or entry.comments != base.comments
    return entry if touched and not is_any_draft(entry, drafts) else None


def _extracted(base: Entry, ours: Entry, theirs: Entry, notes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the program's comments: where the sentence stands, and what holds of its text."""
    merged = (*pick(_places(base), _places(ours), _places(theirs)), *notes)
    known = (side.extracted for side in (ours, theirs))
    return next((lines for lines in known if sorted(lines) == sorted(merged)), merged)


def _places(entry: Entry) -> tuple[str, ...]:
    notes = translation_notes(entry)
    return tuple(line for line in entry.extracted if line not in notes)


def _flags(sides: tuple[Entry, Entry, Entry], chosen: Entry, *, fuzzy: bool) -> tuple[str, ...]:
    """Return the flags of both sides, with or without fuzzy; spelt as in ``chosen`` if they can."""
    others = merged_lines(*map(_other_flags, sides))
    if others == _other_flags(chosen) and fuzzy is chosen.fuzzy:
        return chosen.flags
    return ("fuzzy", *others) if fuzzy else others


def _other_flags(entry: Entry) -> tuple[str, ...]:
    return tuple(flag for flag in entry.flags if flag != "fuzzy")
