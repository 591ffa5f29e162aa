"""Catalogs on disk as the use cases change them, one by one and between articles."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path

from translate.catalogs import missing
from translate.catalogs.elsewhere import (
    SURE,
    adopt,
    departed,
    find_renamed,
    renamed,
    translations,
)
from translate.catalogs.po import Catalog, Entry, load
from translate.catalogs.store import rewrite
from translate.errors import TranslateError
from translate.io import move, read_bytes, save
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
    def _slugs(self) -> set[str]:
        return {seed.slug for seed in select(self._project)}

    @cached_property
    def _catalogs(self) -> dict[str, Catalog]:
        """The orphans by their files' names, read when the first new article comes."""
        paths = [path for path in self._project.catalogs() if path.stem not in self._slugs]
        return _sound(paths)

    def claim(self, seed: Seed, texts: Sequence[str], report: Report) -> None:
        """Give an article without a catalog the one that it had under another name, if it had one.

        Where it is not certain that both are the same article, it gets a copy: the other one may
        be back tomorrow.

        Args:
            seed: The article.
            texts: Its sentences.
            report: Told of the files.

        Raises:
            StorageError: A file cannot be moved or copied.
        """
        old, share = self._find(seed, texts)
        if not old:
            return
        del self._catalogs[old]
        project = self._project
        for place in (project.drafts, project.corrections, project.catalog):  # the catalog last
            source, target = place(old), place(seed.slug)
            if source.exists() and not target.exists():
                _follow(source, target, certain=share >= SURE)
                report.wrote(project.relative(target))
        if share < SURE:
            name = project.relative(project.catalog(old))
            report.notes.append(
                f"{name}: copied for {seed.slug}; remove it if {old} is gone for good"
            )
        rewrite(
            project.catalog(seed.slug),
            lambda catalog: renamed(catalog or Catalog(), old, seed.slug),
        )

    def _find(self, seed: Seed, texts: Sequence[str]) -> tuple[str, float]:
        """The file's name of an article's catalog, and the share of sentences that tells so.

        A name that differs in its Unicode form only, as some systems write it, is the same name.
        """
        composed = {stem: unicodedata.normalize("NFC", stem) for stem in self._catalogs}
        for stem, slug in composed.items():
            if slug == seed.slug:
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


class Moves:
    """Sentences that one update removed from an article and found new in another."""

    def __init__(self) -> None:
        self._left: dict[str, list[Entry]] = {}
        self._came: dict[str, set[str]] = {}

    def note(self, slug: str, before: Catalog, after: Catalog) -> int:
        """Take in what an update did to an article; how many of its sentences are new."""
        for entry in departed(before, after):
            self._left.setdefault(entry.msgid, []).append(entry)
        known = {entry.msgid for entry in before.entries}
        self._came[slug] = {e.msgid for e in after.entries if e.msgid not in known}
        return len(self._came[slug])

    def into(self, slug: str, wanted: Iterable[str]) -> dict[str, Entry]:
        """The entries of those of the ``wanted`` sentences that moved there, each given once."""
        came = self._came.get(slug, set())
        return {s: self._left[s].pop() for s in wanted if s in came and self._left.get(s)}


def share_translations(
    project: Project, seeds: Sequence[Seed], moves: Moves, stamps: Stamps, report: Report
) -> None:
    """Give sentences without a translation the one that another article's catalog has for them."""
    fresh = _sound([project.catalog(seed.slug) for seed in seeds])
    needy = [seed for seed in seeds if seed.slug in fresh and missing(fresh[seed.slug])]
    if not needy:
        return
    known = translations(_sound(project.catalogs()))
    for seed in needy:
        moved = moves.into(seed.slug, missing(fresh[seed.slug]))
        change = partial(adopt, moved=moved, known=known, now=now())
        try:
            change_catalog(project, seed, change, stamps, report)
        except TranslateError as error:
            report.problems.append(error)


def _sound(paths: Iterable[Path]) -> dict[str, Catalog]:
    """The catalogs by their files' names, without damaged ones: their own update reports those."""
    found = {}
    for path in paths:
        with suppress(TranslateError):
            found[path.stem] = load(path)
    return found
