"""``update``: take up new and changed articles into their catalogs."""

from __future__ import annotations

from translate.catalogs import read_drafts
from translate.catalogs.po import load, render
from translate.catalogs.update import update_catalog
from translate.errors import TranslateError
from translate.io import save
from translate.pipeline.articles import (
    Seed,
    ignored_files,
    read_article,
    read_corrections,
    select,
    sources,
)
from translate.pipeline.clock import now
from translate.pipeline.report import Report
from translate.pipeline.stamps import Stamps
from translate.project import Project
from translate.segmenter.corrections import Correction


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
    inputs = sources(project, seed)
    if path.exists() and stamps.fresh("update", seed.slug, *inputs, path.read_bytes()):
        return
    unused = set(read_corrections(project, seed.slug))
    article = read_article(project, seed, unused.discard)
    report.notes += [_unused(project, seed, one) for one in unused]
    old = load(path) if path.exists() else None
    drafts = read_drafts(project.drafts(seed.slug))
    new = update_catalog(article, old, project.language, drafts, now())
    known = {entry.msgid for entry in old.entries} if old else set()
    report.new_sentences += sum(entry.msgid not in known for entry in new.entries)
    data = render(new)
    if save(path, data):
        report.wrote(project.relative(path))
    if not unused:  # said again at every run, until someone removes them
        stamps.mark("update", seed.slug, *inputs, data)


def _unused(project: Project, seed: Seed, correction: Correction) -> str:
    place = f"{project.relative(project.corrections(seed.slug))}:{correction.line}"
    what = f"this {correction.kind!r} finds its sentence no more"
    return f"{place}: {what}: {correction.first[:40]!r}; remove it when it is not needed"
