"""The making of an article's files."""

from __future__ import annotations

import warnings
from dataclasses import asdict, dataclass
from typing import Any

from translate.errors import TranslateError
from translate.io import save
from translate.pipeline.build.editions import read_edition, refuse_unclean, refuse_unreviewed
from translate.pipeline.build.outputs import EditionFile, outputs
from translate.workspace.article import ArticleFiles
from translate.writers import Edition, IncompleteWarning, index_entry


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
    notes: tuple[str, ...] = ()
    """What is missing in files that were made."""


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
    for output in outputs(slug, project.pair, task.formats):
        if output.file not in task.files:
            continue
        path = project.output / output.file
        try:
            data = _write(output, edition, notes)
            if save(path, data, durable=False):
                written.append(project.relative(path))
        except TranslateError as error:
            problems[output] = error
    failed = frozenset(output.step for output in problems)
    distinct = tuple(dict.fromkeys(notes))
    listed = asdict(index_entry(edition, ()))
    return Made(slug, tuple(written), listed, failed, tuple(problems.values()), distinct)


def _write(output: EditionFile, edition: Edition, notes: list[str]) -> bytes:
    """The file's bytes; ``notes`` gets what is missing in it."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", IncompleteWarning)
        data = output.writer(edition.of_kind(output.kind))
    notes += (str(one.message) for one in caught if one.category is IncompleteWarning)
    return data
