"""Which sentences want a draft, and what is known about them already."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from translate.catalogs import missing, read_drafts, untouched
from translate.catalogs.po import parse
from translate.engines import ModelInfo
from translate.errors import InputError, TranslateError
from translate.io import read_if_there
from translate.model import Draft
from translate.project import Project
from translate.workspace.articles import SourceFile, select
from translate.workspace.report import Report
from translate.workspace.stamps import Stamps


@dataclass(slots=True)
class DraftTask:
    """A catalog with sentences that want a draft."""

    file: SourceFile
    path: Path
    wanted: list[str]
    drafts: dict[str, Draft] = field(default_factory=dict)
    """What is known already, by source sentence."""
    old: dict[str, Draft] = field(default_factory=dict)
    """The drafts that are to give way."""


def find_work(
    project: Project,
    names: tuple[str, ...],
    stamps: Stamps,
    report: Report,
    model: ModelInfo | None,
) -> Iterator[DraftTask]:
    """Yield the catalogs of the named articles that have something to draft.

    Args:
        project: The project.
        names: Slugs or paths; all articles when there are none.
        stamps: Tells which catalogs are as the last run left them.
        report: Told of the articles, and of catalogs that cannot be read.
        model: With a model, also what another one drafted and nobody has touched.
    """
    for file in select(project, names):
        path = project.catalog(file.slug)
        report.articles += 1
        try:
            data = read_if_there(path)
            if data is None or (not model and stamps.fresh("draft", file.slug, data)):
                continue
            catalog = parse(data, str(path))
            wanted = missing(catalog)
            known = _by_model(project.drafts(file.slug)) if wanted or model else {}
        except TranslateError as error:
            report.problems.append(error)
            continue
        old = {}
        if model:
            old = {s: one for s, one in known.items() if one.checksum != model.checksum}
            wanted += untouched(catalog, old)
        usable = {s: known[s] for s in wanted if s in known and s not in old}
        yield DraftTask(file, path, wanted, usable, old)


def drafted_elsewhere(project: Project, sources: Collection[str], model: ModelInfo) -> list[Draft]:
    """What ``model`` drafted already of ``sources``, for whichever article, in their order."""
    found: dict[str, Draft] = {}
    for path in sorted(project.drafts("any").parent.glob("*.jsonl")):
        with suppress(InputError):  # its own article reports it
            known = _by_model(path)
            found.update((s, one) for s, one in known.items() if one.checksum == model.checksum)
    return [found[source] for source in sources if source in found]


def _by_model(path: Path) -> dict[str, Draft]:
    """The newest draft that a model made of each sentence in a drafts file.

    What the memory or another article had is passed over: no model is asked for it again.
    """
    drafts = ((source, one.by_model) for source, one in read_drafts(path).items())
    return {source: one for source, one in drafts if one}
