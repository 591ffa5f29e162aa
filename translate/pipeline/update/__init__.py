"""``update``: take up new and changed articles into their catalogs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from translate.catalogs import append_drafts, read_drafts, respelt_drafts
from translate.catalogs.drafts import by_source
from translate.catalogs.po import Catalog
from translate.catalogs.store import rewrite
from translate.catalogs.update import Target, update_catalog
from translate.errors import TranslateError
from translate.io import read_if_there, sweep
from translate.model import Article, Draft
from translate.pipeline.update.moves import Moves, share_translations
from translate.pipeline.update.orphans import Orphans
from translate.project import Project
from translate.segmenter.corrections import Correction
from translate.walk import places
from translate.workspace.articles import (
    SourceFile,
    ignored_files,
    read_article,
    read_corrections,
    select,
    sources,
    split_target,
)
from translate.workspace.clock import now
from translate.workspace.lock import locked
from translate.workspace.report import Report
from translate.workspace.stamps import Stamps


@dataclass(frozen=True, slots=True)
class _UpdateJob:
    """What is known of the project's articles, and told of the work on them."""

    project: Project
    stamps: Stamps
    orphans: Orphans
    moves: Moves
    report: Report
    recut: frozenset[str]


def update(
    project: Project, names: tuple[str, ...] = (), recut: frozenset[str] = frozenset()
) -> Report:
    """Bring the catalogs of the named articles (all when none is named) up to their sources.

    Args:
        project: The project.
        names: Which articles.
        recut: Reviewed sentences whose cuts do not hold, since somebody is changing them.

    Raises:
        UsageError: A name means no article.
    """
    report = Report()
    if not names:
        report.ignored = [project.relative(path) for path in ignored_files(project)]
    with locked(project):
        for folder in (project.catalog("any").parent, project.output):
            sweep(folder)
        stamps, moves = Stamps(project), Moves()
        job = _UpdateJob(project, stamps, Orphans(project), moves, report, recut)
        files = [file for file in select(project, names) if _updated(job, file)]
        share_translations(project, files, moves, stamps, report)
        stamps.save()
    return report


def _updated(job: _UpdateJob, file: SourceFile) -> bool:
    """Update one article; whether there was something to do and it could be done."""
    job.report.articles += 1
    try:
        return _update_one(job, file)
    except TranslateError as error:
        job.report.problems.append(error)
        return False


def _update_one(job: _UpdateJob, file: SourceFile) -> bool:
    project, report = job.project, job.report
    path = project.catalog(file.slug)
    inputs = sources(project, file)
    before = read_if_there(path) or b""
    if before and job.stamps.fresh("update", file.slug, *inputs, before):
        return False
    article, unused = _cut(job, file)
    if not before and job.orphans.claim(file, _texts(article), report):
        article, unused = _cut(job, file)  # as the catalog has it that the article got
    report.notes += [_unused(project, file, one) for one in unused]
    texts = _texts(article)
    drafts = _drafts(job, file, texts)
    states = (Catalog(), Catalog())
    target = Target(project.language, partial(split_target, project))

    def change(old: Catalog | None) -> Catalog:
        nonlocal states
        states = (
            old or Catalog(),
            update_catalog(article, old, target, drafts, now()),
        )
        return states[1]

    data = rewrite(path, change)
    if data != before:
        report.wrote(project.relative(path))
    report.new_sentences += job.moves.note(file.slug, *states, drafts)
    if not unused:  # said again at every run, until someone removes them
        job.stamps.mark("update", file.slug, *inputs, data)
    return True


def _cut(job: _UpdateJob, file: SourceFile) -> tuple[Article, set[Correction]]:
    """The article with its sentences, and the cuts made by hand that found none of them."""
    unused = set(read_corrections(job.project, file.slug))
    return read_article(job.project, file, unused.discard, job.recut), unused


def _texts(article: Article) -> list[str]:
    return [place.sentence.text for place in places(article)]


def _drafts(job: _UpdateJob, file: SourceFile, texts: Sequence[str]) -> dict[str, Draft]:
    """The drafts of an article, with those that a new spelling of a sentence takes over."""
    path = job.project.drafts(file.slug)
    drafts = read_drafts(path)
    if respelt := respelt_drafts(drafts, texts):
        append_drafts(path, respelt)
        job.report.wrote(job.project.relative(path))
    return drafts | by_source(respelt)


def _unused(project: Project, file: SourceFile, correction: Correction) -> str:
    place = f"{project.relative(project.corrections(file.slug))}:{correction.line}"
    what = f"this {correction.kind!r} finds its sentence no more"
    return f"{place}: {what}: {correction.first[:40]!r}; remove it when it is not needed"
