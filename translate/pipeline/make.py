"""The making of an article's files: one after the other, or on all cores when there are many."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, replace
from functools import partial
from multiprocessing import get_context
from typing import Any

from translate.errors import TranslateError
from translate.io import save
from translate.pipeline.articles import Seed
from translate.pipeline.check import refuse_unclean
from translate.pipeline.editions import read_edition, refuse_unreviewed
from translate.pipeline.outputs import outputs
from translate.project import Project
from translate.writers import entry

SHARE = 32
"""Articles that are worth a process of their own: fewer are made before it has started."""


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be made of an article."""

    seed: Seed
    formats: tuple[str, ...]
    files: frozenset[str]
    """Those of the formats' files that are due; the others are up to date."""
    require_reviewed: bool = False
    require_clean: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """What came of it."""

    slug: str
    written: tuple[str, ...] = ()
    """Files that changed, relative to the project."""
    entry: dict[str, Any] | None = None
    """What the index says of the article, without links."""
    error: TranslateError | None = None
    """Why it was not, or not wholly, made."""


def make_all(project: Project, works: Sequence[Work]) -> Iterator[Made]:
    """Make the files of many articles; what is made comes in the order of ``works``."""
    workers = min(len(works) // SHARE, len(os.sched_getaffinity(0)))
    if workers < 2:
        yield from map(partial(make, project), works)
        return
    # a fresh start: a fork would carry over the threads of the live page
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(partial(make, project), works, chunksize=max(1, SHARE // 4))


def make(project: Project, work: Work) -> Made:
    """Make what is due of one article; what is wrong with it is returned, not raised."""
    written: list[str] = []
    try:
        edition = read_edition(project, work.seed)
        if work.require_reviewed:
            refuse_unreviewed(project, edition)
        if work.require_clean:
            refuse_unclean(project, edition)
        for output in outputs(work.seed.slug, work.formats):
            path = project.output / output.file
            if output.file in work.files and save(
                path, output.writer(replace(edition, kind=output.kind))
            ):
                written.append(project.relative(path))
    except TranslateError as error:
        return Made(work.seed.slug, tuple(written), error=error)
    return Made(work.seed.slug, tuple(written), asdict(entry(edition, ())))
