"""``run``: update, draft and build in one go."""

from __future__ import annotations

from translate.pipeline.build import build
from translate.pipeline.draft import draft
from translate.pipeline.lock import locked
from translate.pipeline.report import Progress, Report
from translate.pipeline.update import update
from translate.project import Project


def run(project: Project, names: tuple[str, ...] = (), progress: Progress | None = None) -> Report:
    """Bring catalogs, drafts and editions of the named articles up to date (all without names).

    Raises:
        UsageError: A name means no article.
        ModelError: Something is to be drafted and there is no usable model.
    """
    report = Report()
    with locked(project):
        report.add(update(project, names))
        report.add(draft(project, names, progress))
        report.add(build(project, names))
    return report
