"""Catalogs on disk as the use cases change them, one by one and between articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path

from translate.catalogs import missing
from translate.catalogs.elsewhere import adopt, find_renamed, renamed, translations
from translate.catalogs.po import Catalog, load
from translate.catalogs.store import rewrite
from translate.errors import TranslateError
from translate.io import read_bytes
from translate.pipeline.articles import Seed, select, sources
from translate.pipeline.clock import now
from translate.pipeline.report import Report
from translate.pipeline.stamps import Stamps
from translate.project import Project


def change_catalog(
    project: Project,
    seed: Seed,
    change: Callable[[Catalog], Catalog],
    stamps: Stamps,
    report: Report,
) -> bytes:
    """Put what ``change`` makes of an article's catalog in its place.

    This is for steps after the update: what they change gives the update nothing new to do.

    Returns:
        The bytes of the file.
    """
    path = project.catalog(seed.slug)
    before, inputs = read_bytes(path), sources(project, seed)
    updated = stamps.fresh("update", seed.slug, *inputs, before)
    data = rewrite(path, lambda catalog: change(catalog or Catalog()))
    if data != before:
        report.wrote(project.relative(path))
    if updated:
        stamps.mark("update", seed.slug, *inputs, data)
    return data


class Orphans:
    """Catalogs whose articles are gone. A new article may be one of these under another name."""

    def __init__(self, project: Project) -> None:
        self._project = project

    @cached_property
    def _catalogs(self) -> dict[str, Catalog]:
        """The orphans by slug, read when the first new article comes."""
        slugs = {seed.slug for seed in select(self._project)}
        found = {
            path.stem: _load_or_none(path)
            for path in _catalogs(self._project)
            if path.stem not in slugs
        }
        return {slug: catalog for slug, catalog in found.items() if catalog}

    def claim(self, seed: Seed, texts: Sequence[str], report: Report) -> None:
        """Give an article without a catalog the one that it had under another name, if it had one.

        Args:
            seed: The article.
            texts: Its sentences.
            report: Told of the files.
        """
        old = find_renamed(texts, self._catalogs)
        if not old:
            return
        del self._catalogs[old]
        project = self._project
        for place in (project.drafts, project.corrections, project.catalog):  # the catalog last
            source, target = place(old), place(seed.slug)
            if source.exists() and not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                source.replace(target)
                report.wrote(project.relative(target))
        rewrite(
            project.catalog(seed.slug),
            lambda catalog: renamed(catalog or Catalog(), old, seed.slug),
        )


def share_translations(
    project: Project, seeds: Sequence[Seed], stamps: Stamps, report: Report
) -> None:
    """Give sentences without a translation the one that another article's catalog has for them."""
    needy = [seed for seed in seeds if missing(load(project.catalog(seed.slug)))]
    if not needy:
        return
    catalogs = [_load_or_none(path) for path in _catalogs(project)]
    known = translations(catalog for catalog in catalogs if catalog)
    for seed in needy:
        try:
            change_catalog(project, seed, partial(adopt, known=known, now=now()), stamps, report)
        except TranslateError as error:
            report.problems.append(error)


def _load_or_none(path: Path) -> Catalog | None:
    """A catalog, or None where it is damaged: its own update reports that."""
    try:
        return load(path)
    except TranslateError:
        return None


def _catalogs(project: Project) -> list[Path]:
    folder = project.catalog("any").parent
    return sorted(folder.glob("*.po"))
