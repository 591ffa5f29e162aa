"""``build --watch``: build again whenever something that editions are made from was saved."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from translate.pipeline.build import build
from translate.pipeline.run import try_draft
from translate.pipeline.update import update
from translate.project import Project
from translate.workspace.report import Progress, Report

INTERVAL = 0.4
"""Seconds between two looks. Looking works on every disk, shared folders too; signals do not."""

Snapshot = dict[Path, tuple[int, int]]
"""Size and time of every file that editions are made from."""


def _pause() -> None:
    time.sleep(INTERVAL)


def rebuild(
    project: Project,
    names: tuple[str, ...],
    make: Callable[..., Report] = build,
    progress: Progress | None = None,
) -> Report:
    """Take up what changed in articles, draft new sentences where there is a model, and build.

    Args:
        project: The project.
        names: Slugs or paths; all articles when there are none.
        make: Builds: ``build`` or ``build_book``, with its options.
        progress: Told how many sentences are drafted.

    Raises:
        UsageError: A name means no article, or the settings ask for something impossible.
    """
    report = update(project, names)
    report.add(try_draft(project, names, progress))
    report.add(make(project, names))
    return report


def changes(
    project: Project, known: Snapshot, pause: Callable[[], object] = _pause
) -> Iterator[list[str]]:
    """Yield the names of the files that were saved, made or removed, each time some were.

    Nothing is yielded twice; what changes while the caller works is seen at the next look.

    Args:
        project: The project to watch.
        known: What was there before the caller's first build.
        pause: Waits between two looks.
    """
    while True:
        pause()
        seen = snapshot(project)
        if seen != known:
            names = sorted(
                project.relative(path)
                for path in seen.keys() | known.keys()
                if seen.get(path) != known.get(path)
            )
            known = seen
            yield names


def snapshot(project: Project) -> Snapshot:
    """Look at the files that editions are made from."""
    folders = [project.seeds, project.locale()]
    if theme := project.theme:
        folders.append(theme)
    found = {}
    for path in (path for folder in folders for path in folder.rglob("*")):
        # an editor's and our own half-written files come and go
        if path.name.startswith(".") or path.name.endswith(("~", ".swp", ".tmp")):
            continue
        try:
            state = path.stat()
        except FileNotFoundError:
            continue
        if path.is_file():
            found[path] = (state.st_size, state.st_mtime_ns)
    return found
