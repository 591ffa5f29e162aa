"""``build``: assemble the editions of articles, and the index and feed of them all."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from translate import __version__
from translate.errors import ReviewError, TranslateError
from translate.io import save
from translate.model import State
from translate.pipeline.articles import Seed, read_article, select, sources
from translate.pipeline.outputs import check_formats, every_output, outputs
from translate.pipeline.report import Progress, Report
from translate.pipeline.stamps import Stamps
from translate.pipeline.units import read_units
from translate.project import Project
from translate.writers import Edition, EditionKind, Entry, Link, entry, write_feed, write_index

_GENERATOR = f"songngu {__version__}"
_ENTRY = "entry"


def build(
    project: Project,
    names: tuple[str, ...] = (),
    *,
    formats: tuple[str, ...] = (),
    require_reviewed: bool = False,
    progress: Progress | None = None,
) -> Report:
    """Write the editions of the named articles (all when none is named), the index and the feed.

    Args:
        project: The project.
        names: Slugs or paths.
        formats: What to write; the formats of the settings when there are none.
        require_reviewed: Refuse an article in which a sentence is not reviewed.
        progress: Told how many articles are done.

    Raises:
        UsageError: A name means no article, a format is unknown, or the theme is no folder.
    """
    formats = check_formats(formats or project.settings.formats)
    report = Report()
    stamps = Stamps(project)
    seeds = select(project, names)
    for done, seed in enumerate(seeds, 1):
        report.articles += 1
        try:
            _build_one(project, seed, formats, stamps, report, require_reviewed=require_reviewed)
        except TranslateError as error:
            report.problems.append(error)
        if progress:
            progress(done, len(seeds))
    _write_lists(project, stamps, report)
    stamps.save()
    return report


def _build_one(  # noqa: PLR0913 - each is a part of the one run
    project: Project,
    seed: Seed,
    formats: tuple[str, ...],
    stamps: Stamps,
    report: Report,
    *,
    require_reviewed: bool,
) -> None:
    inputs = _inputs(project, seed)
    due = [
        output
        for output in outputs(seed.slug, formats)
        if not stamps.fresh(output.step, seed.slug, *inputs)
        or not (project.output / output.file).exists()
    ]
    if not due and not require_reviewed:
        return
    edition = _edition(project, seed)
    if require_reviewed:
        _refuse_unreviewed(project, edition)
    for output in due:
        path = project.output / output.file
        if save(path, output.writer(replace(edition, kind=output.kind))):
            report.wrote(project.relative(path))
        stamps.mark(output.step, seed.slug, *inputs)
    stamps.mark(_ENTRY, seed.slug, *inputs, result=asdict(entry(edition, ())))


def _inputs(project: Project, seed: Seed) -> list[bytes]:
    """Everything that an article's editions are made from."""
    paths = [project.catalog(seed.slug), project.drafts(seed.slug)]
    if theme := project.theme:
        paths += sorted(path for path in theme.iterdir() if path.is_file())
    return [*sources(project, seed), *(p.read_bytes() if p.exists() else b"" for p in paths)]


def _edition(project: Project, seed: Seed) -> Edition:
    units, revised = read_units(project, seed.slug)
    return Edition(
        article=read_article(project, seed),
        units=units,
        kind=EditionKind.ENGLISH,
        language=project.language,
        revised=revised,
        generator=_GENERATOR,
        theme=project.theme,
    )


def _refuse_unreviewed(project: Project, edition: Edition) -> None:
    left = [s for s in edition.sentences if edition.unit(s.text).state is not State.REVIEWED]
    if left:
        catalog = project.relative(project.catalog(edition.article.slug))
        place = edition.unit(left[0].text).place or catalog
        message = f"{len(left)} of {len(edition.sentences)} sentences are not reviewed"
        hint = "review them, or build without --require-reviewed"
        raise ReviewError(message, place, hint)


def _write_lists(project: Project, stamps: Stamps, report: Report) -> None:
    """The page and the feed of every article with editions, whichever run built them."""
    known = ((seed.slug, stamps.result(_ENTRY, seed.slug)) for seed in select(project))
    entries = [_entry(project, slug, values) for slug, values in known if values]
    for name, write in (("index.html", write_index), ("feed.xml", write_feed)):
        path = project.output / name
        if save(path, write(entries, _GENERATOR, project.theme)):
            report.wrote(project.relative(path))


def _entry(project: Project, slug: str, values: dict[str, Any]) -> Entry:
    there = (one for one in every_output(slug) if (project.output / one.file).exists())
    links = tuple(Link(output.label, output.file) for output in there)
    return Entry(**{**values, "links": links})
