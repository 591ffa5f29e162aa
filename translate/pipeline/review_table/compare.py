"""Compare the rows of a reviewed table with the units as they now stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from translate.errors import ConflictError, InputError, TranslateError
from translate.message import Message
from translate.model import LanguagePair, Unit
from translate.model.languages import name_of
from translate.review_tables import TableRow, digest
from translate.tags import marks_by_form, problems, tidied, with_missing
from translate.text.folding import fold_spaces
from translate.text.tag_form import TAG

_LOST = "{place}: not taken as reviewed, for its markup {tags} is lost or badly set"
_MISSING = "{place}: {count} of {total} sentences are not in the {kind}"


class ComparedFile(NamedTuple):
    """What a file that came back is called, and its parts, for problems."""

    place: str
    """Its name."""
    kind: str = "table"
    part: str = "row"
    whole: bool = True
    """Whether it has all sentences of the article, so that it is odd if some are not in it."""


@dataclass(slots=True)
class TableComparison:
    """What a table brings that is new, and what of it cannot be taken over."""

    revised: dict[str, Unit] = field(default_factory=dict)
    """The units as the reviewer wants them, by source; those that would not change are left out."""
    problems: list[TranslateError] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def compare(
    rows: Sequence[TableRow], units: Mapping[str, Unit], file: ComparedFile, pair: LanguagePair
) -> TableComparison:
    """Compare the rows of a table with the article's units.

    Args:
        rows: What came back.
        units: The article's units by source, as the catalog now has them.
        file: What the table is called, for problems.
        pair: The languages, for problems too.
    """
    source, target = name_of(pair.source).english, name_of(pair.target).english
    result = TableComparison()
    known = {digest(unit.source): unit for unit in units.values()}
    groups: dict[str, list[TableRow]] = defaultdict(list)
    left = known.keys() - {found.source for row in rows for found in row.ids}
    for row in rows:
        if problem := _without_identity(row, file.place):
            result.problems.append(problem)
        elif row.ids:
            groups[row.ids[0].source].append(row)
    for key, found in groups.items():
        same = [_with_tags(row, known.get(key)) for row in found]
        where = f"{file.place}: {file.part} {same[0].number}"
        try:
            unit = _unit(known.get(key), same, where, source, file.part)
        except TranslateError as error:
            result.problems.append(error)
            continue
        if same[0].unclear:
            note = "{place}: {status!r} counts as not reviewed"
            result.notes.append(Message(note, place=where, status=_start(same[0].status)))
        problem = _conflict(unit, same[0], where, target) if same[0].decided else None
        if problem:
            result.problems.append(problem)
        revised = _revised(unit, same[0] if not problem else None, tuple(_notes(unit, same)))
        if revised.target != unit.target and (lost := _broken(revised)):
            revised = replace(revised, approved=False)
            result.notes.append(Message(_LOST, place=where, tags=lost))
        if revised != unit:
            result.revised[unit.source] = revised
    if left and file.whole:
        counts = {"count": len(left), "total": len(known)}
        result.notes.append(Message(_MISSING, place=file.place, kind=file.kind, **counts))
    return result


def _with_tags(row: TableRow, unit: Unit | None) -> TableRow:
    """A row with the tags of its sentence as they are written, and those that are certain."""
    if unit is None or not TAG.search(unit.source):
        return row
    text = tidied(row.target, unit.source)
    if digest(text) != row.ids[0].target:
        text = with_missing(text, unit.source, marks_by_form(unit.source))
    return replace(row, source=tidied(row.source, unit.source), target=text)


def _broken(unit: Unit) -> str:
    """The tags of a translation that are missing or badly set, as a list."""
    if not TAG.search(unit.source) or not unit.target:
        return ""
    found = problems(unit.target, unit.source, marks_by_form(unit.source))
    return " ".join(dict.fromkeys(one.tag for one in found))


def _without_identity(row: TableRow, place: str) -> TranslateError | None:
    """What is wrong with a row that stands for no sentence, or for several."""
    if len(row.ids) > 1:
        where = f"{place}: row {' and '.join(row.number.split())}"
        return ConflictError("rows were merged", where, "enter these sentences in the catalog")
    if row.ids:
        return None
    where = f"{place}: row {row.number}" if row.number else place
    if row.target:
        message = Message("a row that was not exported: {start}", start=_start(row.target))
        return InputError(message, where, "enter it in the catalog")
    if row.comment:
        message = Message(
            "a comment that stands beside no sentence: {start}", start=_start(row.comment)
        )
        return InputError(message, where, "enter it in the catalog")
    return None


def _start(text: str) -> str:
    """The first words of a text, to find it by."""
    line = fold_spaces(text)
    return f"{line[:40]}…" if len(line) > 40 else line


def _unit(unit: Unit | None, rows: list[TableRow], where: str, source: str, part: str) -> Unit:
    """The unit that rows of one id are about."""
    first = rows[0]
    if unit is None:
        raise ConflictError("the sentence is no longer in the article", where, "export it again")
    if any((row.target, row.ticked) != (first.target, first.ticked) for row in rows):
        raise ConflictError(
            Message("the {part} was doubled and changed", part=part), where, "leave one of them"
        )
    if digest(first.source) != first.ids[0].source:
        raise ConflictError(
            Message("the {source} was changed", source=source), where, "change it in the article"
        )
    return unit


def _conflict(unit: Unit, row: TableRow, where: str, target: str) -> TranslateError | None:
    """Why what a reviewer decided cannot be taken over; None when it can."""
    exported, current = row.ids[0], digest(unit.target)
    if _is_settled(unit, row):
        return None
    if current != exported.target:
        message = Message("the {target} changed in the catalog too", target=target)
        return ConflictError(message, where, "export it again")
    if row.edited and unit.state.reviewed and not exported.ticked:
        return ConflictError("was approved in the catalog meanwhile", where, "export it again")
    if not row.target and row.edited:
        hint = "write it, or delete the row; the catalog still has what it was"
        return InputError(Message("the {target} was emptied", target=target), where, hint)
    if row.ticked and not row.target:
        message = Message("is ticked, but has no {target}", target=target)
        return InputError(message, where, "write it, or untick the row")
    return None


def _notes(unit: Unit, rows: list[TableRow]) -> Iterator[str]:
    """The comments that the unit does not have yet, each once."""
    known = {fold_spaces(comment) for comment in unit.comments}
    for line in (line for row in rows for line in row.comment.split("\n")):
        note = fold_spaces(line)
        if note and note not in known:
            known.add(note)
            yield note


def _revised(unit: Unit, row: TableRow | None, notes: tuple[str, ...]) -> Unit:
    """The unit as the row wants it; only with new notes where no row decides."""
    unit = replace(unit, comments=(*unit.comments, *notes))
    if row is None or not row.decided:
        return unit
    if not _is_settled(unit, row):
        return _with_english(unit, row.target if row.edited else unit.target, row.ticked)
    # the edit is there already: only a change of the tick is news
    ticked = row.ticked != row.ids[0].ticked
    return _with_english(unit, unit.target, row.ticked if ticked else unit.state.reviewed)


def _with_english(unit: Unit, text: str, reviewed: bool) -> Unit:
    if not text.strip():
        return replace(unit, target=text, approved=False, previous="")
    if reviewed:
        return replace(unit, target=text).approve()
    return replace(unit, target=text, approved=False)


def _is_settled(unit: Unit, row: TableRow) -> bool:
    """Whether the catalog has the reviewer's English already."""
    return row.edited and digest(unit.target) == digest(row.target)
