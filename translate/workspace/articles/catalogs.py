"""The catalogs of articles, changed on disk."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from translate.catalogs.store import CatalogChange, Rewritten, rewrite, rewrite_all
from translate.errors import TranslateError
from translate.workspace.articles.files import ArticleFiles
from translate.workspace.report import Report
from translate.workspace.stamps import Stamps

AnyChange = TypeVar("AnyChange", bound=CatalogChange)
"""A change that may remember what it found in the catalog as it was when it was written."""


def write_catalogs(
    changes: Iterable[tuple[ArticleFiles, AnyChange]], report: Report, *, create: bool = False
) -> Iterator[tuple[ArticleFiles, AnyChange, Rewritten]]:
    """Put what a change makes of each article's catalog in its place, many at a time.

    Args:
        changes: The articles and what to make of their catalogs; taken in as they come.
        report: Gets the names of the files that were written, and what is wrong with others.
        create: Where there is no catalog, make it of an empty one.

    Yields:
        Each article whose catalog could be changed, in order, its change, and what became of it.
    """
    taken: deque[tuple[ArticleFiles, AnyChange]] = deque()

    def paths() -> Iterator[tuple[Path, AnyChange]]:
        for files, change in changes:
            taken.append((files, change))
            yield files.project.catalog(files.slug), change

    for done in rewrite_all(paths(), create=create):
        files, change = taken.popleft()
        if isinstance(done, TranslateError):
            report.problems.append(done)
            continue
        _note(files, done, report)
        yield files, change, done


def change_catalogs(
    changes: Iterable[tuple[ArticleFiles, AnyChange]], stamps: Stamps, report: Report
) -> Iterator[tuple[ArticleFiles, AnyChange, Rewritten]]:
    """Do what `write_catalogs` does, in a step after the update.

    What such a step changes gives the update nothing new to do, which ``stamps`` are to know.
    """
    for files, change, done in write_catalogs(changes, report):
        _keep_updated(files, done, stamps)
        yield files, change, done


def change_catalog(
    files: ArticleFiles, change: CatalogChange, stamps: Stamps, report: Report
) -> Rewritten:
    """Do what `change_catalogs` does with one article; what is wrong with it is raised."""
    done = rewrite(files.project.catalog(files.slug), change)
    _note(files, done, report)
    _keep_updated(files, done, stamps)
    return done


def _note(files: ArticleFiles, done: Rewritten, report: Report) -> None:
    if done.written:
        report.wrote(files.project.relative(files.project.catalog(files.slug)))


def _keep_updated(files: ArticleFiles, done: Rewritten, stamps: Stamps) -> None:
    if done.written and stamps.fresh("update", files.slug, *files.sources, done.old or b""):
        stamps.mark("update", files.slug, *files.sources, done.data)
