"""``build --watch``: build again whenever a file that editions are made from was saved."""

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
"""Seconds between two looks. Polling works on every disk, shared folders too; signals do not."""

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
    """Update the catalogs, draft new sentences if there is a model, and build.

    Args:
        project: The project.
        names: Slugs or paths; all articles when there are none.
        make: The function that builds: ``build`` or ``build_book``, with its options.
        progress: Called with the number of sentences drafted.

    Raises:
        UsageError: There is no article with one of the names, or the settings are invalid.
    """
    report = update(project, names)
    report.add(try_draft(project, names, progress))
    report.add(make(project, names))
    return report


def changes(
    project: Project, known: Snapshot, pause: Callable[[], object] = _pause
) -> Iterator[list[str]]:
    """Yield the names of the files that were saved, created or removed, each time there are any.

    Nothing is yielded twice; changes during the caller's work are found at the next look.

    Args:
        project: The project to watch.
        known: The snapshot before the caller's first build.
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
    """Return the size and time of every file that editions are made from."""
    folders = [project.seeds, project.locale()]
    if theme := project.theme:
        folders.append(theme)
    found = {}
    for path in (path for folder in folders for path in folder.rglob("*")):
        # skip half-written files, an editor's and our own
        if path.name.startswith(".") or path.name.endswith(("~", ".swp", ".tmp")):
            continue
        try:
            state = path.stat()
        except OSError:  # removed meanwhile, or a link that leads to itself
            continue
        if path.is_file():
            found[path] = (state.st_size, state.st_mtime_ns)
    return found
