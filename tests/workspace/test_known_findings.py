"""What the checks said of an article, kept until something changes."""

from __future__ import annotations

import json

import pytest
from support.findings import CATALOG

from translate.checks.runner import run_checks
from translate.message import Message
from translate.model import Finding, Severity, Unit
from translate.project import Project
from translate.workspace.articles.files import ArticleFiles, find_articles
from translate.workspace.checking import check_rules
from translate.workspace.known_findings import (
    KnownFindings,
    as_records,
    inputs_of,
    severity_of,
    shared_inputs,
)

UNITS = {
    unit.source: unit
    for unit in (
        Unit("Giá tăng từ 5 lên 7 triệu đồng.", "The price rose to VND7 billion.", approved=True),
        Unit("Hà Nội có mưa.", "It rained in in Hà Nội.", approved=True),
        Unit("Xã (3 thôn) có điện.", "The commune has power.", approved=True),
    )
}


@pytest.fixture(name="files")
def _files(catalog: Project) -> ArticleFiles:
    return next(iter(find_articles(catalog)))


def _shared(project: Project) -> bytes:
    return shared_inputs(project, check_rules(project), None)


def _kept(project: Project, files: ArticleFiles, found: list[Finding]) -> KnownFindings:
    """What the next process knows."""
    known = KnownFindings(project, _shared(project))
    inputs = inputs_of(files, _shared(project))
    assert inputs
    known.keep(files.slug, inputs, as_records(found, files.units))
    known.save(anew=True)
    return KnownFindings(project, _shared(project))


def test_findings_come_back_as_they_were(catalog: Project, files: ArticleFiles) -> None:
    """With their places, fixes, levels, and messages that can be put into another language."""
    found = run_checks(list(files.units.values()))
    again = _kept(catalog, files, found).of(files)
    assert again == found
    assert again
    assert [one.message.template for one in again] == [one.message.template for one in found]
    assert [severity_of(one) for one in as_records(found, files.units)] == [
        one.severity.value for one in found
    ]


def test_records_are_json() -> None:
    """Whatever a message is made of: another message, a number, something else."""
    inner = Message("{count} of them", count=3)
    message = Message("'{one}' and {two}", one=inner, two={"a"})
    unit = next(iter(UNITS.values()))
    found = [Finding("unit", Severity.INFO, unit, message, (0, 3)), *run_checks([*UNITS.values()])]
    records = as_records(found, UNITS)
    assert json.loads(json.dumps(records, ensure_ascii=False)) == json.loads(json.dumps(records))


def test_what_changed_is_asked_again(catalog: Project, files: ArticleFiles) -> None:
    """The catalog, the drafts, the glossary, the settings; nothing of the article otherwise."""
    found = run_checks(list(files.units.values()))
    assert _kept(catalog, files, found).of(files.unread()) == found
    catalog.glossary().write_text("source,target\nlũ,flood\n", "utf-8")
    assert KnownFindings(catalog, _shared(catalog)).of(files.unread()) is None
    catalog.glossary().unlink()
    catalog.catalog(files.slug).write_text(CATALOG + "\n", "utf-8")
    assert KnownFindings(catalog, _shared(catalog)).of(files.unread()) is None


@pytest.mark.parametrize("damage", ["[[99]]", "[3]", '[[99, "a", "info", "", {}, null, null, ""]]'])
def test_records_that_somebody_changed_count_for_nothing(
    catalog: Project, files: ArticleFiles, damage: str
) -> None:
    """The article is checked again."""
    _kept(catalog, files, [])
    path = catalog.output / ".findings.json"
    path.write_text(path.read_text("utf-8").replace('"result": []', f'"result": {damage}'), "utf-8")
    assert KnownFindings(catalog, _shared(catalog)).of(files) is None


def test_what_is_known_of_articles_that_are_gone_goes(
    catalog: Project, files: ArticleFiles
) -> None:
    """When all articles were looked at."""
    known = _kept(catalog, files, [])
    known.save(anew=True, only=[])
    assert files.slug not in (catalog.output / ".findings.json").read_text("utf-8")
