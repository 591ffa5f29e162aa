"""Find the sentences that need a draft, and what is known about them already."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from translate.catalogs import missing, read_drafts, untouched
from translate.catalogs.po import Catalog
from translate.engines import ModelInfo
from translate.errors import InputError, TranslateError, UsageError
from translate.io import matching
from translate.message import Message
from translate.model import Draft
from translate.model.languages import base
from translate.pipeline.draft.from_memory import ExactMatches, MemoryWork
from translate.project import Project
from translate.text.vietnamese_signs import signs_of
from translate.workspace.articles.files import ArticleFiles, find_articles
from translate.workspace.memory import memory_version, missing_memories
from translate.workspace.report import Report
from translate.workspace.stamps import Stamps

_SAMPLE = 6_000
"""Characters of an article that say what language it is in."""
_NOT_ASKED = (
    "{place}: does not read as Vietnamese, and is not drafted: {problem};"
    " 'translate draft {slug}' drafts it"
)


GivesWay = Callable[[Draft], bool]


@dataclass(slots=True)
class DraftTask:
    """An article with sentences that need a draft."""

    files: ArticleFiles
    """The article, with nothing read."""
    wanted: list[str]
    drafts: dict[str, Draft] = field(default_factory=dict)
    """What is known already, by source sentence."""
    old: dict[str, Draft] = field(default_factory=dict)
    """The drafts that are to give way."""
    memory: MemoryWork = field(default_factory=MemoryWork)
    """What imported memories have word for word."""


def find_work(
    project: Project,
    names: tuple[str, ...],
    stamps: Stamps,
    report: Report,
    gives_way: GivesWay | None,
) -> Iterator[DraftTask]:
    """Yield the named articles that have something to draft.

    Args:
        project: The project.
        names: Slugs or paths; all articles when there are none.
        stamps: Says which catalogs are as the last run left them.
        report: Gets the number of articles, and the catalogs that cannot be read.
        gives_way: Says which drafts of a model are made again where nobody has touched them; none
            where it is None.
    """
    version = memory_version(project)
    report.notes += [_no_memory(project, name).line for name in missing_memories(project)]
    memories: ExactMatches | None = None
    for files in find_articles(project, names):
        report.articles += 1
        try:
            data = files.catalog_data
            if data is None and files.article:  # one that cannot be read gets none
                report.without_catalog.append(files.slug)
            if data is None or (
                not gives_way and stamps.fresh("draft", files.slug, data, *version)
            ):
                continue
            if not names and (problem := _doubt(files)):
                place = project.relative(files.path)
                note = Message(_NOT_ASKED, place=place, problem=problem, slug=files.slug)
                report.notes.append(note)
                continue
            if version and memories is None:
                memories = ExactMatches(project, report.problems)
            yield _task(files, gives_way, memories)
        except TranslateError as error:
            report.problems.append(error)


def _no_memory(project: Project, name: str) -> UsageError:
    message = Message(
        "no imported memory is called {name!r}, which the setting 'trusted-memories' names",
        name=name,
    )
    hint = "'translate memory import FILE' adds one"
    return UsageError(message, project.place_of("trusted-memories"), hint)


def _task(
    files: ArticleFiles, gives_way: GivesWay | None, memories: ExactMatches | None
) -> DraftTask:
    catalog = files.catalog or Catalog()
    memory = memories.work(catalog, files.drafts, files.marks_of) if memories else MemoryWork()
    wanted = [source for source in missing(catalog) if source not in memory.matches]
    known = by_model(files.drafts) if wanted or gives_way else {}
    old = {}
    if gives_way:
        old = {source: one for source, one in known.items() if gives_way(one)}
        wanted += [source for source in untouched(catalog, old) if source not in memory.matches]
    usable = {s: known[s] for s in wanted if s in known and s not in old}
    return DraftTask(files.unread(), wanted, usable, old, memory)


def _doubt(files: ArticleFiles) -> str:
    """Why the sentences that want a draft are hardly in the language that the model reads."""
    if base(files.project.pair.source) != "vi" or not files.catalog:
        return ""
    return signs_of("\n".join(missing(files.catalog))[:_SAMPLE]).problem


def drafted_elsewhere(project: Project, sources: Collection[str], model: ModelInfo) -> list[Draft]:
    """Return what ``model`` has drafted of ``sources`` for any article, in their order."""
    found: dict[str, Draft] = {}
    for path in matching(project.drafts("any").parent, "*.jsonl"):
        with suppress(InputError):  # its own article reports it
            known = by_model(read_drafts(path))
            found.update((s, one) for s, one in known.items() if one.checksum == model.checksum)
    return [found[source] for source in sources if source in found]


def by_model(drafts: Mapping[str, Draft]) -> dict[str, Draft]:
    """Return the newest draft that a model made of each sentence that has one.

    What the memory or another article had is passed over: no model is asked for it again.
    """
    made = ((source, draft.by_model) for source, draft in drafts.items())
    return {source: draft for source, draft in made if draft}
