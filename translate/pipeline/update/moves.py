"""Sentences that moved between articles, or stand in several, and their translations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from translate.catalogs import missing
from translate.catalogs.drafts import history
from translate.catalogs.fill import adopt, drafts_from
from translate.catalogs.po import Catalog, Entry
from translate.catalogs.update.across_articles import Known, departed, translations
from translate.errors import TranslateError
from translate.model import Draft, Origin
from translate.project import Project
from translate.workspace.articles import SourceFile
from translate.workspace.catalogs import change_catalog, sound_catalogs
from translate.workspace.clock import now
from translate.workspace.drafts import record_drafts
from translate.workspace.report import Report
from translate.workspace.stamps import Stamps


class MovedSentence(NamedTuple):
    """What a sentence had in the article that it left."""

    entry: Entry
    draft: Draft | None


class Moves:
    """Sentences that one update removed from an article and found new in another."""

    def __init__(self) -> None:
        self._left: dict[str, list[MovedSentence]] = {}
        self._came: dict[str, set[str]] = {}

    def note(self, slug: str, before: Catalog, after: Catalog, drafts: Mapping[str, Draft]) -> int:
        """Take in what an update did to an article; how many of its sentences are new.

        Args:
            slug: The article.
            before: Its catalog before the update.
            after: Its catalog after it.
            drafts: Its drafts, by source sentence.
        """
        for entry in departed(before, after):
            moved = MovedSentence(entry, drafts.get(entry.msgid))
            self._left.setdefault(entry.msgid, []).append(moved)
        known = {entry.msgid for entry in before.entries}
        self._came[slug] = {e.msgid for e in after.entries if e.msgid not in known}
        return len(self._came[slug])

    def into(self, slug: str, wanted: Iterable[str]) -> dict[str, MovedSentence]:
        """What those of the ``wanted`` sentences had that moved there, each given once."""
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
        wanted = missing(fresh[file.slug])
        moved = moves.into(file.slug, wanted)
        copied = {s: known[s] for s in wanted if s in known and s not in moved}
        entries = {source: one.entry for source, one in moved.items()}
        change = partial(adopt, moved=entries, known=copied, now=now())
        try:
            record_drafts(project, file.slug, _drafts(moved, copied), report)
            change_catalog(project, file, change, stamps, report)
        except TranslateError as error:
            report.problems.append(error)


def _drafts(moved: Mapping[str, MovedSentence], copied: Mapping[str, Known]) -> list[Draft]:
    """The drafts that go along with moved sentences, and the English that is copied as drafts."""
    along = [(source, one.draft) for source, one in moved.items() if one.draft]
    texts = {source: one.entry.msgstr for source, one in copied.items()}
    return [
        *(one for source, draft in along for one in history(draft, source)),
        *drafts_from(Origin.ARTICLE, texts),
    ]
