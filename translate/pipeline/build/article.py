"""The making of an article's files."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import PurePosixPath
from typing import Any

from translate.errors import TranslateError
from translate.io import is_file, resolved, save
from translate.message import Message
from translate.pipeline.build.editions import read_edition, refuse_unclean, refuse_unreviewed
from translate.pipeline.build.outputs import EditionFile, project_outputs
from translate.pipeline.build.pictures import picture_files
from translate.project import Project
from translate.workspace.articles.files import ArticleFiles
from translate.workspace.plugins.formats import output_format
from translate.writers import Edition, IncompleteWarning, index_entry
from translate.writers.base import picture_address

_MISSING = "{path}: there is no image {target!r}"
_UNKNOWN = "{path}: the image {target!r} is in no format that editions show"


@dataclass(frozen=True, slots=True)
class BuildTask:
    """What is to be made of an article."""

    article: ArticleFiles
    """The article, with nothing read."""
    formats: tuple[str, ...]
    files: frozenset[str]
    """Those of the formats' files that are due; the others are up to date."""
    require_reviewed: bool = False
    require_clean: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """What came of it."""

    slug: str
    written: tuple[str, ...] = ()
    """Files that changed, relative to the project."""
    index_entry: dict[str, Any] | None = None
    """What the index says of the article, without links; None when nothing could be made of it."""
    failed: frozenset[str] = frozenset()
    """The steps that could not be done; each format fails alone."""
    errors: tuple[TranslateError, ...] = ()
    """Why it was not, or not wholly, made."""
    notes: tuple[str | Message, ...] = ()
    """What is missing in files that were made."""
    pictures: tuple[str, ...] = ()
    """The files of its images, relative to the project; they may be missing."""


def make(task: BuildTask) -> Made:
    """Make what is due of one article; what is wrong with it is returned, not raised.

    The files are not flushed to disk yet: that takes longer than to make them, one by one.
    """
    slug, project = task.article.slug, task.article.project
    try:
        edition = read_edition(task.article.unread())
        if task.require_reviewed:
            refuse_unreviewed(project, edition)
        if task.require_clean:
            refuse_unclean(project, edition)
    except TranslateError as error:
        return Made(slug, errors=(error,))
    written: list[str] = []
    problems: dict[EditionFile, TranslateError] = {}
    notes: list[str] = []
    beside: list[TranslateError] = []
    for output in project_outputs(project, slug, task.formats):
        if output.file not in task.files:
            continue
        path = project.output / output.file
        try:
            data = _write(output, edition, notes)
            if save(path, data, durable=False):
                written.append(project.relative(path))
        except TranslateError as error:
            problems[output] = error
    if "md" in task.formats:
        written += _copy_pictures(project, edition)
    try:
        written += _write_beside(project, edition, task.formats, notes)
    except TranslateError as error:
        beside.append(error)
    failed = frozenset(output.step for output in problems)
    distinct = tuple(dict.fromkeys(notes))
    listed = asdict(index_entry(edition, ()))
    pictures, lost = _pictures(project, edition)
    errors = (*problems.values(), *beside)
    return Made(slug, tuple(written), listed, failed, errors, (*distinct, *lost), pictures)


def _copy_pictures(project: Project, edition: Edition) -> list[str]:
    """Put the images that lie among the articles where Markdown editions look for them."""
    written = []
    for target, file in picture_files(project, edition.article).items():
        seeds, picture = resolved(project.seeds), edition.pictures.get(target)
        if picture and file.is_relative_to(seeds):
            path = project.output / file.relative_to(seeds)
            if "#" in target:  # an image inside of the file
                path = path.parent.joinpath(*PurePosixPath(picture_address(target)).parts[-2:])
            if save(path, picture.data, durable=False):
                written.append(project.relative(path))
    return written


def _write_beside(
    project: Project, edition: Edition, formats: tuple[str, ...], notes: list[str]
) -> list[str]:
    """Write the files that belong to those of the formats; ``notes`` gets what is missing."""
    written = []
    folder = (project.output / edition.article.slug).parent
    for make_files in filter(None, (output_format(name).beside for name in formats)):
        with _noting(notes):
            files = make_files(edition)
        for place, data in files.items():
            path = folder.joinpath(*PurePosixPath(place).parts)
            if save(path, data, durable=False):
                written.append(project.relative(path))
    return written


def _pictures(project: Project, edition: Edition) -> tuple[tuple[str, ...], tuple[Message, ...]]:
    """The files of an article's images, and a note on each that cannot be shown."""
    files = picture_files(project, edition.article)
    lost = [
        Message(_UNKNOWN if is_file(file) else _MISSING, path=edition.article.path, target=target)
        for target, file in files.items()
        if target not in edition.pictures
    ]
    return tuple(sorted({project.relative(file) for file in files.values()})), tuple(lost)


def _write(output: EditionFile, edition: Edition, notes: list[str]) -> bytes:
    """The file's bytes; ``notes`` gets what is missing in it."""
    with _noting(notes):
        return output.writer(edition.of_kind(output.kind))


@contextmanager
def _noting(notes: list[str]) -> Iterator[None]:
    """Put into ``notes`` what is meanwhile said to be missing."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", IncompleteWarning)
        yield
    notes += (str(one.message) for one in caught if one.category is IncompleteWarning)
