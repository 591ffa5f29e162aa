"""``build``: assemble the editions of articles, and the index and feed of them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from translate.cores import Workers
from translate.errors import TranslateError
from translate.io import flush, read_bytes, read_if_there, same_name
from translate.pipeline.build.article import BuildTask, Made, make
from translate.pipeline.build.editions import unapproved_articles
from translate.pipeline.build.lists import OutputLists, output_names
from translate.pipeline.build.made_files import (
    ENTRY,
    OF_NO_ARTICLE,
    PICTURES,
    MadeFiles,
    forget_under_way,
)
from translate.pipeline.build.outputs import project_outputs, wanted_formats
from translate.pipeline.build.placing import Placing
from translate.project import Project
from translate.timing import timed
from translate.workspace.articles.files import ArticleFiles, find_articles
from translate.workspace.lock import locked
from translate.workspace.plugins.formats import formats_stamp
from translate.workspace.report import Progress, Report
from translate.workspace.stamps import Stamps, digest

_FLUSHED_TOGETHER = 256
"""Files that are flushed to disk at once; with more, each takes hardly less time."""


@timed("build")
def build(  # noqa: PLR0913 - the options of the command
    project: Project,
    names: tuple[str, ...] = (),
    *,
    formats: tuple[str, ...] = (),
    require_reviewed: bool = False,
    require_clean: bool = False,
    progress: Progress | None = None,
    workers: Workers | None = None,
) -> Report:
    """Write the editions of the named articles (all when none is named), the index and the feed.

    Args:
        project: The project.
        names: Slugs or paths.
        formats: What to write; the formats of the settings when there are none.
        require_reviewed: Refuse an article in which a sentence is not reviewed.
        require_clean: Refuse an article in which the checks find an error.
        progress: Called with how many articles are done.
        workers: The processes that help, where another step has some; else this has its own.

    Raises:
        UsageError: A name means no article, a format is unknown, or the theme is no folder.
    """
    formats = wanted_formats(project, formats)
    with locked(project):
        articles = list(find_articles(project, names))
        slugs = [article.slug for article in articles]
        report = Report(articles=len(articles))
        if require_reviewed:
            unapproved = unapproved_articles(project, slugs)
            report.problems += unapproved.values()
            articles = [article for article in articles if article.slug not in unapproved]
        glossary = read_if_there(project.glossary()) or b""
        shared = digest(_theme(project), glossary) + formats_stamp()
        required = (require_reviewed, require_clean)
        stamps = Stamps(project)
        made_files = MadeFiles(project, stamps)
        job = _BuildJob(project, formats, *required, stamps, made_files, report, shared)
        due = {task.article.slug: (task, inputs) for task, inputs in _due(job, articles)}
        tasks = [task for task, _ in due.values()]
    known = len(articles) - len(tasks)
    if progress and tasks:
        progress(known, len(articles))
    with nullcontext(workers) if workers else Workers() as all_cores:
        # without the lock: it takes longest, and whoever saves a sentence must not wait for it
        made_all = []
        for done, made in enumerate(_made(project, tasks, all_cores), 1 + known):
            made_all.append(made)
            if progress:
                progress(done, len(articles))
        all_cores.dismiss()
        with locked(project):
            stamps = Stamps(project)  # others may have written them meanwhile
            job = replace(job, stamps=stamps, files=MadeFiles(project, stamps))
            for made in made_all:
                _note(job, made, due[made.slug][1])
            _write_lists(job)
            job.files.settle()
            report.first_to_read = job.files.first_to_read(slugs)
            stamps.save()
            forget_under_way(project)
    return report


def _made(project: Project, tasks: Sequence[BuildTask], workers: Workers) -> Iterator[Made]:
    """Make what is due; what was written is flushed to disk while other processes go on."""
    written: list[Path] = []
    for made in workers.map(make, tasks):
        written += (project.root / name for name in made.written)
        if len(written) >= _FLUSHED_TOGETHER:
            flush(written)
            written.clear()
        yield made
    flush(written)


@dataclass(frozen=True, slots=True)
class _Inputs:
    """What an article's editions are made from, as it was before they were."""

    own: bytes
    """A digest of its files and of what it shares with all others."""
    shown: bytes
    """A digest of that and of its images, as far as they were known."""


