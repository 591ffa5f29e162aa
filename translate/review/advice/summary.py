"""The findings of articles, by article and sentence, for the page that lists them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from translate.errors import TranslateError
from translate.message import Message
from translate.model import Finding, Severity
from translate.pipeline.check import check
from translate.pipeline.show import sentences
from translate.project import Project
from translate.review.keys import key_of
from translate.workspace.articles.files import CatalogFiles


@dataclass(frozen=True, slots=True)
class FoundAt:
    """The findings of one sentence."""

    number: int
    """The sentence's number; 0 for one that the article no longer has."""
    key: str
    source: str
    target: str
    reviewed: bool
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """The findings of one article."""

    slug: str
    title: str
    sentences: tuple[FoundAt, ...]
    ignored: tuple[str, ...] = ()
    """The ids of the checks that are silent in the whole article."""

    @property
    def counts(self) -> dict[str, int]:
        """Return how many findings there are by severity, the worst first."""
        found = Counter(one.severity for at in self.sentences for one in at.findings)
        return {severity.value: found[severity] for severity in Severity if found[severity]}


@dataclass(frozen=True, slots=True)
class FindingsSummary:
    """The findings of several articles."""

    articles: tuple[ArticleSummary, ...]
    problems: tuple[Message, ...]
    """What is wrong with single articles, a line each."""


def summary(project: Project, slugs: Sequence[str] = ()) -> FindingsSummary:
    """Return what the checks say of the articles with these slugs, of all without any.

    Raises:
        NoArticleError: There is no such article.
    """
    checked = check(project, tuple(slugs))
    problems = [one.line for one in checked.problems]
    articles = []
    for slug, findings in checked.findings.items():
        try:
            articles.append(_article(project, slug, findings))
        except TranslateError as error:
            problems.append(error.line)
    return FindingsSummary(tuple(articles), tuple(problems))


def _article(project: Project, slug: str, findings: Sequence[Finding]) -> ArticleSummary:
    article, lines = sentences(project, slug)
    numbers: dict[str, int] = {}
    for line in lines:
        numbers.setdefault(line.unit.source, line.number)
    by_source: dict[str, list[Finding]] = {}
    for one in findings:
        by_source.setdefault(one.unit.source, []).append(one)
    found = []
    for source, some in by_source.items():
        unit = some[0].unit
        at = numbers.get(source, 0)
        reviewed = unit.state.reviewed
        found.append(FoundAt(at, key_of(source), source, unit.target, reviewed, tuple(some)))
    title = article.metadata.title or (lines[0].unit.source if lines else slug)
    ignored = CatalogFiles(project, slug).ignored
    return ArticleSummary(slug, title, tuple(sorted(found, key=lambda one: one.number)), ignored)
