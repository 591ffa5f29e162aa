"""Catalogs whose articles are gone, which may belong to a new article under another name."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from translate.catalogs.parsed import read_catalog
from translate.catalogs.po import Catalog
from translate.catalogs.store import rewrite
from translate.catalogs.update.across_articles import SURE, find_renamed, renamed
from translate.errors import TranslateError
from translate.io import exists, move, read_bytes, same_name, save
from translate.message import Message
from translate.pipeline.update.histories import follow_article
from translate.project import Project
from translate.workspace.articles.files import ArticleFiles
from translate.workspace.articles.selection import select
from translate.workspace.report import Report


class Orphans(NamedTuple):
    """Catalogs without an article."""

    catalogs: dict[str, Catalog]
    """By the names of their articles; what a new article claims is taken out."""


def read_orphans(project: Project) -> Orphans:
    """Read the catalogs whose articles are gone; damaged ones are skipped."""
    folder = project.locale()
    taken = {same_name(file.slug, folder) for file in select(project)}
    found = {}
    for path in project.catalogs():
        with suppress(TranslateError):
            slug = project.slug_of(path)
            if same_name(slug, folder) not in taken and (catalog := read_catalog(path)):
                found[slug] = catalog
    return Orphans(found)


def claim(files: ArticleFiles, orphans: Orphans, report: Report) -> ArticleFiles:
    """Give an article without a catalog the one that it had under another name, if it had one.

    Where it is not certain that both are the same article, it gets a copy: the other one may be
    back tomorrow.

    Args:
        files: The article.
        orphans: The catalogs that it may have had.
        report: Gets the files that were written.

    Returns:
        The article with what it now has.

    Raises:
        StorageError: A file cannot be moved or copied.
    """
    old, share = find_renamed(files.sentences, orphans.catalogs)
    if not old:
        return files
    del orphans.catalogs[old]
    project, new = files.project, files.slug
    follow_article(files, old, report, certain=share >= SURE)
    for place in (project.drafts, project.corrections, project.catalog):  # the catalog last
        source, target = place(old), place(new)
        if exists(source) and not exists(target):
            _follow(source, target, certain=share >= SURE)
            report.wrote(project.relative(target))
    if share < SURE:
        name = project.relative(project.catalog(old))
        note = "{file}: copied for {new}; remove it if {old} is gone for good"
        report.notes.append(Message(note, file=name, new=new, old=old))
    rewrite(project.catalog(new), partial(renamed, old=old, new=new))
    return files.unread()


def _follow(source: Path, target: Path, *, certain: bool) -> None:
    if certain:
        move(source, target)
    else:
        save(target, read_bytes(source))