@dataclass(frozen=True, slots=True)
class _BuildJob:
    """What is to be built, what is known, and the report on it."""

    project: Project
    formats: tuple[str, ...]
    require_reviewed: bool
    require_clean: bool
    stamps: Stamps
    files: MadeFiles
    report: Report
    shared: bytes
    """A digest of what all editions are made from."""


def _due(job: _BuildJob, articles: list[ArticleFiles]) -> Iterator[tuple[BuildTask, _Inputs]]:
    """What is to be made, and from what; an article that cannot be read is reported."""
    there, shared = output_names(job.project), job.shared
    required = (job.require_reviewed, job.require_clean)
    for article in articles:
        try:
            own = _own(article.unread(), shared)
        except TranslateError as error:
            job.report.problems.append(error)
            continue
        inputs = _with_pictures(job.project, own, _known_pictures(job, article.slug))
        due = frozenset(
            output.file
            for output in project_outputs(job.project, article.slug, job.formats)
            if same_name(output.file, job.project.output) not in there
            or not job.stamps.fresh(output.step, article.slug, inputs)
        )
        if due or job.require_reviewed or job.require_clean:
            task = BuildTask(article, job.formats, due, job.files.of(article.slug), *required)
            yield task, _Inputs(own, inputs)


def _known_pictures(job: _BuildJob, slug: str) -> list[str]:
    """The files of an article's images, as they were when it was built last."""
    known = job.stamps.result(PICTURES, slug)
    return [name for name in known if isinstance(name, str)] if isinstance(known, list) else []


def _note(job: _BuildJob, made: Made, made_from: _Inputs) -> None:
    """Remember and report what was made of an article."""
    for name in made.written:
        job.report.wrote(name)
    job.report.notes += made.notes
    for error in made.errors:
        job.report.met(error)
    if made.index_entry is None:
        return
    job.files.note(made.slug, made.digests)
    inputs = made_from.shown
    if list(made.pictures) != _known_pictures(job, made.slug):
        # not from what its files are now: that may be later than what was made
        inputs = _with_pictures(job.project, made_from.own, made.pictures)
    job.stamps.mark(PICTURES, made.slug, inputs, result=list(made.pictures))
    steps = {output.step for output in project_outputs(job.project, made.slug, job.formats)}
    for step in steps - made.failed:
        job.stamps.mark(step, made.slug, inputs)
    job.stamps.mark(ENTRY, made.slug, inputs, result=made.index_entry)


def _own(article: ArticleFiles, shared: bytes) -> bytes:
    """A digest of an article's files, and of what it shares with all others."""
    return digest(*article.sources, article.catalog_data or b"", article.drafts_data, shared)


def _with_pictures(project: Project, own: bytes, pictures: Iterable[str]) -> bytes:
    """A digest of all that an article's editions are made from.

    Args:
        project: The project.
        own: As of `_own`.
        pictures: The files of its images, relative to the project.
    """
    return digest(own, *(_picture_stamp(project.root / name) for name in pictures))


def _picture_stamp(path: Path) -> bytes:
    """Size and time of a file, which is quicker than to read it; nothing where there is none."""
    with suppress(OSError):
        found = path.stat()
        return f"{path.name} {found.st_size} {found.st_mtime_ns}".encode()
    return b""


def _theme(project: Project) -> bytes:
    """A digest of the project's own theme; of nothing without one."""
    files = sorted(project.theme.rglob("*")) if project.theme else []
    pairs = ((str(path).encode(), read_bytes(path)) for path in files if path.is_file())
    return digest(*(part for pair in pairs for part in pair))


def _write_lists(job: _BuildJob) -> None:
    """The lists of all articles, unless the folder is content for another program's lists."""
    articles = list(find_articles(job.project))
    job.files.remove_gone({article.slug for article in articles}, job.report)
    placing = Placing(job.project, job.files.of(OF_NO_ARTICLE), job.files.of_all)
    if not job.project.content_only:
        lists = OutputLists(job.project, job.stamps, job.files, job.report, job.shared)
        lists.write(articles, placing)
        flush(job.project.root / name for name in placing.written)  # before the stamps have them
    job.files.note(OF_NO_ARTICLE, placing.digests)
