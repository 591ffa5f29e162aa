"""Translations for sentences that moved between articles, or stand in several."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import NamedTuple

from translate.catalogs.drafts import history
from translate.catalogs.fill import adopt, doubted, drafts_from
from translate.catalogs.parsed import read_catalog
from translate.catalogs.po import Catalog
from translate.catalogs.store import CatalogChange
from translate.catalogs.update.across_articles import (
    Arrival,
    Movement,
    arrivals,
)
from translate.catalogs.update.elsewhere import Known, find_elsewhere
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
"""An article, and what its update changed for others."""


class _Sharing(NamedTuple):
    """What an article gets from others."""

    files: ArticleFiles
    moved: Mapping[str, Arrival]
    """For sentences that moved there."""
    copied: Mapping[str, Known]
    """For sentences without a translation that others have too."""
    doubts: Mapping[str, Known]
    """What others have for sentences that are back with an older translation, perhaps."""


def share_translations(
    project: Project, moves: Sequence[Moved], stamps: Stamps, report: Report
) -> None:
    """Give sentences without a translation the one that another article's catalog has for them.

    A sentence that is back with a translation gets the one of the article that it left just now;
    where others have another one, it is to be reviewed again.
    """
    shared = _sharings(project, moves)
    for _ in change_catalogs(_adoptions(shared, report), stamps, report):
        pass


def _sharings(project: Project, moves: Sequence[Moved]) -> Iterator[_Sharing]:
    """Yield what each article gets from others, where it gets anything."""
    wanted = {source for _, one in moves for source in one.missing}
    returned = {files.slug: one.returned for files, one in moves if one.returned}
    if not wanted and not returned:
        return
    silent = {files.slug for files, one in moves if not one.offers}
    known, others = find_elsewhere(_catalogs(project, silent), wanted, returned)
    came = arrivals(one for _, one in moves)
    for (files, one), moved in zip(moves, came, strict=True):
        copied = {s: known[s] for s in one.missing if s in known and s not in moved}
        found = others.get(files.slug, {})
        doubts = {s: other for s, other in found.items() if s not in moved}
        if moved or copied or doubts:
            yield _Sharing(files, moved, copied, doubts)


def _adoptions(
    shared: Iterable[_Sharing], report: Report
) -> Iterator[tuple[ArticleFiles, CatalogChange]]:
    """Yield the articles that get something, with what to make of their catalogs."""
    for one in shared:
        try:
            record_drafts(one.files, _drafts(one.moved, one.copied), report)
        except TranslateError as error:
            report.problems.append(error)
            continue
        left = {source: arrival.moved.slug for source, arrival in one.moved.items()}
        follow_moved(one.files, left, report)
        yield one.files, partial(_adopted, one, now())


def _adopted(one: _Sharing, time: datetime, catalog: Catalog) -> Catalog:
    return doubted(adopt(catalog, one.moved, one.copied, time), one.doubts, time)


def _drafts(moved: Mapping[str, Arrival], copied: Mapping[str, Known]) -> list[Draft]:
    """The drafts that go along with moved sentences, and the English that is copied as drafts."""
    along = [(s, one.moved.draft) for s, one in moved.items() if one.moved.draft]
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
