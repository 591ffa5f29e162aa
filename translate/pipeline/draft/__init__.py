"""``draft``: give every sentence without English a draft, in one batch over all articles."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import islice

from translate.catalogs import append_drafts, missing, with_drafts
from translate.catalogs.fill import drafts_from, with_suggestions
from translate.catalogs.po import parse
from translate.errors import TranslateError
from translate.memory import Memory
from translate.model import Draft, Origin
from translate.pipeline.draft.todo import DraftTask, drafted_elsewhere, find_work
from translate.pipeline.memory import load_memory
from translate.project import Project
from translate.workspace.catalogs import change_catalog
from translate.workspace.clock import now
from translate.workspace.drafts import record_drafts
from translate.workspace.engine import project_engine, project_model
from translate.workspace.lock import locked
from translate.workspace.report import Progress, Report
from translate.workspace.stamps import Stamps

_BATCH = 64
"""Drafts that are written to disk together: what a crash can cost."""


def draft(
    project: Project,
    names: tuple[str, ...] = (),
    progress: Progress | None = None,
    *,
    redraft: bool = False,
    cluster: str = "",
) -> Report:
    """Draft what is missing in the catalogs of the named articles (all when none is named).

    Drafts are written to the drafts files as they come, so that a run that is killed goes on
    where it stopped; then the catalogs get them, not reviewed. What the same model drafted for
    the same sentence of another article is taken over.

    Args:
        project: The project.
        names: Slugs or paths.
        progress: Told how many sentences are drafted.
        redraft: Draft anew what another model drafted and nobody has touched since.
        cluster: The address of a Dask scheduler whose workers are to do the work.

    Raises:
        UsageError: A name means no article.
        ModelError: There is no usable model.
    """
    report = Report()
    with locked(project):
        stamps = Stamps(project)
        model = project_model(project) if redraft else None
        works = list(find_work(project, names, stamps, report, model))
        known = sum(len(work.drafts) for work in works)
        _draft_all(project, works, report, progress, cluster)
        report.reused += known
        _finish_all(project, works, stamps, report)
        stamps.save()
    return report


def _draft_all(
    project: Project,
    works: list[DraftTask],
    report: Report,
    progress: Progress | None,
    cluster: str,
) -> None:
    homes: dict[str, list[DraftTask]] = {}
    for work in works:
        for source in work.wanted:
            if source not in work.drafts:
                homes.setdefault(source, []).append(work)
    if not homes:
        return
    model = project_model(project)
    taken = drafted_elsewhere(project, homes, model)
    _keep(project, taken, homes, report)
    for one in taken:
        report.reused += len(homes.pop(one.source))
    if not homes:
        return
    report.model = model.label
    engine = project_engine(project, cluster)
    for batch in _batches(engine.draft(list(homes))):
        _keep(project, batch, homes, report)
        report.drafted += len(batch)
        if progress:
            progress(report.drafted, len(homes))


def _keep(
    project: Project, batch: list[Draft], homes: dict[str, list[DraftTask]], report: Report
) -> None:
    """Write drafts to the files of the articles that want them, and note them there."""
    mine: dict[str, list[Draft]] = {}
    for one in batch:
        for work in homes[one.source]:
            work.drafts[one.source] = one
            mine.setdefault(work.file.slug, []).append(one)
    for slug, drafts in mine.items():
        append_drafts(path := project.drafts(slug), drafts)
        report.wrote(project.relative(path))


def _finish_all(project: Project, works: list[DraftTask], stamps: Stamps, report: Report) -> None:
    """Put the drafts into the catalogs, and what the memory knows where there is no draft."""
    memory: Memory | None = None
    for work in works:
        fill = partial(with_drafts, drafts=work.drafts, now=now(), old=work.old)
        try:
            data = change_catalog(project, work.file, fill, stamps, report)
            left = _missing(project, work, data)
            if left:
                memory = load_memory(project) if memory is None else memory
                found = {source: match for source in left if (match := memory.best(source))}
                texts = {source: match.unit.target for source, match in found.items()}
                record_drafts(project, work.file.slug, drafts_from(Origin.MEMORY, texts), report)
                suggest = partial(with_suggestions, find=found.get, now=now())
                data = change_catalog(project, work.file, suggest, stamps, report)
                left = _missing(project, work, data)
        except TranslateError as error:
            report.problems.append(error)
            continue
        report.undrafted += len(left)
        if not left:
            stamps.mark("draft", work.file.slug, data)


def _missing(project: Project, work: DraftTask, data: bytes) -> list[str]:
    return missing(parse(data, project.relative(work.path)))


def _batches(drafts: Iterator[Draft]) -> Iterator[list[Draft]]:
    while batch := list(islice(drafts, _BATCH)):
        yield batch
