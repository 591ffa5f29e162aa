"""What the checks say of many articles: what is known of them, and the others on all cores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from translate.cores import MANY, Workers, usable_cores
from translate.errors import TranslateError
from translate.model import Finding
from translate.project import Project
from translate.workspace.articles.files import ArticleFiles
from translate.workspace.checking import CheckRules
from translate.workspace.known_findings import (
    FindingRecord,
    KnownFindings,
    as_records,
    inputs_of,
    shared_inputs,
)

_USUAL = 10_000
"""Bytes of an article's catalog, about."""
_LARGE = MANY * _USUAL // 2
"""Bytes of a part of a catalog: two are as many as are worth more processes."""


def all_found(
    project: Project,
    files: Iterable[ArticleFiles],
    rules: CheckRules,
) -> Iterator[tuple[str, list[Finding] | TranslateError]]:
    """Yield what the checks say of each article, by slug.

    What is known of an article that has not changed is not asked again; all cores share the others.

    Args:
        project: The project.
        files: The articles.
        rules: What its checks go by.
    """
    shared = shared_inputs(rules)
    known = KnownFindings(project, shared) if rules.may_leave and not rules.asked else None
    kept: dict[str, list[Finding] | None] = {}
    tasks: list[CheckTask] = []
    size = 0
    for one in files:
        kept[one.slug] = known.of(one) if known else None
        if kept[one.slug] is None:
            own = _size(one)
            tasks += _tasks(one, rules, shared, own)
            size += own
    with Workers(copies=True) as workers:
        if rules.may_leave:
            workers.start(size // _USUAL, check_files)
        fresh = (workers.map if rules.may_leave else map)(check_files, tasks)
        parts = groupby(zip(tasks, fresh, strict=True), key=lambda one: one[0].files.slug)
        for slug, old in kept.items():
            found = old if old is not None else _joined([part for _, part in next(parts)[1]])
            if isinstance(found, ArticleFindings):
                if known and found.inputs:
                    known.keep(slug, found.inputs, found.records)
                found = found.findings
            yield slug, found
    if known:
        known.save()


def _tasks(files: ArticleFiles, rules: CheckRules, shared: bytes, size: int) -> list[CheckTask]:
    """Return the tasks of an article: one, or of a large one a part for each core."""
    many = min(usable_cores(), size // _LARGE) if rules.may_leave else 1
    parts = max(many, 1)
    return [CheckTask(files.unread(), rules, shared, (at, parts)) for at in range(parts)]


def _size(files: ArticleFiles) -> int:
    """Return the bytes of an article's catalog; none if it cannot be read, which the check says."""
    try:
        return len(files.catalog_data or b"")
    except TranslateError:
        return 0


def _joined(parts: Sequence[ArticleFindings | TranslateError]) -> ArticleFindings | TranslateError:
    """Return what was found in all parts of an article; not to be kept if it changed meanwhile."""
    for part in parts:
        if isinstance(part, TranslateError):
            return part
    found = [part for part in parts if isinstance(part, ArticleFindings)]
    inputs = {part.inputs for part in found}
    return ArticleFindings(
        inputs.pop() if len(inputs) == 1 else b"",
        [one for part in found for one in part.findings],
        [one for part in found for one in part.records],
    )


@dataclass(frozen=True, slots=True)
class CheckTask:
    """An article that is to be checked."""

    files: ArticleFiles
    """The article, with nothing read."""
    rules: CheckRules
    """What its checks go by."""
    shared: bytes
    """What `shared_inputs` returned for them."""
    part: tuple[int, int] = (0, 1)
    """Which part of its sentences, and of how many: processes share a large article."""


class ArticleFindings(NamedTuple):
    """What the checks say of an article."""

    inputs: bytes
    """A digest of all that it depends on, as that was; empty if it is not to be kept."""
    findings: list[Finding]
    records: list[FindingRecord]
    """The findings, to be kept."""


def check_files(task: CheckTask) -> ArticleFindings | TranslateError:
    """Return what the checks say of an article, or what is wrong with its files."""
    files = task.files.unread()  # they go when it is checked
    try:
        units = files.units
        at, parts = task.part
        part = slice(len(units) * at // parts, len(units) * (at + 1) // parts)
        findings = task.rules.findings(list(units.values()), files.ignored, part)
    except TranslateError as error:
        return error
    inputs = b""
    with suppress(TranslateError):  # of a damaged source that the findings did not need
        inputs = inputs_of(files, task.shared) or b""
    return ArticleFindings(inputs, findings, as_records(findings, units))
