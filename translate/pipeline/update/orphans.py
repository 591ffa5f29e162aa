"""Catalogs whose articles are gone, which may belong to a new article under another name."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from translate.catalogs.po import Catalog
from translate.catalogs.store import rewrite
from translate.catalogs.update.across_articles import SURE, find_renamed, renamed
from translate.io import move, read_bytes, save
from translate.project import Project
from translate.workspace.articles import SourceFile, select
from translate.workspace.catalogs import sound_catalogs
from translate.workspace.report import Report


class Orphans:
    """Catalogs whose articles are gone. A new article may be one of these under another name."""

    def __init__(self, project: Project) -> None:
        self._project = project

    @cached_property
    def _slugs(self) -> set[str]:
        return {file.slug for file in select(self._project)}

    @cached_property
    def _catalogs(self) -> dict[str, Catalog]:
        """The orphans by their files' names, read when the first new article comes."""
        paths = [path for path in self._project.catalogs() if path.stem not in self._slugs]
        return sound_catalogs(paths)

    def claim(self, file: SourceFile, texts: Sequence[str], report: Report) -> bool:
        """Give an article without a catalog the one that it had under another name, if it had one.

        Where it is not certain that both are the same article, it gets a copy: the other one may
        be back tomorrow.

        Args:
            file: The article.
            texts: Its sentences.
            report: Told of the files.

        Returns:
            Whether it got one.

        Raises:
            StorageError: A file cannot be moved or copied.
        """
        old, share = self._find(file, texts)
        if not old:
            return False
        del self._catalogs[old]
        project = self._project
        for place in (project.drafts, project.corrections, project.catalog):  # the catalog last
            source, target = place(old), place(file.slug)
            if source.exists() and not target.exists():
                _follow(source, target, certain=share >= SURE)
                report.wrote(project.relative(target))
        if share < SURE:
            name = project.relative(project.catalog(old))
            report.notes.append(
                f"{name}: copied for {file.slug}; remove it if {old} is gone for good"
            )
        rewrite(
            project.catalog(file.slug),
            lambda catalog: renamed(catalog or Catalog(), old, file.slug),
        )
        return True

    def _find(self, file: SourceFile, texts: Sequence[str]) -> tuple[str, float]:
        """The file's name of an article's catalog, and the share of sentences that tells so.

        A name that differs in its Unicode form only, as some systems write it, is the same name.
        """
        composed = {stem: unicodedata.normalize("NFC", stem) for stem in self._catalogs}
        for stem, slug in composed.items():
            if slug == file.slug:
                return stem, 1.0
        strangers = {
            stem: catalog
            for stem, catalog in self._catalogs.items()
            if composed[stem] not in self._slugs
        }
        return find_renamed(texts, strangers)


def _follow(source: Path, target: Path, *, certain: bool) -> None:
    if certain:
        move(source, target)
    else:
        save(target, read_bytes(source))
