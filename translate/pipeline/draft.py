"""``draft``: give every sentence without English a draft, in one batch over all articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path

from translate.catalogs import append_drafts, missing, read_drafts, with_drafts
from translate.catalogs.memory import Memory, with_suggestions
from translate.catalogs.po import load, parse
from translate.engines import open_engine
from translate.errors import TranslateError
from translate.model import Draft
from translate.pipeline.articles import Seed, select
from translate.pipeline.catalogs import change_catalog
from translate.pipeline.clock import now
from translate.pipeline.lock import locked
from translate.pipeline.memory import load_memory
from translate.pipeline.report import Progress, Report
from translate.pipeline.stamps import Stamps
from translate.project import Project

_BATCH = 64
"""Drafts that are written to disk together: what a crash can cost."""


@dataclass(slots=True)
class _Work:
    """A catalog with sentences that have no English."""

    seed: Seed
    path: Path
    wanted: list[str]
    drafts: dict[str, Draft] = field(default_factory=dict)


def draft(
    project: Project, names: tuple[str, ...] = (), progress: Progress | None = None
) -> Report:
    """Draft what is missing in the catalogs of the named articles (all when none is named).

    Drafts are written to the drafts files as they come, so that a run that is killed goes on
    where it stopped; then the catalogs get them, marked fuzzy.

    Raises:
        UsageError: A name means no article.
        ModelError: There is no usable model.
    """
    report = Report()
    with locked(project):
        stamps = Stamps(project)
        works = list(_works(project, names, stamps, report))
        report.reused = sum(len(work.drafts) for work in works)
        _draft_all(project, works, report, progress)
        _finish_all(project, works, stamps, report)
        stamps.save()
    return report


def _works(
    project: Project, names: tuple[str, ...], stamps: Stamps, report: Report
) -> Iterator[_Work]:
    for seed in select(project, names):
        path = project.catalog(seed.slug)
        report.articles += 1
        if not path.exists() or stamps.fresh("draft", seed.slug, path.read_bytes()):
            continue
        try:
            wanted = missing(load(path))
            known = read_drafts(project.drafts(seed.slug)) if wanted else {}
        except TranslateError as error:
            report.problems.append(error)
            continue
        usable = {source: known[source] for source in wanted if source in known}
        yield _Work(seed, path, wanted, usable)


def _draft_all(
    project: Project, works: list[_Work], report: Report, progress: Progress | None
) -> None:
    homes: dict[str, list[_Work]] = {}
    for work in works:
        for source in work.wanted:
            if source not in work.drafts:
                homes.setdefault(source, []).append(work)
    if not homes:
        return
    engine = open_engine(project.settings.model)
    report.model = engine.model.label
    for batch in _batches(engine.draft(list(homes))):
        for work in works:
            mine = [d for d in batch if work in homes[d.source]]
            if mine:
                append_drafts(path := project.drafts(work.seed.slug), mine)
                report.wrote(project.relative(path))
                work.drafts.update((d.source, d) for d in mine)
        report.drafted += len(batch)
        if progress:
            progress(report.drafted, len(homes))


def _finish_all(project: Project, works: list[_Work], stamps: Stamps, report: Report) -> None:
    """Put the drafts into the catalogs, and what the memory knows where there is no draft."""
    memory: Memory | None = None
    for work in works:
        fill = partial(with_drafts, drafts=work.drafts, now=now())
        try:
            data = change_catalog(project, work.seed, fill, stamps, report)
            left = _missing(project, work, data)
            if left:
                memory = load_memory(project) if memory is None else memory
                suggest = partial(with_suggestions, memory=memory, now=now())
                data = change_catalog(project, work.seed, suggest, stamps, report)
                left = _missing(project, work, data)
        except TranslateError as error:
            report.problems.append(error)
            continue
        report.undrafted += left
        if not left:
            stamps.mark("draft", work.seed.slug, data)


def _missing(project: Project, work: _Work, data: bytes) -> int:
    return len(missing(parse(data, project.relative(work.path))))


def _batches(drafts: Iterator[Draft]) -> Iterator[list[Draft]]:
    while batch := list(islice(drafts, _BATCH)):
        yield batch
