"""Draft single sentences of an article beside people who are at work on it.

Drafting takes a while, so that `prepare` does it without a lock and writes nothing; `enter` then
writes the drafts under the lock, where the sentences are still as a draft may find them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from translate.catalogs import missing, with_drafts
from translate.catalogs.fill import drafts_from, with_matches
from translate.catalogs.po import Catalog
from translate.catalogs.units import drafts_behind, is_draft
from translate.model import Draft, Origin
from translate.pipeline.draft.from_memory import ExactMatches, MemoryWork
from translate.pipeline.draft.todo import by_model
from translate.project import Project
from translate.workspace.articles.catalogs import change_catalog
from translate.workspace.articles.drafts import record_drafts
from translate.workspace.articles.files import ArticleFiles, find_article
from translate.workspace.clock import now
from translate.workspace.lock import locked
from translate.workspace.memory import memory_version
from translate.workspace.report import Report
from translate.workspace.stamps import Stamps

Drafting = Callable[[Sequence[str]], Sequence[Draft]]
"""Returns a draft of each of some sentences, in order."""


class DraftScope(Enum):
    """Which sentences get a draft. What a person wrote or approved is never replaced."""

    MISSING = "missing"
    """Those without a translation."""
    DRAFTS = "drafts"
    """Also those whose translation is a model's draft that nobody has touched."""
    ANY = "any"
    """Also any untouched draft; for what a person wrote or approved, the draft is a proposal."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """Drafts that are to be entered."""

    wanted: DraftScope
    drafts: Mapping[str, Draft]
    """Drafts of the model, by source sentence."""
    memory: MemoryWork
    """What imported memories have word for word, which comes first."""


@dataclass(frozen=True, slots=True)
class EnteredDrafts:
    """What became of drafts."""

    entered: frozenset[str]
    """The sentences whose translation is the draft now."""
    proposed: Mapping[str, Draft]
    """Drafts of sentences that a person wrote or approved: they are in the drafts file only."""


def prepare(
    project: Project, slug: str, sources: Collection[str], draft: Drafting, wanted: DraftScope
) -> Prepared:
    """Draft those of ``sources`` that ``wanted`` means; changes no file.

    Raises:
        UsageError: There is no such article.
        InputError: The article, its catalog or its drafts file is damaged.
        TranslateError: What ``draft`` raises.
    """
    files = find_article(project, slug)
    catalog = files.catalog or Catalog()
    chosen = [source for source in dict.fromkeys(sources) if source in catalog.own]
    if wanted is not DraftScope.ANY:
        free = _free(catalog, files.drafts, wanted)
        chosen = [source for source in chosen if source in free]
    memory = _from_memory(files, chosen) if wanted is DraftScope.MISSING else MemoryWork()
    left = [source for source in chosen if source not in memory.matches]
    made_before = by_model(files.drafts) if wanted is DraftScope.MISSING else {}
    known = {source: made_before[source] for source in left if source in made_before}
    asked = [source for source in left if source not in known]
    made = {one.source: one for one in draft(asked)} if asked else {}
    return Prepared(wanted, known | made, memory)


def enter(project: Project, slug: str, prepared: Prepared) -> EnteredDrafts:
    """Write drafts into the drafts file and the catalog, under the project's lock.

    Raises:
        ConflictError: Another run holds the lock, or the catalog keeps changing.
        InputError: The catalog or the drafts file is damaged.
        StorageError: A file cannot be written.
    """
    drafts, report = prepared.drafts, Report()
    with locked(project):
        files = find_article(project, slug)
        catalog = files.catalog
        if catalog is None or not (drafts or prepared.memory.matches):
            return EnteredDrafts(frozenset(), {})
        free = _free(catalog, files.drafts, prepared.wanted)
        proposed = _proposed(catalog, prepared, free)
        texts = {s: one.unit.target for s, one in prepared.memory.matches.items() if s in free}
        made = {source: draft for source, draft in drafts.items() if source in free}
        new = [*drafts_from(Origin.MEMORY, texts), *made.values(), *proposed.values()]
        record_drafts(
            files, [one for one in new if one.text or prepared.wanted is DraftScope.MISSING], report
        )
        stamps = Stamps(project)
        change = _entering(prepared, made, files.drafts)
        done = change_catalog(files.unread(), change, stamps, report)
        stamps.save()
    after = done.after.own
    entered = {s: one.text for s, one in made.items()} | texts
    there = {s for s, text in entered.items() if text and s in after and after[s].msgstr == text}
    return EnteredDrafts(frozenset(there), proposed)


def _proposed(catalog: Catalog, prepared: Prepared, free: Collection[str]) -> dict[str, Draft]:
    """Return the drafts of what a person wrote, unless the person wrote the very same."""
    if prepared.wanted is not DraftScope.ANY:
        return {}
    own = catalog.own
    return {
        source: draft
        for source, draft in prepared.drafts.items()
        if source in own and source not in free and draft.text not in {"", own[source].msgstr}
    }


def _entering(
    prepared: Prepared, made: Mapping[str, Draft], known: Mapping[str, Draft]
) -> Callable[[Catalog], Catalog]:
    matches = {s: (one.unit, one.trusted) for s, one in prepared.memory.matches.items()}

    def entered(catalog: Catalog) -> Catalog:
        # of the catalog as it is at that moment: another program may have written it just now
        free = _free(catalog, known, prepared.wanted)
        old = drafts_behind(catalog, known) if prepared.wanted is not DraftScope.MISSING else {}
        drafts = {source: draft for source, draft in made.items() if source in free}
        return with_drafts(with_matches(catalog, matches, now()), drafts, now(), old)

    return entered


def _free(catalog: Catalog, drafts: Mapping[str, Draft], wanted: DraftScope) -> set[str]:
    """Return the sentences that a draft may be entered for."""
    found = set(missing(catalog))
    if wanted is DraftScope.MISSING:
        return found
    old = drafts_behind(catalog, drafts)
    for source, entry in catalog.own.items():
        by_model = source in old and old[source].origin is Origin.MODEL
        if (by_model or wanted is DraftScope.ANY) and is_draft(entry, old):
            found.add(source)
    return found


def _from_memory(files: ArticleFiles, sources: Collection[str]) -> MemoryWork:
    """Return what imported memories have for ``sources``; a damaged memory has nothing."""
    if not sources or not memory_version(files.project):
        return MemoryWork()
    work = ExactMatches(files.project, []).work(
        files.catalog or Catalog(), files.drafts, files.marks_of
    )
    return MemoryWork({s: one for s, one in work.matches.items() if s in set(sources)})
