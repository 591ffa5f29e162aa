"""How many errors and warnings the checks find in each article, for a run's report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import Future
from typing import NamedTuple

from translate.cores import Workers
from translate.errors import TranslateError
from translate.model import Severity
from translate.pipeline.check.articles import CheckTask, check_files
from translate.project import Project
from translate.timing import timed
from translate.workspace.articles.files import ArticleFiles, find_articles
from translate.workspace.checking import CheckRules, check_rules
from translate.workspace.known_findings import (
    FindingRecord,
    KnownFindings,
    inputs_of,
    severity_of,
    shared_inputs,
)
from translate.workspace.report import Report, noting

_TOGETHER = 16
"""Articles that another process is given at once."""


class Counted(NamedTuple):
    """What was found in an article."""

    inputs: bytes
    """A digest of all that it depends on, as that was."""
    records: list[FindingRecord]


class FindingCounter:
    """Counts the errors and warnings of articles, on all cores.

    Args:
        project: The project.
        workers: The processes that help; they may begin with articles while others are made.
    """

    def __init__(self, project: Project, workers: Workers) -> None:
        self._project, self._workers = project, workers
        self._problems: list[TranslateError] = []
        self._complete: list[CheckTask] = []
        self._begun: list[tuple[list[CheckTask], Future[list[Counted | TranslateError]]]] = []
        self._rules: CheckRules | None = None
        self._shared = b""
        try:
            self._rules = check_rules(project, self._problems)
        except TranslateError as error:
            self._problems = [error]
        else:
            self._shared = shared_inputs(self._rules)

    def begin(self, files: ArticleFiles) -> None:
        """Let other processes, if some run, count an article whose files are complete."""
        if self._rules is None:
            return
        self._complete.append(CheckTask(files.unread(), self._rules, self._shared))
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
        known = KnownFindings(self._project, self._shared)
        inputs: dict[str, bytes] = {}
        records: list[FindingRecord] = []
        due: list[CheckTask] = []
        seen: set[str] = set()
        for files in find_articles(self._project, names):
            seen.add(files.slug)
            with noting(report.problems):
                if own := inputs_of(files, self._shared):
                    kept = known.records(files.slug, own)
                    if kept is None:
                        inputs[files.slug] = own
                        due.append(CheckTask(files.unread(), self._rules, self._shared))
                    records += kept or ()
        for slug, counted in self._count(due, inputs):
            if isinstance(counted, TranslateError):
                report.met(counted)
            else:
                if counted.inputs:
                    known.keep(slug, counted.inputs, counted.records)
                records += counted.records
        levels = Counter(map(severity_of, records))
        report.errors += levels[Severity.ERROR.value]
        report.warnings += levels[Severity.WARNING.value]
        known.save(create=True, only=None if names else seen)
        return report

    def _count(
        self, due: list[CheckTask], inputs: Mapping[str, bytes]
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


def count(task: CheckTask) -> Counted | TranslateError:
    """Return what the checks find in an article, or what is wrong with its files."""
    found = check_files(task)
    return found if isinstance(found, TranslateError) else Counted(found.inputs, found.records)
