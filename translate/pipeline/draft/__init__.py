"""``draft``: give every sentence without English a draft, in one batch over all articles."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path

from translate.catalogs import append_drafts, missing, with_drafts
from translate.catalogs.fill import drafts_from, with_matches, with_suggestions
from translate.catalogs.po import Catalog
from translate.catalogs.store import CatalogChange, Rewritten
from translate.engines import ModelInfo
from translate.engines.packages.index import better_than_starter
from translate.errors import TranslateError
from translate.io import flush
from translate.memory import Memory
from translate.message import Message
from translate.model import Draft, Origin
from translate.pipeline.draft.from_memory import MemoryWork, retagged
from translate.pipeline.draft.todo import DraftTask, GivesWay, drafted_elsewhere, find_work
from translate.project import Project
from translate.timing import timed
from translate.workspace.articles.catalogs import change_catalogs
from translate.workspace.articles.drafts import record_drafts
from translate.workspace.articles.files import ArticleFiles
from translate.workspace.clock import now
from translate.workspace.engine import project_engine, project_model
from translate.workspace.lock import locked
from translate.workspace.memory import load_memory, memory_version
from translate.workspace.report import Progress, Report
from translate.workspace.stamps import Stamps

_BATCH = 64
"""Drafts that are written together: what it can cost when a run is killed."""
_FLUSH = 1.0
"""Seconds after which they are flushed to disk: what a power cut can cost."""


@timed("draft")
def draft(  # noqa: PLR0913 - the options of the command
    project: Project,
    names: tuple[str, ...] = (),
    progress: Progress | None = None,
    *,
    redraft: bool = False,
    again: bool = False,
    cluster: str = "",
    finished: Callable[[ArticleFiles], None] | None = None,
) -> Report:
    """Draft what is missing in the catalogs of the named articles (all when none is named).

    Drafts are written to the drafts files as they come, so that a run that is killed goes on
    where it stopped; then the catalogs get them, not reviewed. What the same model drafted for
    the same sentence of another article is taken over.

    Args:
        project: The project.
        names: Slugs or paths.
        progress: Called with how many sentences are drafted.
        redraft: Draft again what another model drafted and nobody has touched since.
        again: Draft again all that nobody has touched: the glossary or the house style is another.
        cluster: The address of a Dask scheduler whose workers are to do the work.
        finished: Called with each article that had something to draft, once its files are complete.

    Raises:
        UsageError: A name means no article.
        ModelError: There is no usable model.
    """
    report = Report()
    with locked(project):
        stamps = Stamps(project)
        gives_way = _gives_way(project, redraft=redraft, again=again)
        works = list(find_work(project, names, stamps, report, gives_way))
        known = sum(len(work.drafts) for work in works)
        homes = _homes(works)
        if not again:
            _take_over(project, homes, report)
        _draft_all(project, homes, report, progress, cluster)
        report.reused += known
        for files in _finish_all(project, works, stamps, report):
            if finished:
                finished(files)
        stamps.save()
    return report


def _gives_way(project: Project, *, redraft: bool, again: bool) -> GivesWay | None:
    """Which drafts are made again; see `draft`."""
    if again:
        return lambda _: True
    if not redraft:
        return None
    model = project_model(project)
    return lambda one: one.checksum != model.checksum


def _homes(works: list[DraftTask]) -> dict[str, list[DraftTask]]:
    """The articles that want a draft of a sentence, by sentence."""
    homes: dict[str, list[DraftTask]] = {}
    for work in works:
        for source in work.wanted:
            if source not in work.drafts:
                homes.setdefault(source, []).append(work)
    return homes


def _take_over(project: Project, homes: dict[str, list[DraftTask]], report: Report) -> None:
    """Take what the model drafted for other articles out of ``homes``."""
    if not homes:
        return
    taken = drafted_elsewhere(project, homes, project_model(project))
    flush(_keep(project, taken, homes, report))
    for one in taken:
        report.reused += len(homes.pop(one.source))


def _draft_all(
    project: Project,
    homes: Mapping[str, list[DraftTask]],
    report: Report,
    progress: Progress | None,
    cluster: str,
) -> None:
    if not homes:
        return
    if progress:
        progress(0, len(homes))
    engine = project_engine(project, cluster)
    report.model = engine.model.label
    done = 0
    for batch in _kept(project, engine.draft(list(homes)), homes, report):
        done += len(batch)
        report.drafted += sum(bool(one.text) for one in batch)  # others were refused
        if progress:
            progress(done, len(homes))
    report.notes += _advice(project, engine.model)


def _advice(project: Project, model: ModelInfo) -> list[str]:
    """Which model would draft better, where the bundled one did, and what that takes."""
    offer = better_than_starter(model, project.pair.source, project.pair.target)
    if offer is None:
        return []
    size = f" ({offer.remote.size / 1e6:.0f} MB)" if offer.remote.size else ""
    note = (
        "the small starter model drafted; 'translate models install' gets the official one{size}, "
        "and 'translate draft --redraft' has it draft again"
    )
    return [Message(note, size=size)]


def _kept(
    project: Project,
    drafts: Iterator[Draft],
    homes: Mapping[str, list[DraftTask]],
    report: Report,
) -> Iterator[list[Draft]]:
    """Write drafts to disk as they come; yield those that were written, each time."""
    written: set[Path] = set()
    flushed = time.monotonic()
    try:
        while batch := list(islice(drafts, _BATCH)):
            written |= _keep(project, batch, homes, report)
            if time.monotonic() - flushed > _FLUSH:
                flush(written)
                written.clear()
                flushed = time.monotonic()
            yield batch
    finally:
        flush(written)


def _keep(
    project: Project, batch: list[Draft], homes: Mapping[str, list[DraftTask]], report: Report
) -> set[Path]:
    """Write drafts to the files of the articles that want them, and note them there.

    Returns:
        The files, which are not flushed yet.
    """
    mine: dict[str, list[Draft]] = {}
    for one in batch:
        for work in homes[one.source]:
            work.drafts[one.source] = one
            if not _is_same(one, work.old.get(one.source)):
                mine.setdefault(work.files.slug, []).append(one)
    paths = {project.drafts(slug): drafts for slug, drafts in mine.items()}
    for path, drafts in paths.items():
        append_drafts(path, drafts, durable=False)
        report.wrote(project.relative(path))
    return set(paths)


def _is_same(one: Draft, old: Draft | None) -> bool:
    """Whether a draft is as before; scores differ with what else is drafted at the same time."""
    return old is not None and replace(one, score=0) == replace(old, score=0)


def _finish_all(
    project: Project, works: list[DraftTask], stamps: Stamps, report: Report
) -> Iterator[ArticleFiles]:
    """Put the drafts into the catalogs, and what the memory knows where there is no draft.

    Yields:
        Each article with nothing read, when its files are complete.
    """
    version = memory_version(project)
    fills = _fills(works, report)
    lacking: list[tuple[ArticleFiles, list[str]]] = []
    for files, fill, done in change_catalogs(fills, stamps, report):
        _count_matches(fill.memory, done, report)
        if left := missing(done.after):
            lacking.append((files.unread(), left))
        else:
            stamps.mark("draft", files.slug, done.data, *version)
            yield files.unread()
    for files, _, done in change_catalogs(_suggestions(project, lacking, report), stamps, report):
        left = missing(done.after)
        report.undrafted += len(left)
        if not left:
            stamps.mark("draft", files.slug, done.data, *version)
        yield files.unread()


def _fills(works: list[DraftTask], report: Report) -> Iterator[tuple[ArticleFiles, _Fill]]:
    """Yield the articles with a change that enters what was found for them."""
    for work in works:
        try:
            record_drafts(work.files.unread(), _from_memory(work.memory), report)
        except TranslateError as error:
            report.problems.append(error)
        else:
            yield work.files.unread(), _Fill(work)


def _from_memory(work: MemoryWork) -> list[Draft]:
    texts = {source: match.unit.target for source, match in work.matches.items()}
    return drafts_from(Origin.MEMORY, texts)


class _Fill:
    """Enters into one article's catalog what was found for it.

    Args:
        work: The article's task, with its drafts.
    """

    def __init__(self, work: DraftTask) -> None:
        self.memory = work.memory
        self._drafts, self._old = work.drafts, work.old
        self._found = {s: (one.unit, one.trusted) for s, one in work.memory.matches.items()}

    def __call__(self, catalog: Catalog) -> Catalog:
        """Return the catalog with the drafts and the memory's matches; see `CatalogChange`."""
        matched = with_matches(catalog, self._found, now(), self.memory.replaced)
        return with_drafts(matched, self._drafts, now(), self._old)


