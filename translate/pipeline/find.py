"""``find``: where words stand in the articles and memories, in either language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from translate.model import State, Unit
from translate.project import Project
from translate.tags import without_tags
from translate.text.spans import TextSpan
from translate.text.word_search import SearchedWords
from translate.workspace.articles.files import find_articles
from translate.workspace.memory import Problems, imported_units
from translate.workspace.report import noting

MOST_FOUND = 50
"""Sentences that are listed where no other number is asked for."""


@dataclass(frozen=True, slots=True)
class FoundSentence:
    """A sentence that has the words, on one of its sides."""

    slug: str
    """Its article; empty for one of an imported memory."""
    origin: str
    """Where it stands: a place in a catalog, or the name of a memory."""
    source: str
    """Without tags."""
    target: str
    state: State | None
    """None for one of a memory."""
    source_spans: tuple[TextSpan, ...] = ()
    target_spans: tuple[TextSpan, ...] = ()
    phrase: bool = False
    """Whether the words stand one after the other, as they were asked for."""
    key: str = ""
    """The sentence as its catalog knows it, with tags."""


def find(
    project: Project,
    query: str,
    names: tuple[str, ...] = (),
    *,
    limit: int = MOST_FOUND,
    problems: Problems = None,
) -> list[FoundSentence]:
    """Return the sentences that have all words of a query on one side.

    Those that have them one after the other come first, then those of articles, then those of
    imported memories. A query without marks finds words with marks too.

    Args:
        project: The project.
        query: Words.
        names: Slugs or paths of articles; all of them, and the memories, when there are none.
        limit: How many at most.
        problems: Gets what is wrong with single files, so that the others are read.

    Raises:
        UsageError: A name means no article.
    """
    wording = SearchedWords(query)
    found = list(_in_articles(project, names, wording, problems))
    if not names:
        found += _in_memories(project, wording, problems)
    found.sort(key=lambda one: not one.phrase)
    return found[:limit]


def _in_articles(
    project: Project, names: tuple[str, ...], wording: SearchedWords, problems: Problems
) -> Iterator[FoundSentence]:
    for files in find_articles(project, names):
        units: Iterable[Unit] = ()
        with noting(problems):
            units = files.units.values()
        for unit in units:
            one = FoundSentence(files.slug, unit.place, unit.source, unit.target, unit.state)
            yield from _marked(one, wording)


def _in_memories(
    project: Project, wording: SearchedWords, problems: Problems
) -> Iterator[FoundSentence]:
    for path, units in imported_units(project, problems):
        for unit in units:
            yield from _marked(
                FoundSentence("", path.name, unit.source, unit.target, None), wording
            )


def _marked(one: FoundSentence, wording: SearchedWords) -> Iterator[FoundSentence]:
    """Yield a sentence with where the words stand, if it has them."""
    source, target = without_tags(one.source), without_tags(one.target)
    phrases = wording.phrases(source), wording.phrases(target)
    spans = phrases if any(phrases) else (wording.words(source), wording.words(target))
    if any(spans):
        yield replace(
            one,
            source=source,
            target=target,
            source_spans=tuple(spans[0]),
            target_spans=tuple(spans[1]),
            phrase=any(phrases),
            key=one.source,
        )
