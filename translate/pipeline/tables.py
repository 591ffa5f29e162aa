"""``export`` and ``import``: an article as a table for review, and the reviewed table back."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from translate.catalogs.accept import Verdict, accept
from translate.catalogs.po import Catalog, Entry
from translate.errors import ConflictError, InputError, TranslateError, UsageError
from translate.io import read_bytes, save
from translate.pipeline.articles import Seed, select
from translate.pipeline.catalogs import change_catalog
from translate.pipeline.clock import now
from translate.pipeline.lock import locked
from translate.pipeline.report import Report
from translate.pipeline.stamps import Stamps
from translate.pipeline.units import read_units
from translate.project import Project
from translate.tables import FORMATS, Row, digest, open_table, row_of


def export_table(project: Project, path: Path) -> Report:
    """Write the table of the article that ``path`` is named after.

    Args:
        project: The project.
        path: The file to write: an article's name and the extension of a format.

    Raises:
        UsageError: No article is called so, it has no catalog, or the format is unknown.
    """
    seed = _seed(project, path)
    units, _ = read_units(project, seed.slug)
    if not units:
        raise UsageError("has no catalog yet", project.relative(seed.path), "run 'translate run'")
    rows = [row_of(unit, number) for number, unit in enumerate(units.values(), 1)]
    report = Report(articles=1)
    if save(path, open_table(_format(path)).write(seed.slug, rows)):
        report.wrote(project.relative(path.resolve()))
    return report


def import_table(project: Project, path: Path) -> Report:
    """Take over what a reviewer changed in a table.

    A row whose sentence or English changed in the catalog since the export is left, and told as a
    problem; so is a row that was merged, or doubled with different contents.

    Raises:
        UsageError: No article is called so, or the format is unknown.
        InputError: The file is no review table, or the catalog is damaged.
    """
    seed = _seed(project, path)
    place = project.relative(path.resolve())
    rows = open_table(_format(path)).read(read_bytes(path), place)
    report, stamps = Report(articles=1), Stamps(project)
    judged = _Judged()

    def change(catalog: Catalog) -> Catalog:
        nonlocal judged
        judged = _judge(rows, catalog, place)
        return accept(catalog, judged.verdicts, now())

    with locked(project):
        change_catalog(project, seed, change, stamps, report)
        stamps.save()
    report.taken = len(judged.verdicts)
    report.problems += judged.problems
    report.notes += judged.notes
    return report


@dataclass(slots=True)
class _Judged:
    """What can be taken over from a table, by source sentence, and what cannot."""

    verdicts: dict[str, Verdict] = field(default_factory=dict)
    problems: list[TranslateError] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def _format(path: Path) -> str:
    name = path.suffix.lower().removeprefix(".")
    if name not in FORMATS:
        raise UsageError(
            f"no review table is a {path.suffix or 'file without extension'}",
            str(path),
            f"one of: {', '.join(FORMATS)}",
        )
    return name


def _seed(project: Project, path: Path) -> Seed:
    _format(path)
    [seed] = select(project, (path.stem,))
    return seed


def _judge(rows: list[Row], catalog: Catalog, place: str) -> _Judged:
    """Compare the rows with the catalog as it stands."""
    judged = _Judged()
    entries = {digest(e.msgid): e for e in catalog.entries if not e.obsolete}
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if problem := _without_identity(row, place):
            judged.problems.append(problem)
        elif row.ids:
            groups[row.ids[0].source].append(row)
    for key, same in groups.items():
        try:
            entry = _entry(entries.get(key), same, place)
            if verdict := _verdict(entry, same[0], place):
                judged.verdicts[entry.msgid] = verdict
        except TranslateError as error:
            judged.problems.append(error)
    if left := len(entries.keys() - groups.keys()):
        note = f"{place}: {left} of {len(entries)} sentences are not in the table"
        judged.notes.append(note)
    return judged


def _without_identity(row: Row, place: str) -> TranslateError | None:
    """What is wrong with a row that stands for no sentence, or for several."""
    where = f"{place}: row {row.number}" if row.number else place
    if len(row.ids) > 1:
        return ConflictError("rows were merged", where, "enter these sentences in the catalog")
    if not row.ids and row.target:
        return InputError("a row that was not exported", where, "enter it in the catalog")
    return None


def _entry(entry: Entry | None, rows: list[Row], place: str) -> Entry:
    """The entry that rows of one id are about."""
    first = rows[0]
    where = f"{place}: row {first.number}"
    if entry is None:
        raise ConflictError("the sentence is no longer in the article", where, "export it anew")
    if any(
        (r.target, r.comment, r.ticked) != (first.target, first.comment, first.ticked) for r in rows
    ):
        raise ConflictError("the row was doubled and changed", where, "leave one of them")
    if digest(first.source) != first.ids[0].source:
        raise ConflictError("the Vietnamese was changed", where, "change it in the article")
    return entry


def _verdict(entry: Entry, row: Row, place: str) -> Verdict | None:
    """What the reviewer did to the row; None when that is nothing."""
    where = f"{place}: row {row.number}"
    exported = row.ids[0]
    edited = digest(row.target) != exported.target
    decided = edited or row.ticked != exported.ticked
    notes = tuple(line for line in row.comment.split("\n") if line.strip())
    if not decided and set(notes) <= set(entry.comments):
        return None
    current = digest(entry.msgstr)
    if decided and current not in (exported.target, digest(row.target) if edited else None):
        raise ConflictError("the English changed in the catalog too", where, "export it anew")
    if row.ticked and not row.target:
        raise InputError("is ticked, but has no English", where, "write it, or untick the row")
    reviewed = row.ticked if decided else not entry.empty and not entry.fuzzy
    return Verdict(row.target if edited else entry.msgstr, reviewed, notes)
