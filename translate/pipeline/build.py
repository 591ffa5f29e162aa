"""``build``: assemble the editions of articles, and the index of them all."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from translate import __version__
from translate.errors import ReviewError, TranslateError, UsageError
from translate.io import read_bytes, save
from translate.model import State
from translate.pipeline.articles import Seed, read_article, select
from translate.pipeline.report import Progress, Report
from translate.pipeline.stamps import Stamps
from translate.pipeline.units import read_units
from translate.project import Project
from translate.writers import WRITERS, Edition, EditionKind, Entry, Link, entry, write_index

_GENERATOR = f"songngu {__version__}"
_STEP = "build"
_LABELS = {EditionKind.BILINGUAL: "side by side", EditionKind.ENGLISH: "English"}


def build(
    project: Project,
    names: tuple[str, ...] = (),
    *,
    require_reviewed: bool = False,
    progress: Progress | None = None,
) -> Report:
    """Write the editions of the named articles (all when none is named), and the index.

    Args:
        project: The project.
        names: Slugs or paths.
        require_reviewed: Refuse an article in which a sentence is not reviewed.
        progress: Told how many articles are done.

    Raises:
        UsageError: A name means no article, or the settings name an unknown format.
    """
    _check_formats(project)
    report = Report()
    stamps = Stamps(project)
    seeds = select(project, names)
    for done, seed in enumerate(seeds, 1):
        report.articles += 1
        try:
            _build_one(project, seed, stamps, report, require_reviewed=require_reviewed)
        except TranslateError as error:
            report.problems.append(error)
        if progress:
            progress(done, len(seeds))
    _write_index(project, stamps, report)
    stamps.save()
    return report


def _check_formats(project: Project) -> None:
    for name in project.settings.formats:
        if name not in WRITERS:
            known = ", ".join(WRITERS)
            raise UsageError(f"unknown format {name!r} in the settings", hint=f"one of: {known}")


def _build_one(
    project: Project, seed: Seed, stamps: Stamps, report: Report, *, require_reviewed: bool
) -> None:
    others = (project.catalog(seed.slug), project.drafts(seed.slug))
    inputs = [read_bytes(seed.path), *(p.read_bytes() if p.exists() else b"" for p in others)]
    files = [project.output / name for _, _, name in _files(project, seed.slug)]
    built = stamps.fresh(_STEP, seed.slug, *inputs) and all(file.exists() for file in files)
    if built and not require_reviewed:
        return
    editions = _editions(project, seed)
    if require_reviewed:
        _refuse_unreviewed(project, editions[EditionKind.ENGLISH])
    for kind, writer, name in _files(project, seed.slug):
        if save(project.output / name, WRITERS[writer](editions[kind])):
            report.wrote(project.relative(project.output / name))
    result = asdict(entry(editions[EditionKind.ENGLISH], _links(project, seed.slug)))
    stamps.mark(_STEP, seed.slug, *inputs, result=result)


def _files(project: Project, slug: str) -> list[tuple[EditionKind, str, str]]:
    """Every edition of an article: its kind, its format, its file's name."""
    return [
        (kind, name, f"{slug}.{kind.value}.{name}")
        for name in project.settings.formats
        for kind in _LABELS
    ]


def _links(project: Project, slug: str) -> list[Link]:
    return [
        Link(_LABELS[kind] if name == "html" else f"{_LABELS[kind]} ({name})", file)
        for kind, name, file in _files(project, slug)
    ]


def _editions(project: Project, seed: Seed) -> dict[EditionKind, Edition]:
    article = read_article(project, seed)
    units, revised = read_units(project, seed.slug)
    return {
        kind: Edition(
            article=article,
            units=units,
            kind=kind,
            language=project.language,
            revised=revised,
            generator=_GENERATOR,
        )
        for kind in EditionKind
    }


def _refuse_unreviewed(project: Project, edition: Edition) -> None:
    left = [s for s in edition.sentences if edition.unit(s.text).state is not State.REVIEWED]
    if left:
        catalog = project.relative(project.catalog(edition.article.slug))
        place = edition.unit(left[0].text).place or catalog
        message = f"{len(left)} of {len(edition.sentences)} sentences are not reviewed"
        hint = "review them, or build without --require-reviewed"
        raise ReviewError(message, place, hint)


def _write_index(project: Project, stamps: Stamps, report: Report) -> None:
    """The page that lists every article with editions, whichever run built them."""
    known = [stamps.result(_STEP, seed.slug) for seed in select(project)]
    page = write_index([_entry(one) for one in known if one], _GENERATOR)
    path = project.output / "index.html"
    if save(path, page):
        report.wrote(project.relative(path))


def _entry(values: dict[str, Any]) -> Entry:
    links = tuple(Link(**link) for link in values["links"])
    return Entry(**{**values, "links": links})
