"""Catalogs whose articles are gone, which may belong to a new article under another name."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from translate.catalogs.parsed import read_catalog
from translate.catalogs.po import Catalog
from translate.catalogs.store import rewrite
from translate.catalogs.update.across_articles import SURE, find_renamed, renamed
from translate.errors import TranslateError
from translate.io import move, read_bytes, save
from translate.message import Message
from translate.project import Project
from translate.workspace.article import ArticleFiles
from translate.workspace.articles import select
from translate.workspace.report import Report


class Orphans(NamedTuple):
    """Catalogs without an article."""

    catalogs: dict[str, Catalog]
    """By their files' names; what a new article claims is taken out."""
    slugs: frozenset[str]
    """The articles of the project."""


def read_orphans(project: Project) -> Orphans:
    """Read the catalogs whose articles are gone; damaged ones are skipped."""
    slugs = frozenset(file.slug for file in select(project))
    found = {}
    for path in project.catalogs():
        with suppress(TranslateError):
            slug = project.slug_of(path)
            if slug not in slugs and (catalog := read_catalog(path)):
                found[slug] = catalog
    return Orphans(found, slugs)


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
    old, share = _find(files.slug, files.sentences, orphans)
    if not old:
        return files
    del orphans.catalogs[old]
    project, new = files.project, files.slug
    for place in (project.drafts, project.corrections, project.catalog):  # the catalog last
        source, target = place(old), place(new)
        if source.exists() and not target.exists():
            _follow(source, target, certain=share >= SURE)
            report.wrote(project.relative(target))
    if share < SURE:
        name = project.relative(project.catalog(old))
        note = "{file}: copied for {new}; remove it if {old} is gone for good"
        report.notes.append(Message(note, file=name, new=new, old=old))
    rewrite(project.catalog(new), partial(renamed, old=old, new=new))
    return files.unread()


def _find(slug: str, texts: Sequence[str], orphans: Orphans) -> tuple[str, float]:
    """The file's name of an article's catalog, and the share of sentences that tells so.

    A name that differs in its Unicode form only, as some systems write it, is the same name.
    """
    composed = {stem: unicodedata.normalize("NFC", stem) for stem in orphans.catalogs}
    for stem, name in composed.items():
        if name == slug:
            return stem, 1.0
    strangers = {
        stem: catalog
        for stem, catalog in orphans.catalogs.items()
        if composed[stem] not in orphans.slugs
    }
    return find_renamed(texts, strangers)


def _follow(source: Path, target: Path, *, certain: bool) -> None:
    if certain:
        move(source, target)
    else:
        save(target, read_bytes(source))
