"""``export`` and ``import``: an article as a table for review, and what comes back."""

from __future__ import annotations

from pathlib import Path

from translate.errors import ConflictError, InputError, UsageError
from translate.io import read_if_there, resolved, save
from translate.message import Message
from translate.pipeline.export import refuse_place
from translate.pipeline.review_table.article import article_of_table
from translate.pipeline.review_table.compare import ComparedFile, compare
from translate.pipeline.review_table.opening import read_table, table_of
from translate.pipeline.review_table.taking import import_file, import_table
from translate.project import Project
from translate.review_tables import FORMATS as TABLES
from translate.review_tables import MOST_ROWS, Table, row_of
from translate.timing import timed
from translate.workspace.articles.files import ArticleFiles, find_article
from translate.workspace.report import Report


@timed("export")
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
    table, files = table_of(path), article_of_table(project, path)
    _refuse_unfit(files, path)
    refuse_place(project, path)
    if data := read_if_there(path):
        _refuse_to_lose(files, table, path, data)
    report = Report(articles=1)
    if save(path, _written(files, table)):
        report.wrote(project.relative(resolved(path)))
    return report


def table_bytes(project: Project, slug: str, name: str) -> bytes:
    """Return the table of an article as `export_table` writes it.

    Args:
        project: The project.
        slug: The article.
        name: The format: docx, xlsx or csv.

    Raises:
        UsageError: As of `export_table`.
    """
    path = Path(f"{slug}.{name}")
    table, files = table_of(path), find_article(project, slug)
    _refuse_unfit(files, path)
    return _written(files, table)


def _written(files: ArticleFiles, table: Table) -> bytes:
    rows = [row_of(unit, number) for number, unit in enumerate(files.units.values(), 1)]
    return table.write(_title(files), rows, files.project.pair)


def _refuse_unfit(files: ArticleFiles, path: Path) -> None:
    """Stop where an article is none for a table of the kind that ``path`` names."""
    project = files.project
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


def _refuse_to_lose(files: ArticleFiles, table: Table, path: Path, data: bytes) -> None:
    """Stop where writing ``path`` would destroy what a reviewer wrote into it."""
    place = files.project.relative(resolved(path))
    try:
        rows = read_table(table.read, data, place)
    except InputError as error:
        message = "is there already, and is no review table of ours"
        raise ConflictError(message, place, "move it away") from error
    found = compare(rows, files.units, ComparedFile(place), files.project.pair)
    decided = any(len(row.ids) != 1 or row.decided for row in rows)
    if found.revised or (found.problems and decided):
        hint = "import it, or move it away"
        raise ConflictError("holds a review that is not in the catalog", place, hint)


def _title(files: ArticleFiles) -> str:
    """The article's first heading where it opens with one, with its name."""
    first = next(iter(files.units.values()))
    opens = first.context and first.context[0].startswith("heading")
    return f"{first.source} ({files.slug})" if opens else files.slug


__all__ = ["TABLES", "export_table", "import_file", "import_table", "table_bytes"]
