"""Catalogs whose articles are gone, which may belong to an article under another name."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from itertools import count
from pathlib import Path
from typing import NamedTuple

from translate.catalogs.parsed import read_catalog
from translate.catalogs.po import Catalog
from translate.catalogs.po.header import revised
from translate.catalogs.store import rewrite
from translate.catalogs.update.across_articles import (
    SURE,
    common_share,
    find_renamed,
    renamed,
)
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
    """By the names of their articles; what an article claims is taken out."""
    taken: frozenset[str]
    """The names of the articles that are there, as `same_name` has them."""


def read_orphans(project: Project) -> Orphans:
    """Read the catalogs whose articles are gone; damaged ones are skipped."""
    folder = project.locale()
    taken = frozenset(same_name(file.slug, folder) for file in select(project))
    found = {}
    for path in project.catalogs():
        with suppress(TranslateError):
            slug = project.slug_of(path)
            if same_name(slug, folder) not in taken and (catalog := read_catalog(path)):
                found[slug] = catalog
    return Orphans(found, taken)


def may_be_renamed(files: ArticleFiles) -> bool:
    """Whether an article may have had another name: it has no catalog, or one of another article.

    Raises:
        InputError: A file of it is damaged.
    """
    return files.catalog is None or common_share(files.sentences, files.catalog) < SURE


def claim(files: ArticleFiles, orphans: Orphans, report: Report) -> ArticleFiles:
    """Give an article the catalog that it had under another name, if it had one.

    Where it is not certain that both are the same article, it gets a copy: the other one may be
    back tomorrow. A catalog that it has under its own name, and that fits less, is set aside: a
    file was renamed to a name that another article had before. Unless that was worked on since.

    Args:
        files: The article.
        orphans: The catalogs that it may have had.
        report: Gets the files that were written.

    Returns:
        The article with what it now has.

    Raises:
        InputError: A file of it is damaged.
        StorageError: A file cannot be moved or copied.
    """
    old, share = find_renamed(files.sentences, orphans.catalogs)
    own = files.catalog
    if not old or (own and not _succeeds(orphans.catalogs[old], share, own)):
        return files
    del orphans.catalogs[old]
    project, new = files.project, files.slug
    if own:
        aside = _free_name(project, new, orphans.taken)
        _rename(project, new, aside, report)
        name = project.relative(project.catalog(aside))
        note = (
            "{file}: what {new} had before {old} was renamed to it; remove it if it is not needed"
        )
        report.notes.append(Message(note, file=name, new=new, old=old))
    _rename(project, old, new, report, certain=share >= SURE)
    if share < SURE:
        name = project.relative(project.catalog(old))
        note = "{file}: copied for {new}; remove it if {old} is gone for good"
        report.notes.append(Message(note, file=name, new=new, old=old))
    return files.unread()


def _succeeds(orphan: Catalog, share: float, own: Catalog) -> bool:
    """Whether an article's catalog under another name is to take the place of its own one."""
    return share >= SURE and revised(orphan.header) >= revised(own.header)


def _free_name(project: Project, slug: str, taken: frozenset[str]) -> str:
    """A name for what an article had that no other article has or had."""
    folder = project.locale()
    places = (project.drafts, project.corrections, project.history, project.catalog)
    return next(
        name
        for name in (f"{slug}-{number}" for number in count(2))
        if same_name(name, folder) not in taken and not any(exists(place(name)) for place in places)
    )


def _rename(project: Project, old: str, new: str, report: Report, *, certain: bool = True) -> None:
    """Let all that an article had under one name have another; the same, or a copy."""
    follow_article(project, old, new, report, certain=certain)
    for place in (project.drafts, project.corrections, project.catalog):  # the catalog last
        source, target = place(old), place(new)
        if exists(source) and not exists(target):
            _follow(source, target, certain=certain)
            report.wrote(project.relative(target))
    rewrite(project.catalog(new), partial(renamed, old=old, new=new))


def _follow(source: Path, target: Path, *, certain: bool) -> None:
    if certain:
        move(source, target)
    else:
        save(target, read_bytes(source))
