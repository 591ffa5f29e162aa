"""Translations for sentences that moved between articles, or stand in several."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial

from translate.catalogs.drafts import history
from translate.catalogs.fill import adopt, drafts_from
from translate.catalogs.parsed import read_catalog
from translate.catalogs.po import Catalog
from translate.catalogs.store import CatalogChange
from translate.catalogs.update.across_articles import (
    Known,
    MovedSentence,
    Movement,
    arrivals,
    translations,
)
from translate.errors import TranslateError
from translate.model import Draft, Origin
from translate.pipeline.update.histories import follow_moved
from translate.project import Project
from translate.workspace.articles.catalogs import change_catalogs
from translate.workspace.articles.drafts import record_drafts
from translate.workspace.articles.files import ArticleFiles
from translate.workspace.clock import now
from translate.workspace.report import Report
from translate.workspace.stamps import Stamps

Moved = tuple[ArticleFiles, Movement]
"""An article, and what its update changed that concerns others."""


def share_translations(
    project: Project, moves: Sequence[Moved], stamps: Stamps, report: Report
) -> None:
    """Give sentences without a translation the one that another article's catalog has for them."""
    for _ in change_catalogs(_adoptions(project, moves, report), stamps, report):
        pass


def _adoptions(
    project: Project, moves: Sequence[Moved], report: Report
) -> Iterator[tuple[ArticleFiles, CatalogChange]]:
    """Yield the articles for which others have a translation, with what to make of them."""
    wanted = {source for _, one in moves for source in one.missing}
    if not wanted:
        return
    silent = {files.slug for files, one in moves if not one.offers}
    known = translations(_catalogs(project, silent), wanted)
    came = arrivals(one for _, one in moves)
    for (files, one), moved in zip(moves, came, strict=True):
        copied = {s: known[s] for s in one.missing if s in known and s not in moved}
        try:
            record_drafts(files, _drafts(moved, copied), report)
        except TranslateError as error:
            report.problems.append(error)
            continue
        follow_moved(files, {source: gone.slug for source, gone in moved.items()}, report)
        if moved or copied:
            entries = {source: sentence.entry for source, sentence in moved.items()}
            yield files, partial(adopt, moved=entries, known=copied, now=now())


def _drafts(moved: Mapping[str, MovedSentence], copied: Mapping[str, Known]) -> list[Draft]:
    """The drafts that go along with moved sentences, and the English that is copied as drafts."""
    along = [(source, one.draft) for source, one in moved.items() if one.draft]
    texts = {source: one.entry.msgstr for source, one in copied.items()}
    return [
        *(one for source, draft in along for one in history(draft, source)),
        *drafts_from(Origin.ARTICLE, texts),
    ]


def _catalogs(project: Project, silent: Collection[str]) -> Iterator[tuple[str, Catalog]]:
    """Yield every catalog but the ``silent`` ones; a damaged one is reported by its own update."""
    for path in project.catalogs():
        if (slug := project.slug_of(path)) not in silent:
            with suppress(TranslateError):
                yield slug, read_catalog(path) or Catalog()
