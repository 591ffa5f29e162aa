"""``export`` and ``import``: an article as a table for review, and the reviewed table back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from translate.catalogs import revise, units_of
from translate.catalogs.po import Catalog
from translate.errors import ConflictError, InputError, UsageError
from translate.io import read_bytes, read_if_there, save
from translate.model import Unit
from translate.pipeline.review_table.compare import TableComparison, compare
from translate.project import Project
from translate.review_tables import FORMATS, Table, TableRow, open_table, row_of
from translate.workspace.articles import SourceFile, select
from translate.workspace.catalogs import change_catalog
from translate.workspace.clock import now
from translate.workspace.lock import locked
from translate.workspace.report import Report
from translate.workspace.stamps import Stamps
from translate.workspace.units import read_units


def export_table(project: Project, path: Path) -> Report:
    """Write the table of the article that ``path`` is named after.

    Args:
        project: The project.
        path: The file to write: an article's name and the extension of a format.

    Raises:
        UsageError: No article is called so, it has no catalog, or the format is unknown.
        ConflictError: The file is there, and holds a reviewer's work that is not in the catalog.
    """
    table, file = _table(path), _source_file(project, path)
    units, _ = read_units(project, file.slug)
    if not units:
        raise UsageError("has no catalog yet", project.relative(file.path), "run 'translate run'")
    if data := read_if_there(path):
        _refuse_to_lose(project, file, table, path, data)
    rows = [row_of(unit, number) for number, unit in enumerate(units.values(), 1)]
    report = Report(articles=1)
    if save(path, table.write(_title(file, units), rows)):
        report.wrote(project.relative(path.resolve()))
    return report


def import_table(project: Project, path: Path, article: str = "") -> Report:
    """Take over what a reviewer changed in a table.

    A row whose sentence or English changed in the catalog since the export is left, and told as a
    problem; so is a row that was merged, or doubled with different contents.

    Args:
        project: The project.
        path: The table.
        article: The article that it is about, where the file is not named after it any more.

    Raises:
        UsageError: No article is called so, or the format is unknown.
        InputError: The file is no review table, or the catalog is damaged.
    """
    place = project.relative(path.resolve())
    rows = _read(_table(path), read_bytes(path), place)
    file = _source_file(project, path, article)
    report, stamps = Report(articles=1), Stamps(project)
    found = TableComparison()

    def change(catalog: Catalog) -> Catalog:
        nonlocal found
        found = compare(rows, units_of(catalog, "", {}), place)
        return revise(catalog, found.revised.values(), now())

    with locked(project):
        change_catalog(project, file, change, stamps, report)
        stamps.save()
    report.taken = len(found.revised)
    report.problems += found.problems
    report.notes += found.notes
    if not (found.revised or found.problems):
        report.notes.append(f"{place}: nothing in it is new")
    return report


def _read(table: Table, data: bytes, place: str) -> list[TableRow]:
    rows = table.read(data, place)
    if any(row.target for row in rows) and not any(row.ids for row in rows):
        hint = "export it anew, and copy the English over"
        raise InputError("has lost its hidden ids, which say what a row is about", place, hint)
    return rows


def _refuse_to_lose(
    project: Project, file: SourceFile, table: Table, path: Path, data: bytes
) -> None:
    """Stop where writing ``path`` would destroy what a reviewer wrote into it."""
    place = project.relative(path.resolve())
    try:
        rows = _read(table, data, place)
    except InputError as error:
        message = "is there already, and is no review table of ours"
        raise ConflictError(message, place, "move it away") from error
    found = compare(rows, read_units(project, file.slug)[0], place)
    decided = any(len(row.ids) != 1 or row.decided for row in rows)
    if found.revised or (found.problems and decided):
        hint = "import it, or move it away"
        raise ConflictError("holds a review that is not in the catalog", place, hint)


def _title(file: SourceFile, units: Mapping[str, Unit]) -> str:
    """The article's first heading where it opens with one, with its name."""
    first = next(iter(units.values()))
    opens = first.context and first.context[0].startswith("heading")
    return f"{first.source} ({file.slug})" if opens else file.slug


def _table(path: Path) -> Table:
    """The format that the file's name asks for."""
    name = path.suffix.lower().removeprefix(".")
    if name not in FORMATS:
        raise UsageError(
            f"no review table is a {path.suffix or 'file without extension'}",
            str(path),
            f"one of: {', '.join(FORMATS)}",
        )
    return open_table(name)


def _source_file(project: Project, path: Path, article: str = "") -> SourceFile:
    try:
        [file] = select(project, (article or path.stem,))
    except UsageError as error:
        if article:
            raise
        hint = "a table is named after its article; 'import --article' takes another name"
        raise UsageError(error.message, error.place, hint) from error
    return file
