"""``build``: assemble the editions of articles, and the index and feed of them all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from translate.catalogs.po.header import GENERATOR
from translate.errors import TranslateError
from translate.io import flush, read_if_there, save, storing
from translate.pipeline.build.article import BuildTask, Made, make_all
from translate.pipeline.build.editions import read_edition
from translate.pipeline.build.outputs import check_formats, every_output, outputs
from translate.project import Project
from translate.workspace.articles import SourceFile, select, sources
from translate.workspace.lock import locked
from translate.workspace.report import Progress, Report
from translate.workspace.stamps import Stamps
from translate.writers import EditionLink, IndexEntry, index_entry, write_feed, write_index

_ENTRY = "entry"


def build(  # noqa: PLR0913 - the options of the command
    project: Project,
    names: tuple[str, ...] = (),
    *,
    formats: tuple[str, ...] = (),
    require_reviewed: bool = False,
    require_clean: bool = False,
    progress: Progress | None = None,
) -> Report:
    """Write the editions of the named articles (all when none is named), the index and the feed.

    Args:
        project: The project.
        names: Slugs or paths.
        formats: What to write; the formats of the settings when there are none.
        require_reviewed: Refuse an article in which a sentence is not reviewed.
        require_clean: Refuse an article in which the checks find an error.
        progress: Told how many articles are done.

    Raises:
        UsageError: A name means no article, a format is unknown, or the theme is no folder.
    """
    formats = check_formats(formats or project.settings.formats)
    with locked(project):
        job = _BuildJob(
            project, formats, require_reviewed, require_clean, Stamps(project), Report()
        )
        files = select(project, names)
        job.report.articles = len(files)
        due = {work.file.slug: (work, inputs) for work, inputs in _due(job, files)}
        works = [work for work, _ in due.values()]
        for done, made in enumerate(make_all(project, works), 1 + len(files) - len(works)):
            _note(job, made, due[made.slug][1])
            if progress:
                progress(done, len(files))
        _write_lists(job)
        # before the stamps call them done
        flush(project.root / name for name in job.report.written)
        job.stamps.save()
    return job.report


@dataclass(frozen=True, slots=True)
class _BuildJob:
    """What is to be built, and what is known and told of it."""

    project: Project
    formats: tuple[str, ...]
    require_reviewed: bool
    require_clean: bool
    stamps: Stamps
    report: Report

    def save(self, name: str, data: bytes) -> None:
        """Write a file of the output folder, and report it when it changed."""
        path = self.project.output / name
        if save(path, data, durable=False):
            self.report.wrote(self.project.relative(path))


def _due(job: _BuildJob, files: list[SourceFile]) -> Iterator[tuple[BuildTask, list[bytes]]]:
    """What is to be made, and from what; an article that cannot be read is reported."""
    for file in files:
        try:
            inputs = _inputs(job.project, file)
        except TranslateError as error:
            job.report.problems.append(error)
            continue
        due = frozenset(
            output.file
            for output in outputs(file.slug, job.formats)
            if not job.stamps.fresh(output.step, file.slug, *inputs)
            or not (job.project.output / output.file).exists()
        )
        if due or job.require_reviewed or job.require_clean:
            required = (job.require_reviewed, job.require_clean)
            yield BuildTask(file, job.formats, due, *required), inputs


def _note(job: _BuildJob, made: Made, inputs: list[bytes]) -> None:
    """Remember and report what was made of an article."""
    for name in made.written:
        job.report.wrote(name)
    job.report.notes += made.notes
    for error in made.errors:
        job.report.met(error)
    if made.index_entry is None:
        return
    for step in {output.step for output in outputs(made.slug, job.formats)} - made.failed:
        job.stamps.mark(step, made.slug, *inputs)
    job.stamps.mark(_ENTRY, made.slug, *inputs, result=made.index_entry)


def _inputs(project: Project, file: SourceFile) -> list[bytes]:
    """Everything that an article's editions are made from."""
    paths = [project.catalog(file.slug), project.drafts(file.slug)]
    if theme := project.theme:
        paths += sorted(path for path in theme.rglob("*") if path.is_file())
    return [*sources(project, file), *(read_if_there(path) or b"" for path in paths)]


def _remove_gone(job: _BuildJob, slugs: set[str]) -> None:
    """Remove the editions of articles that are no more; only what a build is known to have made."""
    for slug in sorted(job.stamps.slugs() - slugs):
        for output in every_output(slug):
            path = job.project.output / output.file
            if job.stamps.known(output.step, slug) and path.exists():
                with storing("remove the file", path):
                    path.unlink()
                job.report.notes.append(
                    f"{job.project.relative(path)}: removed, its article is gone"
                )
        job.stamps.forget(slug)


def _write_lists(job: _BuildJob) -> None:
    """The page and the feed of every article with editions, whichever run built them."""
    project = job.project
    files = select(project)
    _remove_gone(job, {file.slug for file in files})
    entries = [_entry(job, file) for file in files if job.stamps.known(_ENTRY, file.slug)]
    for name, write in (("index.html", write_index), ("feed.xml", write_feed)):
        job.save(name, write(entries, GENERATOR, project.theme))


def _entry(job: _BuildJob, file: SourceFile) -> IndexEntry:
    there = (one for one in every_output(file.slug) if (job.project.output / one.file).exists())
    links = tuple(EditionLink(output.label, output.format, output.file) for output in there)
    values: dict[str, Any] = job.stamps.result(_ENTRY, file.slug) or {}
    if values.keys() == {field.name for field in fields(IndexEntry)}:
        return IndexEntry(**{**values, "links": links})
    return index_entry(read_edition(job.project, file), links)  # stamped by another version
