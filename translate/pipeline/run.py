"""``run``: update, draft, check and build in one step."""

from __future__ import annotations

from collections.abc import Callable

from translate.cores import Workers
from translate.errors import TranslateError
from translate.pipeline.build import build
from translate.pipeline.build.article import make
from translate.pipeline.check.counting import FindingCounter, count
from translate.pipeline.draft import draft
from translate.pipeline.update import update
from translate.project import Project
from translate.workspace.articles.files import ArticleFiles
from translate.workspace.lock import locked
from translate.workspace.report import Progress, Report


def run(project: Project, names: tuple[str, ...] = (), progress: Progress | None = None) -> Report:
    """Bring catalogs, drafts and editions of the named articles (all, without names) up to date.

    Without a usable model the editions are built nevertheless; the report has the problem.

    Raises:
        UsageError: There is no article with one of the names.
    """
    report = Report()
    with locked(project), Workers() as workers:
        report.add(update(project, names))
        workers.start(len(report.written), count, make)
        counter = FindingCounter(project, workers)
        report.add(try_draft(project, names, progress, counter.begin))
        report.add(counter.count_all(names))
        report.add(build(project, names, workers=workers))
    return report


def try_draft(
    project: Project,
    names: tuple[str, ...] = (),
    progress: Progress | None = None,
    finished: Callable[[ArticleFiles], None] | None = None,
) -> Report:
    """Draft; without a usable model, report that, because what exists can still be built.

    The arguments are those of `draft`.

    Raises:
        UsageError: There is no article with one of the names.
    """
    try:
        return draft(project, names, progress, finished=finished)
    except TranslateError as error:
        return Report(problems=[error])
