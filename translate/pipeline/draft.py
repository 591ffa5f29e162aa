"""``draft``: give every sentence without English a draft, in one batch over all articles."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path

from translate.catalogs import append_drafts, missing, read_drafts, untouched, with_drafts
from translate.catalogs.memory import Memory, with_suggestions
from translate.catalogs.po import parse
from translate.engines import ModelInfo
from translate.errors import InputError, TranslateError
from translate.io import read_if_there
from translate.model import Draft
from translate.pipeline.articles import Seed, select
from translate.pipeline.catalogs import change_catalog
from translate.pipeline.clock import now
from translate.pipeline.engine import project_engine, project_model
from translate.pipeline.lock import locked
from translate.pipeline.memory import load_memory
from translate.pipeline.report import Progress, Report
from translate.pipeline.stamps import Stamps
from translate.project import Project

_BATCH = 64
"""Drafts that are written to disk together: what a crash can cost."""


@dataclass(slots=True)
class _Work:
    """A catalog with sentences that want a draft."""

    seed: Seed
    path: Path
    wanted: list[str]
    drafts: dict[str, Draft] = field(default_factory=dict)
    """What is known already, by source sentence."""
    old: dict[str, Draft] = field(default_factory=dict)
    """The drafts that are to give way."""


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
    where it stopped; then the catalogs get them, marked fuzzy. What the same model drafted for
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
        works = list(_works(project, names, stamps, report, model))
        known = sum(len(work.drafts) for work in works)
        _draft_all(project, works, report, progress, cluster)
        report.reused += known
        _finish_all(project, works, stamps, report)
        stamps.save()
    return report


def _works(
    project: Project,
    names: tuple[str, ...],
    stamps: Stamps,
    report: Report,
    model: ModelInfo | None,
) -> Iterator[_Work]:
    """The catalogs that have something to draft; with ``model``, to draft anew with it too."""
    for seed in select(project, names):
        path = project.catalog(seed.slug)
        report.articles += 1
        try:
            data = read_if_there(path)
            if data is None or (not model and stamps.fresh("draft", seed.slug, data)):
                continue
            catalog = parse(data, str(path))
            wanted = missing(catalog)
            known = read_drafts(project.drafts(seed.slug)) if wanted or model else {}
        except TranslateError as error:
            report.problems.append(error)
            continue
        old = {}
        if model:
            old = {s: one for s, one in known.items() if one.checksum != model.checksum}
            wanted += untouched(catalog, old)
        usable = {s: known[s] for s in wanted if s in known and s not in old}
        yield _Work(seed, path, wanted, usable, old)


def _draft_all(
    project: Project, works: list[_Work], report: Report, progress: Progress | None, cluster: str
) -> None:
    homes: dict[str, list[_Work]] = {}
    for work in works:
        for source in work.wanted:
            if source not in work.drafts:
                homes.setdefault(source, []).append(work)
    if not homes:
        return
    model = project_model(project)
    for found in _elsewhere(project, works, homes, model):
        _keep(project, [found], homes, report)
        report.reused += len(homes.pop(found.source))
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
    project: Project, batch: list[Draft], homes: dict[str, list[_Work]], report: Report
) -> None:
    """Write drafts to the files of the articles that want them, and note them there."""
    mine: dict[str, list[Draft]] = {}
    for one in batch:
        for work in homes[one.source]:
            work.drafts[one.source] = one
            mine.setdefault(work.seed.slug, []).append(one)
    for slug, drafts in mine.items():
        append_drafts(path := project.drafts(slug), drafts)
        report.wrote(project.relative(path))


def _elsewhere(
    project: Project, works: list[_Work], homes: dict[str, list[_Work]], model: ModelInfo
) -> list[Draft]:
    """What ``model`` drafted already for other articles, of the sentences in ``homes``."""
    found: dict[str, Draft] = {}
    seen = {project.drafts(work.seed.slug) for work in works}
    for path in sorted(project.drafts("any").parent.glob("*.jsonl")):
        if path not in seen:
            with suppress(InputError):  # its own article reports it
                found.update(read_drafts(path))
    return [
        one for source in homes if (one := found.get(source)) and one.checksum == model.checksum
    ]


def _finish_all(project: Project, works: list[_Work], stamps: Stamps, report: Report) -> None:
    """Put the drafts into the catalogs, and what the memory knows where there is no draft."""
    memory: Memory | None = None
    for work in works:
        fill = partial(with_drafts, drafts=work.drafts, now=now(), old=work.old)
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
