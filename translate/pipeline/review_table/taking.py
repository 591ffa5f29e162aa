"""``import``: take over what a reviewer or another program changed in a file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path

from translate.catalogs import revise, units_of
from translate.catalogs.po import Catalog
from translate.errors import InputError, UsageError
from translate.interchange.units import ReturnedFile, ReturnedUnit
from translate.io import exists, read_bytes, resolved
from translate.message import Message
from translate.model import Unit
from translate.pipeline.history import record_revisions
from translate.pipeline.review_table.article import article_of_table
from translate.pipeline.review_table.compare import ComparedFile, TableComparison, compare
from translate.pipeline.review_table.exchange import EXCHANGE, read_returned, rows_of
from translate.pipeline.review_table.opening import read_table, reader_of
from translate.project import Project
from translate.review_tables import UNPACKED, TableRow, digest
from translate.workspace.articles.catalogs import change_catalog
from translate.workspace.articles.files import ArticleFiles, find_article, find_articles
from translate.workspace.articles.selection import NoArticleError
from translate.workspace.clock import now
from translate.workspace.lock import locked
from translate.workspace.report import Report, noting
from translate.workspace.stamps import Stamps

_MakeRows = Callable[[Mapping[str, Unit]], list[TableRow]]
"""Takes the units of an article as they now stand; returns what a file says about them."""


def import_file(
    project: Project, path: Path, article: str = "", *, reviewed: bool = False
) -> Report:
    """Take over what came back: a review table, XLIFF, TMX or PO.

    Args:
        project: The project.
        path: The file; its name says which format it is in.
        article: The article that it is about, where neither its name nor its content says so.
        reviewed: Take for approved what the file has as translated without saying whether
            it is reviewed.

    Raises:
        UsageError: No article is called so, or the format is unknown.
        InputError: The file is of another kind than its name says, or has nothing in the
            project's languages; or a catalog is damaged.
    """
    if path.suffix.lower().removeprefix(".") not in EXCHANGE:
        return import_table(project, path, article)
    place = project.relative(resolved(path))
    returned = read_returned(path, read_bytes(path), place, project.pair)
    articles = _articles_of(project, path, article, returned)
    report, stamps = Report(articles=len(articles)), Stamps(project)
    memory = path.suffix.lower() == ".tmx"
    file = ComparedFile(place, "file", "unit", whole=not memory)
    matched: set[str] = set()
    with locked(project):
        for files in articles:
            with noting(report.problems):
                own = {digest(source) for source in files.units}
                here = [one for one in returned.units if digest(one.source) in own]
                matched |= {one.source for one in here}
                if here:
                    make = _rows_from(here if memory else returned.units, files, reviewed)
                    _take_over(files, make, file, stamps, report)
        stamps.save()
    _report_foreign(returned, matched, file, report)
    return _finished(report, place)


def _report_foreign(
    returned: ReturnedFile, matched: Collection[str], file: ComparedFile, report: Report
) -> None:
    """Report sentences of no article, where single ones were not reported: those of a memory."""
    if not matched and not report.problems:
        hint = "'--article' names the article that it is about"
        message = "has no sentence that stands in the catalog"
        report.problems.append(InputError(message, file.place, hint))
    foreign = sum(one.source not in matched for one in returned.units)
    if matched and foreign and not file.whole:
        note = "{file}: {count:,} of {total:,} units are of sentences that no catalog has"
        total = len(returned.units)
        report.notes.append(Message(note, file=file.place, count=foreign, total=total))


def _rows_from(returned: Sequence[ReturnedUnit], files: ArticleFiles, reviewed: bool) -> _MakeRows:
    drafts = files.drafts
    return lambda units: rows_of(returned, units.values(), drafts, reviewed=reviewed)


def import_table(project: Project, path: Path, article: str = "") -> Report:
    """Take over what a reviewer changed in a table.

    A row whose sentence or English changed in the catalog since the export is left, and reported
    as a problem; so is a row that was merged, or doubled with different contents.

    Args:
        project: The project.
        path: The table.
        article: The article that it is about, where neither the file's name nor its rows say it.

    Raises:
        UsageError: No article is called so, or the format is unknown.
        InputError: The file is no review table, or the catalog is damaged.
    """
    place = project.relative(resolved(path))
    rows = read_table(reader_of(path, EXCHANGE), read_bytes(path, UNPACKED), place)
    files = find_article(project, article) if article else article_of_table(project, path, rows)
    report, stamps = Report(articles=1), Stamps(project)
    with locked(project):
        _take_over(files, lambda _: rows, ComparedFile(place), stamps, report)
        stamps.save()
    return _finished(report, place)


def _take_over(
    files: ArticleFiles,
    rows: _MakeRows,
    file: ComparedFile,
    stamps: Stamps,
    report: Report,
) -> None:
    """Put what is new in a file into the catalog of one article; ``rows`` makes rows of it."""
    drafts = files.drafts

    def compared(catalog: Catalog) -> TableComparison:
        units = units_of(catalog, "", drafts)
        return compare(rows(units), units, file, files.project.pair)

    def change(catalog: Catalog) -> Catalog:
        return revise(catalog, compared(catalog).revised.values(), now())

    done = change_catalog(files, change, stamps, report)
    found = compared(done.before)
    before, after = (units_of(one, "", drafts) for one in (done.before, done.after))
    changes = [(before[source], after[source]) for source in found.revised]
    record_revisions(files.project, files.slug, changes)
    report.taken += len(found.revised)
    report.problems += found.problems
    report.notes += found.notes


def _finished(report: Report, place: str) -> Report:
    if not (report.taken or report.problems):
        report.notes.append(Message("{file}: nothing in it is new", file=place))
    return report


def _articles_of(
    project: Project, path: Path, name: str, returned: ReturnedFile
) -> list[ArticleFiles]:
    """The articles that a file may be about: one, or all that have a catalog for a memory.

    It is the one that is named, or that the file is named after, or whose file it says was
    translated.
    """
    original = str(project.root / returned.original) if returned.original else ""
    stems = (path.stem, path.stem.rpartition(".")[0])
    for one in [name] if name else filter(None, (*stems, original)):
        try:
            return [find_article(project, one)]
        except NoArticleError:
            if name:
                raise
    if path.suffix.lower() != ".tmx":
        hint = "'--article' names the article that it is about"
        raise UsageError("is named after no article", project.relative(resolved(path)), hint)
    return [files for files in find_articles(project) if exists(project.catalog(files.slug))]
