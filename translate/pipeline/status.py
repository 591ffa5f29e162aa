"""``status``: how far each article has come."""

from __future__ import annotations

from dataclasses import dataclass

from translate.errors import TranslateError
from translate.model import State
from translate.pipeline.articles import Seed, read_article, select
from translate.pipeline.units import read_units
from translate.project import Project
from translate.walk import places


@dataclass(frozen=True, slots=True)
class Status:
    """How far an article has come. Sentences are counted once, however often they occur."""

    slug: str
    sentences: int
    reviewed: int
    fuzzy: int
    missing: int
    words: int
    """Words of the source, as spaces part them (in Vietnamese: syllables)."""

    @property
    def percent(self) -> int:
        """Reviewed sentences in a hundred, rounded down: 100 means all."""
        return 100 * self.reviewed // self.sentences if self.sentences else 0


def status(
    project: Project, names: tuple[str, ...] = ()
) -> tuple[list[Status], list[TranslateError]]:
    """The state of the named articles (all when none is named), and what could not be read.

    Raises:
        UsageError: A name means no article.
    """
    rows, problems = [], []
    for seed in select(project, names):
        try:
            rows.append(_status_of(project, seed))
        except TranslateError as error:
            problems.append(error)
    return rows, problems


def _status_of(project: Project, seed: Seed) -> Status:
    article = read_article(project, seed)
    units, _ = read_units(project, seed.slug)
    sources = dict.fromkeys(place.sentence.text for place in places(article))
    states = [units[source].state if source in units else State.MISSING for source in sources]
    words = sum(len(source.split()) for source in sources)
    return Status(
        slug=seed.slug,
        sentences=len(sources),
        reviewed=states.count(State.REVIEWED),
        fuzzy=states.count(State.FUZZY),
        missing=states.count(State.MISSING),
        words=words,
    )
