"""``update``: take up new and changed articles into their catalogs."""

from __future__ import annotations

from translate.catalogs import read_drafts
from translate.catalogs.po import load, render
from translate.catalogs.update import update_catalog
from translate.errors import TranslateError
from translate.io import save
from translate.pipeline.articles import Seed, ignored_files, read_article, select
from translate.pipeline.clock import now
from translate.pipeline.report import Report
from translate.pipeline.stamps import Stamps
from translate.project import Project


def update(project: Project, names: tuple[str, ...] = ()) -> Report:
    """Bring the catalogs of the named articles (all when none is named) up to their sources.

    Raises:
        UsageError: A name means no article.
    """
    report = Report()
    if not names:
        report.ignored = [project.relative(path) for path in ignored_files(project)]
    stamps = Stamps(project)
    for seed in select(project, names):
        report.articles += 1
        try:
            _update_one(project, seed, stamps, report)
        except TranslateError as error:
            report.problems.append(error)
    stamps.save()
    return report


def _update_one(project: Project, seed: Seed, stamps: Stamps, report: Report) -> None:
    path = project.catalog(seed.slug)
    source = seed.path.read_bytes()
    if path.exists() and stamps.fresh("update", seed.slug, source, path.read_bytes()):
        return
    article = read_article(project, seed)
    old = load(path) if path.exists() else None
    drafts = read_drafts(project.drafts(seed.slug))
    new = update_catalog(article, old, project.language, drafts, now())
    known = {entry.msgid for entry in old.entries} if old else set()
    report.new_sentences += sum(entry.msgid not in known for entry in new.entries)
    data = render(new)
    if save(path, data):
        report.wrote(project.relative(path))
    stamps.mark("update", seed.slug, source, data)