def _count_matches(work: MemoryWork, done: Rewritten, report: Report) -> None:
    """Count the matches that entered the catalog: whoever edits a sentence meanwhile is first."""
    before = done.before.own
    for source, match in work.matches.items():
        entry, old = done.after.own.get(source), before.get(source)
        if entry is not None and entry != old and entry.msgstr == match.unit.target:
            report.from_memory += entry.fuzzy
            report.approved_by_memory += not entry.fuzzy


def _suggestions(
    project: Project, lacking: list[tuple[ArticleFiles, list[str]]], report: Report
) -> Iterator[tuple[ArticleFiles, CatalogChange]]:
    """Yield the articles that lack translations, with a change that takes some from the memory."""
    memory: Memory | None = None
    for files, left in lacking:
        try:
            memory = memory or load_memory(project, report.problems)
            matches = ((source, memory.best(source)) for source in left)
            found = {
                source: (match.similarity, retagged(match.unit, source, files.marks_of(source)))
                for source, match in matches
                if match
            }
            texts = {source: unit.target for source, (_, unit) in found.items()}
            record_drafts(files, drafts_from(Origin.MEMORY, texts), report)
        except TranslateError as error:
            report.problems.append(error)
        else:
            yield files, partial(with_suggestions, find=found.get, now=now())
