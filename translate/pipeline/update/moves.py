"""Sentences that moved between articles, or stand in several, and their translations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from translate.catalogs import missing
from translate.catalogs.fill import adopt
from translate.catalogs.po import Catalog, Entry
from translate.catalogs.update.across_articles import departed, translations
from translate.errors import TranslateError
from translate.project import Project
from translate.workspace.articles import SourceFile
from translate.workspace.catalogs import change_catalog, sound_catalogs
from translate.workspace.clock import now
from translate.workspace.report import Report
from translate.workspace.stamps import Stamps


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
    project: Project, files: Sequence[SourceFile], moves: Moves, stamps: Stamps, report: Report
) -> None:
    """Give sentences without a translation the one that another article's catalog has for them."""
    fresh = sound_catalogs([project.catalog(file.slug) for file in files])
    needy = [file for file in files if file.slug in fresh and missing(fresh[file.slug])]
    if not needy:
        return
    known = translations(sound_catalogs(project.catalogs()))
    for file in needy:
        moved = moves.into(file.slug, missing(fresh[file.slug]))
        change = partial(adopt, moved=moved, known=known, now=now())
        try:
            change_catalog(project, file, change, stamps, report)
        except TranslateError as error:
            report.problems.append(error)
