"""What a reviewed table says about each sentence, held against the catalog as it now stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from translate.catalogs.accept import Verdict
from translate.catalogs.po import Catalog, Entry
from translate.errors import ConflictError, InputError, TranslateError
from translate.tables import Row, digest
from translate.walk import fold


@dataclass(slots=True)
class Judged:
    """What can be taken over from a table, by source sentence, and what cannot."""

    verdicts: dict[str, Verdict] = field(default_factory=dict)
    problems: list[TranslateError] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def judge(rows: Sequence[Row], catalog: Catalog, place: str) -> Judged:
    """Compare the rows with the catalog; what it says already is no verdict.

    Args:
        rows: What came back.
        catalog: The article's catalog.
        place: The table's name, for problems.
    """
    judged = Judged()
    entries = {digest(e.msgid): e for e in catalog.entries if not e.obsolete}
    groups: dict[str, list[Row]] = defaultdict(list)
    left = entries.keys() - {found.source for row in rows for found in row.ids}
    for row in rows:
        if problem := _without_identity(row, place):
            judged.problems.append(problem)
        elif row.ids:
            groups[row.ids[0].source].append(row)
    for key, same in groups.items():
        where = f"{place}: row {same[0].number}"
        try:
            entry = _entry(entries.get(key), same, where)
        except TranslateError as error:
            judged.problems.append(error)
            continue
        if same[0].unclear:
            judged.notes.append(f"{where}: {_start(same[0].status)!r} counts as not reviewed")
        problem = _conflict(entry, same[0], where) if same[0].decided else None
        if problem:
            judged.problems.append(problem)
        verdict = _verdict(entry, same[0] if not problem else None, tuple(_notes(entry, same)))
        if verdict != Verdict(entry.msgstr, _is_reviewed(entry)):
            judged.verdicts[entry.msgid] = verdict
    if left:
        note = f"{place}: {len(left)} of {len(entries)} sentences are not in the table"
        judged.notes.append(note)
    return judged


def _without_identity(row: Row, place: str) -> TranslateError | None:
    """What is wrong with a row that stands for no sentence, or for several."""
    if len(row.ids) > 1:
        where = f"{place}: row {' and '.join(row.number.split())}"
        return ConflictError("rows were merged", where, "enter these sentences in the catalog")
    if row.ids:
        return None
    where = f"{place}: row {row.number}" if row.number else place
    if row.target:
        message = f"a row that was not exported: {_start(row.target)}"
        return InputError(message, where, "enter it in the catalog")
    if row.comment:
        message = f"a comment that stands beside no sentence: {_start(row.comment)}"
        return InputError(message, where, "enter it in the catalog")
    return None


def _start(text: str) -> str:
    """The first words of a text, to find it by."""
    line = fold(text)
    return f"{line[:40]}…" if len(line) > 40 else line


def _entry(entry: Entry | None, rows: list[Row], where: str) -> Entry:
    """The entry that rows of one id are about."""
    first = rows[0]
    if entry is None:
        raise ConflictError("the sentence is no longer in the article", where, "export it anew")
    if any((row.target, row.ticked) != (first.target, first.ticked) for row in rows):
        raise ConflictError("the row was doubled and changed", where, "leave one of them")
    if digest(first.source) != first.ids[0].source:
        raise ConflictError("the Vietnamese was changed", where, "change it in the article")
    return entry


def _conflict(entry: Entry, row: Row, where: str) -> TranslateError | None:
    """Why what a reviewer decided cannot be taken over; None when it can."""
    exported, current = row.ids[0], digest(entry.msgstr)
    if _is_settled(entry, row):
        return None
    if current != exported.target:
        return ConflictError("the English changed in the catalog too", where, "export it anew")
    if row.edited and _is_reviewed(entry) and not exported.ticked:
        return ConflictError("was approved in the catalog meanwhile", where, "export it anew")
    if not row.target and row.edited:
        hint = "write it, or delete the row; the catalog still has what it was"
        return InputError("the English was emptied", where, hint)
    if row.ticked and not row.target:
        return InputError("is ticked, but has no English", where, "write it, or untick the row")
    return None


def _notes(entry: Entry, rows: list[Row]) -> Iterator[str]:
    """The comments that the entry does not have yet, each once."""
    known = {fold(comment) for comment in entry.comments}
    for line in (line for row in rows for line in row.comment.split("\n")):
        note = fold(line)
        if note and note not in known:
            known.add(note)
            yield note


def _verdict(entry: Entry, row: Row | None, notes: tuple[str, ...]) -> Verdict:
    """What is to stand in the entry: as it is, but for new notes, where no row decides."""
    if row is None or not row.decided:
        return Verdict(entry.msgstr, _is_reviewed(entry), notes)
    if not _is_settled(entry, row):
        return Verdict(row.target if row.edited else entry.msgstr, row.ticked, notes)
    # the edit is there already: only a change of the tick is news
    ticked = row.ticked != row.ids[0].ticked
    return Verdict(entry.msgstr, row.ticked if ticked else _is_reviewed(entry), notes)


def _is_settled(entry: Entry, row: Row) -> bool:
    """Whether the catalog has the reviewer's English already."""
    return row.edited and digest(entry.msgstr) == digest(row.target)


def _is_reviewed(entry: Entry) -> bool:
    return not entry.empty and not entry.fuzzy
