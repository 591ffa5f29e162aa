"""The making of an article's files."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import PurePosixPath
from typing import Any

from translate.errors import TranslateError
from translate.io import is_file, resolved
from translate.message import Message
from translate.pipeline.build.editions import read_edition, refuse_unclean, refuse_unreviewed
from translate.pipeline.build.made_files import MadeFiles
from translate.pipeline.build.outputs import EditionFile, project_outputs, step_of
from translate.pipeline.build.pictures import picture_files
from translate.pipeline.build.placing import OwnFiles, Placing
from translate.project import Project
from translate.workspace.articles.files import ArticleFiles
from translate.workspace.plugins.formats import output_format
from translate.workspace.stamps import Stamps
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
    own: OwnFiles
    """What earlier builds made of it, which this one may replace."""
    require_reviewed: bool = False
    require_clean: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """What came of it."""

    slug: str
    written: tuple[str, ...] = ()
    """Files that changed, relative to the project."""
    digests: Mapping[str, str] = field(default_factory=dict)
    """What is in its files now, by name in the output folder; a person's are left out."""
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
    placing = Placing(project, task.own, lambda: MadeFiles(project, Stamps(project)).of_all())
    problems: list[_Problem] = []
    notes: list[str] = []
    for output in project_outputs(project, slug, task.formats):
        if output.file in task.files:
            with _failing(output.step, problems):
                placing.place(project.output / output.file, _write(output, edition, notes))
    if "md" in task.formats:
        _copy_pictures(edition, placing, problems)
    for name in task.formats:
        _write_beside(name, edition, placing, problems, notes)
    pictures, lost = _pictures(project, edition)
    return Made(
        slug,
        tuple(placing.written),
        placing.digests,
        asdict(index_entry(edition, ())),
        frozenset(step for step, _ in problems),
        tuple(error for _, error in problems),
        (*dict.fromkeys(notes), *lost),
        pictures,
    )


_Problem = tuple[str, TranslateError]
"""The step that could not wholly be done, and why."""


@contextmanager
def _failing(step: str, problems: list[_Problem]) -> Iterator[None]:
    """Note that a file of the step could not be made; the others are."""
    try:
        yield
    except TranslateError as error:
        problems.append((step, error))


def _copy_pictures(edition: Edition, placing: Placing, problems: list[_Problem]) -> None:
    """Put the images that lie among the articles where Markdown editions look for them."""
    project = placing.project
    for target, file in picture_files(project, edition.article).items():
        seeds, picture = resolved(project.seeds), edition.pictures.get(target)
        if picture and file.is_relative_to(seeds):
            path = project.output / file.relative_to(seeds)
            if "#" in target:  # an image inside of the file
                path = path.parent.joinpath(*PurePosixPath(picture_address(target)).parts[-2:])
            with _failing(step_of("md"), problems):
                placing.place(path, picture.data, copied=True)


def _write_beside(
    name: str, edition: Edition, placing: Placing, problems: list[_Problem], notes: list[str]
) -> None:
    """Write the files that belong to those of a format; ``notes`` gets what is missing."""
    make_files = output_format(name).beside
    if not make_files:
        return
    folder = (placing.project.output / edition.article.slug).parent
    with _failing(step_of(name), problems):
        with _noting(notes):
            files = make_files(edition)
        for place, data in files.items():
            with _failing(step_of(name), problems):
                path = folder.joinpath(*PurePosixPath(place).parts)
                placing.place(path, data, copied=True)


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
