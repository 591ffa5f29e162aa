"""``status``: how far each article has come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from translate.errors import TranslateError
from translate.model import State, Tally, Unit
from translate.project import Project
from translate.timing import timed
from translate.walk import tally
from translate.workspace.articles.files import ArticleFiles, find_articles


@dataclass(frozen=True, slots=True)
class Status:
    """How far an article has come. A repeated sentence counts each time, as in editions."""

    slug: str
    tally: Tally
    words: int
    """Words of the source, as spaces separate them (in Vietnamese: syllables)."""
    drafted_by: Mapping[str, int]
    """How many of its drafts each model made, by the model's name and version."""
    by_memory: int = 0
    """How many of the reviewed sentences no person approved, but a trusted memory."""


@timed("status")
def status(
    project: Project, names: tuple[str, ...] = ()
) -> tuple[list[Status], list[TranslateError]]:
    """The state of the named articles (all when none is named), and what could not be read.

    Raises:
        UsageError: A name means no article.
    """
    rows, problems = [], []
    for files in find_articles(project, names):
        try:
            rows.append(_status_of(files))
        except TranslateError as error:
            problems.append(error)
    return rows, problems


def confirmed_unchanged(
    project: Project, names: tuple[str, ...] = ()
) -> tuple[list[Unit], list[TranslateError]]:
    """The units whose draft was approved without an edit: one keystroke in an editor does that.

    Raises:
        UsageError: A name means no article.
    """
    found: list[Unit] = []
    problems = []
    for files in find_articles(project, names):
        try:
            units = files.units.values()
        except TranslateError as error:
            problems.append(error)
            continue
        found += [unit for unit in units if unit.state is State.REVIEWED_AS_DRAFTED]
    return found, problems


def _status_of(files: ArticleFiles) -> Status:
    words = sum(len(source.split()) for source in files.sentences)
    found = (files.units.get(source) for source in files.sentences)
    by_memory = sum(unit is not None and unit.by_memory for unit in found)
    counts = tally(files.article, files.units)
    return Status(files.slug, counts, words, _drafted_by(files), by_memory)


def _drafted_by(files: ArticleFiles) -> Counter[str]:
    """Count only what is in the state draft: what ``draft --redraft`` may replace."""
    found = (files.units.get(source) for source in files.sentences)
    drafts = (unit for unit in found if unit and unit.state is State.DRAFT)
    return Counter(unit.model for unit in drafts if unit.model)
