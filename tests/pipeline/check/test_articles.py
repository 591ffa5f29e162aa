"""What the checks say of many articles, and of what is known already."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.findings import CATALOG

from translate.errors import TranslateError
from translate.pipeline.check import articles, check
from translate.pipeline.check.articles import ArticleFindings, CheckTask, all_found, check_files
from translate.project import Project, find_project
from translate.workspace.articles.files import find_articles
from translate.workspace.checking import check_rules


@pytest.fixture(name="built")
def _built(catalog: Project) -> Project:
    """A project in which something was brought up to date."""
    catalog.output.mkdir(exist_ok=True)
    (catalog.output / ".stamps.json").write_text("{}", "utf-8")
    return catalog


def _count_checks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    checked: list[str] = []

    def spy(task: CheckTask) -> ArticleFindings | TranslateError:
        checked.append(task.files.slug)
        return check_files(task)

    monkeypatch.setattr(articles, "check_files", spy)
    return checked


def test_an_article_is_checked_once(built: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until it changes; the findings are the same."""
    checked = _count_checks(monkeypatch)
    first, second = check(built), check(built)
    assert first == second
    assert first.findings["mua"]
    assert checked == ["mua"]
    path = built.catalog("mua")
    path.write_text(CATALOG.replace("People  fled", "People fled"), "utf-8")
    assert len(check(built).findings["mua"]) == len(first.findings["mua"]) - 1
    assert checked == ["mua", "mua"]


def test_a_check_leaves_nothing_in_a_folder_that_was_never_built(catalog: Project) -> None:
    """Nor does it fail where it may not write."""
    check(catalog)
    assert not catalog.output.exists() or not list(catalog.output.glob(".findings*"))


def test_where_nothing_can_be_kept_the_check_says_the_same(built: Project) -> None:
    """A folder stands in the file's place."""
    (built.output / ".findings.json").mkdir()
    assert check(built).findings["mua"]


def test_what_is_known_is_not_asked_of_named_checks(
    built: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A check that the settings disable and the user names is asked."""
    (built.root / "translate.toml").write_text('disabled-checks = ["spaces"]\n', "utf-8")
    checked = _count_checks(monkeypatch)
    project = find_project(built.root)
    assert not [one for one in check(project).findings["mua"] if one.id == "spaces"]
    assert check(project, only=["spaces"]).findings["mua"]
    assert not [one for one in check(project).findings["mua"] if one.id == "spaces"]
    assert checked == ["mua", "mua"]


def test_parts_of_a_large_article_say_what_the_whole_does(
    built: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the order of its sentences; what is kept is all of it."""
    files = next(iter(find_articles(built)))
    rules = check_rules(built)
    whole = check_files(CheckTask(files, rules, b""))
    assert isinstance(whole, ArticleFindings)
    parts = [check_files(CheckTask(files, rules, b"", (at, 3))) for at in range(3)]
    assert [
        one for part in parts if isinstance(part, ArticleFindings) for one in part.findings
    ] == (whole.findings)
    monkeypatch.setattr(articles, "_LARGE", 100)
    monkeypatch.setattr(articles, "usable_cores", lambda: 3)
    checked = _count_checks(monkeypatch)
    found = dict(all_found(built, find_articles(built), rules))
    assert (checked, found) == (["mua"] * 3, {"mua": whole.findings})
    assert dict(all_found(built, find_articles(built), rules)) == found
    assert checked == ["mua"] * 3


def test_an_article_that_changes_meanwhile_is_not_known(
    built: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its parts are of two texts."""
    monkeypatch.setattr(articles, "_LARGE", 100)
    monkeypatch.setattr(articles, "usable_cores", lambda: 2)

    def spy(task: CheckTask) -> ArticleFindings | TranslateError:
        found = check_files(task)
        return (
            found._replace(inputs=b"%d" % task.part[0])
            if isinstance(found, ArticleFindings)
            else found
        )

    monkeypatch.setattr(articles, "check_files", spy)
    check(built)
    monkeypatch.undo()
    checked = _count_checks(monkeypatch)
    check(built)
    assert checked == ["mua"]


def test_a_part_that_cannot_be_read_is_the_problem_of_the_article(built: Project) -> None:
    """One line, however many parts there are."""
    built.catalog("mua").write_text('msgid "a\n', "utf-8")
    files = next(iter(find_articles(built)))
    task = CheckTask(files, check_rules(built), b"")
    assert isinstance(check_files(task), TranslateError)
    assert isinstance(check_files(replace(task, part=(1, 2))), TranslateError)
    assert len(check(built).problems) == 1


def test_a_source_that_is_no_article_stops_no_check_that_does_not_need_it(built: Project) -> None:
    """Sentences without tags are checked though two files have the name; nothing of it is kept."""
    (built.seeds / "mua.md").write_bytes((built.seeds / "mua.txt").read_bytes())
    first, second = check(built), check(built)
    assert first == second
    assert first.findings["mua"]
