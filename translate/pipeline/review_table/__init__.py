"""``export`` and ``import``: an article as a table for review, and the reviewed table back."""

from __future__ import annotations

from pathlib import Path

from translate.catalogs import revise, units_of
from translate.catalogs.po import Catalog
from translate.errors import ConflictError, InputError, UsageError
from translate.io import read_bytes, read_if_there, save
from translate.message import Message
from translate.pipeline.export import refuse_place
from translate.pipeline.review_table.article import article_of_table
from translate.pipeline.review_table.compare import TableComparison, compare
from translate.project import Project
from translate.review_tables import (
    FORMATS,
    MOST_ROWS,
    UNPACKED,
    Table,
    TableRow,
    open_table,
    row_of,
)
from translate.workspace.article import ArticleFiles, find_article
from translate.workspace.catalogs import change_catalog
from translate.workspace.clock import now
from translate.workspace.lock import locked
from translate.workspace.report import Report
from translate.workspace.stamps import Stamps


def export_table(project: Project, path: Path) -> Report:
    """Write the table of the article that ``path`` is named after.

    Args:
        project: The project.
        path: The file to write: an article's name and the extension of a format.

    Raises:
        UsageError: No article is called so, it has no catalog or too many sentences for a table,
            or the format is unknown; or the place is among the articles or catalogs.
        ConflictError: The file is there, and holds a reviewer's work that is not in the catalog.
    """
    table, files = _table(path), article_of_table(project, path)
    if not files.units:
        raise UsageError("has no catalog yet", project.relative(files.path), "run 'translate run'")
    most = MOST_ROWS[path.suffix.lower().removeprefix(".")]
    if len(files.units) > most:
        message = Message(
            "has {count:,} sentences; a review table of this kind holds {most:,}",
            count=len(files.units),
            most=most,
        )
        raise UsageError(message, project.relative(files.path), "split it, or take .xlsx")
    refuse_place(project, path)
    if data := read_if_there(path):
        _refuse_to_lose(files, table, path, data)
    rows = [row_of(unit, number) for number, unit in enumerate(files.units.values(), 1)]
    report = Report(articles=1)
    if save(path, table.write(_title(files), rows, project.pair)):
        report.wrote(project.relative(path.resolve()))
    return report


def import_table(project: Project, path: Path, article: str = "") -> Report:
    """Take over what a reviewer changed in a table.

    A row whose sentence or English changed in the catalog since the export is left, and told as a
    problem; so is a row that was merged, or doubled with different contents.

    Args:
        project: The project.
        path: The table.
        article: The article that it is about, where neither the file's name nor its rows say it.

    Raises:
        UsageError: No article is called so, or the format is unknown.
        InputError: The file is no review table, or the catalog is damaged.
    """
    place = project.relative(path.resolve())
    rows = _read(_table(path), read_bytes(path, UNPACKED), place)
    files = find_article(project, article) if article else article_of_table(project, path, rows)
    report, stamps = Report(articles=1), Stamps(project)

    def compared(catalog: Catalog) -> TableComparison:
        return compare(rows, units_of(catalog, "", {}), place, project.pair)

    def change(catalog: Catalog) -> Catalog:
        return revise(catalog, compared(catalog).revised.values(), now())

    with locked(project):
        done = change_catalog(files, change, stamps, report)
        stamps.save()
    found = compared(done.before)
    report.taken = len(found.revised)
    report.problems += found.problems
    report.notes += found.notes
    if not (found.revised or found.problems):
        report.notes.append(f"{place}: nothing in it is new")
    return report


def _read(table: Table, data: bytes, place: str) -> list[TableRow]:
    rows = table.read(data, place)
    if any(row.target for row in rows) and not any(row.ids for row in rows):
        hint = "export it anew, and copy the translations over"
        raise InputError("has lost its hidden ids, which say what a row is about", place, hint)
    return rows


def _refuse_to_lose(files: ArticleFiles, table: Table, path: Path, data: bytes) -> None:
    """Stop where writing ``path`` would destroy what a reviewer wrote into it."""
    place = files.project.relative(path.resolve())
    try:
        rows = _read(table, data, place)
    except InputError as error:
        message = "is there already, and is no review table of ours"
        raise ConflictError(message, place, "move it away") from error
    found = compare(rows, files.units, place, files.project.pair)
    decided = any(len(row.ids) != 1 or row.decided for row in rows)
    if found.revised or (found.problems and decided):
        hint = "import it, or move it away"
        raise ConflictError("holds a review that is not in the catalog", place, hint)


def _title(files: ArticleFiles) -> str:
    """The article's first heading where it opens with one, with its name."""
    first = next(iter(files.units.values()))
    opens = first.context and first.context[0].startswith("heading")
    return f"{first.source} ({files.slug})" if opens else files.slug


def _table(path: Path) -> Table:
    """The format that the file's name asks for."""
    name = path.suffix.lower().removeprefix(".")
    if name not in FORMATS:
        raise UsageError(
            Message(
                "no review table is a {suffix}", suffix=path.suffix or "file without extension"
            ),
            str(path),
            Message("one of: {formats}", formats=", ".join(FORMATS)),
        )
    return open_table(name)
