"""How many errors and warnings the checks find in each article, for a run's report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, NamedTuple

from translate.checks.wording.dictionary import is_installed
from translate.cores import Workers
from translate.errors import TranslateError
from translate.io import read_if_there
from translate.model import Finding, Severity
from translate.project import Project
from translate.timing import timed
from translate.workspace.articles.files import ArticleFiles, find_articles
from translate.workspace.checking import CheckRules, check_rules
from translate.workspace.plugins.checks import checks_stamp
from translate.workspace.report import Report, noting
from translate.workspace.stamps import Stamps, digest

_STEP = "check"
_TOGETHER = 16
"""Articles that another process is given at once."""


@dataclass(frozen=True, slots=True)
class CountTask:
    """An article whose findings are to be counted."""

    files: ArticleFiles
    """The article, with nothing read."""
    rules: CheckRules
    """What its checks go by."""
    shared: bytes
    """A digest of what the rules are made from, beside the project's settings."""


class Counted(NamedTuple):
    """How many findings an article has."""

    inputs: bytes
    """A digest of all that they depend on, as it was."""
    errors: int
    warnings: int


class FindingCounter:
    """Counts the errors and warnings of articles, on all cores.

    Args:
        project: The project.
        workers: The processes that help; they may begin with articles while others are made.
    """

    def __init__(self, project: Project, workers: Workers) -> None:
        self._project, self._workers = project, workers
        self._problems: list[TranslateError] = []
        self._complete: list[CountTask] = []
        self._begun: list[tuple[list[CountTask], Future[list[Counted | TranslateError]]]] = []
        self._rules: CheckRules | None = None
        self._shared = b""
        try:
            self._rules = check_rules(project, self._problems)
        except TranslateError as error:
            self._problems = [error]
        else:
            self._shared = _shared(project, self._rules, self._problems)

    def begin(self, files: ArticleFiles) -> None:
        """Let other processes, if some run, count an article whose files are complete."""
        if self._rules is None:
            return
        self._complete.append(CountTask(files.unread(), self._rules, self._shared))
        if len(self._complete) == _TOGETHER:
            tasks, self._complete = self._complete, []
            if begun := self._workers.begin(count, tasks):
                self._begun.append((tasks, begun))

    @timed("check")
    def count_all(self, names: tuple[str, ...] = ()) -> Report:
        """Count the errors and warnings in the named articles' catalogs (all without names).

        What was counted before and has not changed since is not checked again.

        Raises:
            UsageError: There is no article with one of the names.
        """
        report = Report(problems=list(self._problems))
        if self._rules is None:
            return report
        stamps = Stamps(self._project)
        inputs: dict[str, bytes] = {}
        due: list[CountTask] = []
        for files in find_articles(self._project, names):
            with noting(report.problems):
                if own := _inputs(files, self._shared):
                    inputs[files.slug] = own
                    if not stamps.fresh(_STEP, files.slug, own):
                        due.append(CountTask(files.unread(), self._rules, self._shared))
        for slug, counted in self._count(due, inputs):
            if isinstance(counted, TranslateError):
                report.met(counted)
                del inputs[slug]
            else:
                found = [counted.errors, counted.warnings]
                stamps.mark(_STEP, slug, counted.inputs, result=found)
        for slug in inputs:
            errors, warnings = _stamped(stamps.result(_STEP, slug))
            report.errors += errors
            report.warnings += warnings
        stamps.save()
        return report

    def _count(
        self, due: list[CountTask], inputs: Mapping[str, bytes]
    ) -> Iterator[tuple[str, Counted | TranslateError]]:
        """Count articles, by slug; what was begun holds while the files are as they were."""
        known = {slug: one for slug, one in self._begun_counts() if one.inputs == inputs.get(slug)}
        due = [task for task in due if task.files.slug not in known]
        yield from known.items()
        for task, counted in zip(due, self._workers.map(count, due), strict=True):
            yield task.files.slug, counted

    def _begun_counts(self) -> Iterator[tuple[str, Counted]]:
        for tasks, begun in self._begun:
            for task, found in zip(tasks, begun.result(), strict=True):
                if isinstance(found, Counted):
                    yield task.files.slug, found


def count(task: CountTask) -> Counted | TranslateError:
    """Return how many errors and warnings an article has, or what is wrong with its files."""
    try:
        found = task.rules.findings(list(task.files.units.values()), task.files.ignored)
        return Counted(_inputs(task.files, task.shared) or b"", *_levels(found))
    except TranslateError as error:
        return error


def _shared(project: Project, rules: CheckRules, problems: list[TranslateError]) -> bytes:
    """A digest of what all articles' findings depend on."""
    glossary = b""
    with noting(problems):
        glossary = read_if_there(project.glossary()) or b""
    dictionary = b"dictionary" if is_installed() else b""
    return digest(glossary, checks_stamp(rules.disabled), dictionary)


def _inputs(files: ArticleFiles, shared: bytes) -> bytes | None:
    """A digest of all that an article's findings depend on; None without a catalog."""
    if files.catalog_data is None:
        return None
    return digest(files.catalog_data, files.drafts_data, shared)


def _levels(found: Sequence[Finding]) -> tuple[int, int]:
    levels = [one.severity for one in found]
    return levels.count(Severity.ERROR), levels.count(Severity.WARNING)


def _stamped(result: Any) -> tuple[int, int]:
    """Errors and warnings as they were stamped; none where another program changed the stamps."""
    match result:
        case [int(errors), int(warnings)]:
            return errors, warnings
    return 0, 0
