"""Catalogs on disk as the use cases read and change them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from translate.catalogs.po import Catalog, load
from translate.catalogs.store import rewrite
from translate.errors import TranslateError
from translate.io import read_bytes
from translate.project import Project
from translate.workspace.articles import SourceFile, sources
from translate.workspace.report import Report
from translate.workspace.stamps import Stamps


def change_catalog(
    project: Project,
    file: SourceFile,
    change: Callable[[Catalog], Catalog],
    stamps: Stamps,
    report: Report,
) -> bytes:
    """Put what ``change`` makes of an article's catalog in its place.

    This is for steps after the update: what they change gives the update nothing new to do.

    Returns:
        The bytes of the file.
    """
    path = project.catalog(file.slug)
    before, inputs = read_bytes(path), sources(project, file)
    updated = stamps.fresh("update", file.slug, *inputs, before)
    data = rewrite(path, lambda catalog: change(catalog or Catalog()))
    if data != before:
        report.wrote(project.relative(path))
    if updated:
        stamps.mark("update", file.slug, *inputs, data)
    return data


def sound_catalogs(paths: Iterable[Path]) -> dict[str, Catalog]:
    """Return the catalogs by their files' names; a damaged one is left for its update to report."""
    found = {}
    for path in paths:
        with suppress(TranslateError):
            found[path.stem] = load(path)
    return found
