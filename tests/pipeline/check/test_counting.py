"""Tests of counting findings for a run's report, beside other work."""

from __future__ import annotations

import pytest
from support.findings import CATALOG

from translate import cores
from translate.cores import Workers
from translate.pipeline.check import counting
from translate.pipeline.check.counting import FindingCounter, count
from translate.project import Project
from translate.workspace.articles.files import find_articles


@pytest.fixture(name="workers")
def _workers(monkeypatch: pytest.MonkeyPatch):
    """Processes that run already, as in a run of many articles."""
    monkeypatch.setattr(cores, "usable_cores", lambda: 2)
    monkeypatch.setattr(counting, "_TOGETHER", 1)
    with Workers() as workers:
        workers.start(cores.MANY, count)
        yield workers


def test_what_was_begun_is_not_counted_again(
    catalog: Project, workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An article that is complete is counted elsewhere; the report only collects it."""
    counter = FindingCounter(catalog, workers)
    for files in find_articles(catalog):
        counter.begin(files)
    asked: list[object] = []
    monkeypatch.setattr(workers, "map", lambda _, tasks: asked.extend(tasks) or ())
    report = counter.count_all()
    assert (report.errors, report.warnings) == (1, 2)
    assert not asked


def test_a_catalog_that_changed_since_is_counted_again(catalog: Project, workers: Workers) -> None:
    """What was counted of the old text goes into no report and no stamp."""
    counter = FindingCounter(catalog, workers)
    for files in find_articles(catalog):
        counter.begin(files)
    for _, begun in counter._begun:
        begun.result()
    path = catalog.catalog("mua")
    path.write_text(CATALOG.replace("People  fled", "People fled"), "utf-8")
    for again in (counter, FindingCounter(catalog, workers)):  # the second asks the stamps
        report = again.count_all()
        assert (report.errors, report.warnings) == (1, 1)


def test_a_catalog_that_cannot_be_read_is_reported_once(catalog: Project, workers: Workers) -> None:
    """It is counted as nothing; the run goes on."""
    catalog.catalog("mua").write_text('msgid "a\n', "utf-8")
    counter = FindingCounter(catalog, workers)
    for files in find_articles(catalog):
        counter.begin(files)
    report = counter.count_all()
    assert (report.errors, report.warnings, len(report.problems)) == (0, 0, 1)


def test_without_other_processes_nothing_begins(catalog: Project) -> None:
    """A small project is counted here, at its time."""
    with Workers() as none:
        counter = FindingCounter(catalog, none)
        for files in find_articles(catalog):
            counter.begin(files)
        assert not counter._begun
        assert counter.count_all().errors == 1
