"""``run``: update, draft, check and build in one step."""

from __future__ import annotations

from translate.cores import Workers
from translate.errors import TranslateError
from translate.pipeline.build import build
from translate.pipeline.build.article import make
from translate.pipeline.check import count, count_findings
from translate.pipeline.draft import draft
from translate.pipeline.update import update
from translate.project import Project
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
        report.add(try_draft(project, names, progress))
        report.add(count_findings(project, names, workers))
        report.add(build(project, names, workers=workers))
    return report


def try_draft(
    project: Project, names: tuple[str, ...] = (), progress: Progress | None = None
) -> Report:
    """Draft; without a usable model, report that, because what exists can still be built.

    Raises:
        UsageError: There is no article with one of the names.
    """
    try:
        return draft(project, names, progress)
    except TranslateError as error:
        return Report(problems=[error])
