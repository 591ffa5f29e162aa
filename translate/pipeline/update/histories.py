"""Histories that follow articles to other names, and sentences to other words and articles.

A history says who did what, and no more: where it cannot be read or written, an update goes on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress

from translate.catalogs.history import Record, Succession, append_history, read_history
from translate.catalogs.merge import union_of_lines
from translate.catalogs.update import Origins
from translate.errors import TranslateError
from translate.io import exists, read_bytes, read_if_there, remove, save
from translate.project import Project
from translate.workspace.articles.files import ArticleFiles
from translate.workspace.clock import now
from translate.workspace.report import Report


def follow_article(project: Project, old: str, new: str, report: Report, *, certain: bool) -> None:
    """Let an article have the history that it had under another name.

    Args:
        project: The project.
        old: The article's old name.
        new: Its new name.
        report: Gets the history's name, if it changes.
        certain: Whether it is the same article, so that nothing stays under the old name.
    """
    source, target = project.history(old), project.history(new)
    if not exists(source):
        return
    with suppress(TranslateError):
        known = read_if_there(target) or b""  # an earlier version left histories behind
        if save(target, union_of_lines(known, read_bytes(source))):
            report.wrote(project.relative(target))
        if certain:
            remove(source)


def follow_sentences(files: ArticleFiles, origins: Origins, report: Report) -> None:
    """Let sentences that an article's update made of others have the history of those.

    Args:
        files: The article.
        origins: Where the sentences come from.
        report: Gets the history's name, if it changes.
    """
    path = files.project.history(files.slug)
    if not exists(path):
        return
    with suppress(TranslateError):
        history = read_history(path)
        when = now().isoformat(timespec="seconds")
        new = [
            Succession(source, earlier, when)
            for source, earlier in origins.predecessors()
            if history.of(earlier) and not history.follows(source, earlier)
        ]
        _add(files, new, report)


def follow_moved(files: ArticleFiles, moved: Mapping[str, str], report: Report) -> None:
    """Let sentences that moved to an article have the history there that they had elsewhere.

    Args:
        files: The article.
        moved: The articles that they left, by sentence.
        report: Gets the history's name, if it changes.
    """
    project = files.project
    with suppress(TranslateError):
        left = {slug: read_history(project.history(slug)) for slug in set(moved.values())}
        found = (one for source, slug in moved.items() for one in left[slug].records_of(source))
        known = set(read_history(project.history(files.slug)).records())
        _add(files, [one for one in dict.fromkeys(found) if one not in known], report)


def _add(files: ArticleFiles, records: Sequence[Record], report: Report) -> None:
    if records:
        append_history(path := files.project.history(files.slug), records)
        report.wrote(files.project.relative(path))
