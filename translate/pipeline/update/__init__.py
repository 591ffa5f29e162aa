"""``update``: take up new and changed articles into their catalogs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from translate.catalogs import append_drafts, respelt_drafts
from translate.catalogs.drafts import by_source
from translate.catalogs.po import Catalog
from translate.catalogs.update import Target, UpdatedCatalog, update_catalog
from translate.catalogs.update.across_articles import movement
from translate.errors import TranslateError
from translate.io import sweep
from translate.message import Message
from translate.model import Draft
from translate.pipeline.update.histories import follow_sentences
from translate.pipeline.update.left_behind import look_behind
from translate.pipeline.update.moves import Moved, share_translations
from translate.pipeline.update.orphans import Orphans, claim, may_be_renamed, read_orphans
from translate.project import Project
from translate.timing import timed
from translate.workspace.articles.catalogs import write_catalogs
from translate.workspace.articles.files import ArticleFiles, find_articles
from translate.workspace.articles.readings import reading_notes, reading_summary
from translate.workspace.articles.segmentation import split_target
from translate.workspace.articles.selection import ignored_files
from translate.workspace.clock import now
from translate.workspace.lock import locked
from translate.workspace.report import Report
from translate.workspace.stamps import Stamps


@timed("update")
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
    report = Report(notes=list(project.notes))
    if not names:
        report.ignored = [project.relative(path) for path in ignored_files(project)]
    with locked(project):
        for folder in (project.catalog("any").parent, project.output):
            sweep(folder)
        stamps = Stamps(project)
        articles = (files.recutting(recut) for files in find_articles(project, names))
        moves = list(_update_all(articles, stamps, report))
        share_translations(project, moves, stamps, report)
        if not names:
            look_behind(project, stamps, report)
        stamps.save()
    return report


def _update_all(
    articles: Iterable[ArticleFiles], stamps: Stamps, report: Report
) -> Iterator[Moved]:
    """Update articles; yield what that changed for others."""
    changes = _changes(articles, stamps, report)
    for files, change, done in write_catalogs(changes, report, create=True):
        if done.written:
            follow_sentences(files, change.updated.origins, report)
        moved = movement(files.slug, done.before, change.updated, files.drafts)
        report.new_sentences += len(moved.came)
        if not files.unused_corrections:  # reported again at every run, until someone removes them
            stamps.mark("update", files.slug, *files.sources, done.data)
        yield files.unread(), moved


def _changes(
    articles: Iterable[ArticleFiles], stamps: Stamps, report: Report
) -> Iterator[tuple[ArticleFiles, _Update]]:
    """Yield the articles that are new or have changed, with what to make of their catalogs."""
    orphans: Orphans | None = None
    for files in articles:
        report.articles += 1
        try:
            known = files.catalog_data
            if known and stamps.fresh("update", files.slug, *files.sources, known):
                continue
            if may_be_renamed(files):
                orphans = orphans or read_orphans(files.project)
                files = claim(files, orphans, report)  # noqa: PLW2901 - the same, with its old files
            report.readings += filter(None, [reading_summary(files.article)])
            report.notes += [*reading_notes(files.article), *_unused(files)]
            yield files, _Update(files, _known_drafts(files, report))
        except TranslateError as error:
            report.problems.append(error)


class _Update:
    """Brings one article's catalog up to its source.

    Args:
        files: The article.
        drafts: Its drafts, by source sentence.
    """

    updated: UpdatedCatalog
    """What came of it, once it is done."""

    def __init__(self, files: ArticleFiles, drafts: Mapping[str, Draft]) -> None:
        project = files.project
        self._article, self._drafts = files.article, drafts
        self._target = Target(project.pair.target, partial(split_target, project))

    def __call__(self, catalog: Catalog) -> Catalog:
        """Return the updated catalog; see `CatalogChange`."""
        self.updated = update_catalog(self._article, catalog, self._target, self._drafts, now())
        return self.updated.catalog


def _known_drafts(files: ArticleFiles, report: Report) -> Mapping[str, Draft]:
    """The drafts of an article; those of sentences that are spelt differently now follow them."""
    respelt = respelt_drafts(files.drafts, files.marks)
    if not respelt:
        return files.drafts
    path = files.project.drafts(files.slug)
    append_drafts(path, respelt)
    report.wrote(files.project.relative(path))
    return {**files.drafts, **by_source(respelt)}


def _unused(files: ArticleFiles) -> Iterator[str]:
    """Report each cut by hand that has no use any more."""
    name = files.project.relative(files.project.corrections(files.slug))
    for one in files.unused_corrections:
        note = (
            "{place}: this {kind!r} no longer matches a sentence: {text!r}; "
            "remove it when it is not needed"
        )
        place = f"{name}:{one.line}"
        yield Message(note, place=place, kind=one.kind, text=one.first[:40])
