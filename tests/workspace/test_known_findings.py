"""What the checks said of an article, kept until something changes."""

from __future__ import annotations

import pytest
from support.findings import CATALOG

from translate.checks.runner import run_checks
from translate.message import Message
from translate.model import Finding, Severity
from translate.project import Project, find_project
from translate.workspace import known_findings
from translate.workspace.articles.files import ArticleFiles, find_articles
from translate.workspace.checking import check_rules
from translate.workspace.known_findings import (
    KnownFindings,
    as_records,
    inputs_of,
    severity_of,
    shared_inputs,
)


@pytest.fixture(name="files")
def _files(catalog: Project) -> ArticleFiles:
    return next(iter(find_articles(catalog)))


def _shared(project: Project) -> bytes:
    return shared_inputs(check_rules(project))


def _kept(project: Project, files: ArticleFiles, found: list[Finding]) -> KnownFindings:
    """What the next process knows."""
    known = KnownFindings(project, _shared(project))
    inputs = inputs_of(files, _shared(project))
    assert inputs
    known.keep(files.slug, inputs, as_records(found, files.units))
    known.save(create=True)
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


def test_a_message_within_a_message_comes_back(catalog: Project, files: ArticleFiles) -> None:
    """So that both can be put into another language."""
    message = Message("'{one}' and {two}", one=Message("{count} of them", count=3), two={"a"})
    unit = next(iter(files.units.values()))
    again = _kept(catalog, files, [Finding("unit", Severity.INFO, unit, message, (0, 3))]).of(files)
    assert again
    assert str(again[0].message) == str(message)
    assert again[0].message.values["one"].template == "{count} of them"


def test_what_changed_is_asked_again(
    catalog: Project, files: ArticleFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The glossary, the settings, the dictionary, the source, the drafts, the catalog."""
    found = run_checks(list(files.units.values()))
    known = _kept(catalog, files, found)
    assert known.of(files.unread()) == found

    def is_known(project: Project = catalog) -> bool:
        return KnownFindings(project, _shared(project)).of(files.unread()) is not None

    catalog.glossary().write_text("source,target\nlũ,flood\n", "utf-8")
    assert not is_known()
    catalog.glossary().unlink()
    settings = catalog.root / "translate.toml"
    settings.write_text('names = "plain"\n', "utf-8")
    assert not is_known(find_project(catalog.root))
    settings.unlink()
    with monkeypatch.context() as other:
        other.setattr(known_findings, "dictionary_version", lambda: "another")
        assert not is_known()
    for path in (files.path, catalog.corrections(files.slug), catalog.drafts(files.slug)):
        before = path.read_bytes() if path.exists() else None
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes((before or b"") + b"\n")
        assert not is_known()
        path.write_bytes(before) if before is not None else path.unlink()
        assert is_known()
    catalog.catalog(files.slug).write_text(CATALOG + "\n", "utf-8")
    assert not is_known()


def test_a_source_that_is_damaged_is_asked_again(catalog: Project, files: ArticleFiles) -> None:
    """The check says what is wrong with it, if it needs it."""
    known = _kept(catalog, files, [])
    assert known.of(files.unread()) == []
    files.path.unlink()
    files.path.mkdir()
    assert known.of(files.unread()) is None


@pytest.mark.parametrize(
    ("part", "damaged"),
    [
        ('"spaces"', '"spases"'),
        ('"warning"', '"loud"'),
        ('"extra space"', "7"),
        ('"extra space", {}', '"extra {space}", []'),
        ('"extra space", {}', '"{a}", {"a": {"": 3}}'),
        ("[6, 8]", "[6]"),
        ("[6, 8]", '["6", "8"]'),
        ("[6, 8]", "[8, 6]"),
        ("[6, 8]", "[6, 800]"),
        ("[2, ", "[-1, "),
        ("[2, ", "[99, "),
        ('"People fled."]', '"People fled.", 1]'),
        ('"People fled."]', "3]"),
    ],
)
def test_records_that_somebody_changed_count_for_nothing(
    catalog: Project, files: ArticleFiles, part: str, damaged: str
) -> None:
    """The article is checked again."""
    found = [one for one in run_checks(list(files.units.values())) if one.target_span == (6, 8)]
    assert _kept(catalog, files, found).of(files) == found
    path = catalog.output / ".findings.json"
    text = path.read_text("utf-8")
    assert part in text
    path.write_text(text.replace(part, damaged), "utf-8")
    assert KnownFindings(catalog, _shared(catalog)).of(files) is None


def test_what_is_known_of_articles_that_are_gone_goes(
    catalog: Project, files: ArticleFiles
) -> None:
    """When all articles were looked at."""
    known = _kept(catalog, files, [])
    known.save(create=True, only=[])
    assert files.slug not in (catalog.output / ".findings.json").read_text("utf-8")
