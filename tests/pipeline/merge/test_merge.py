"""Tests of what git merged without the driver, as commands report it and as it is set right."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.clones import clone, commit, git, make_repository, merge_from
from support.echo import EchoEngine
from support.projects import approve_all, english_in

from translate.catalogs.po import load, render
from translate.pipeline.build import build
from translate.pipeline.build.book import build_book
from translate.pipeline.check import check
from translate.pipeline.doctor import doctor
from translate.pipeline.merge import check_merges, withdraw_approvals
from translate.pipeline.run import run
from translate.project import Project

SOURCE = "Dân chạy lũ."


def _change(project: Project, text: str, *, approve: bool) -> None:
    path = project.catalog("mua")
    catalog = load(path)
    entries = (
        one.with_fuzzy(not approve, msgstr=text) if one.msgid == SOURCE else one
        for one in catalog.entries
    )
    path.write_bytes(render(catalog.change(entries=tuple(entries))))
    commit(project.root, text)


@pytest.fixture(name="joined")
def _joined(project: Project, echo: EchoEngine, tmp_path: Path) -> Project:
    """A project in which git has joined an approval with an unapproved text, without the driver."""
    assert echo
    run(project)
    approve_all(project)
    (project.root / ".gitignore").write_text("output/\n")
    make_repository(project.root, "Lan")
    _change(project, "A draft.", approve=False)
    minh = clone(project.root, tmp_path.with_name(f"{tmp_path.name}-minh"), "Minh")
    _change(project, "A draft.", approve=True)
    _change(minh, "Traders may or may not come.", approve=False)
    merge_from(project.root, minh.root)
    assert git(project.root, "status", "--porcelain") == ""
    assert english_in(project, "mua")[SOURCE] == ("Traders may or may not come.", False)
    return project


def test_every_command_that_vouches_for_a_review_refuses(joined: Project):
    """``check`` and ``build --require-reviewed`` report it; a build without that labels nothing."""
    [found] = check_merges(joined)
    assert found.text == "Traders may or may not come."
    [problem] = check(joined).problems
    assert found.text in str(problem)
    assert problem.exit_code == 1
    assert check(joined, ("mua",)).problems
    report = build(joined, require_reviewed=True)
    assert [str(one) for one in report.problems] == [str(found.problem())]
    with pytest.raises(type(problem), match="Traders"):
        build_book(joined, title="x", require_reviewed=True)
    assert build(joined).problems == []


@pytest.mark.usefixtures("installed")
def test_the_doctor_reports_it_and_the_missing_driver(joined: Project):
    """Two people commit, and git merges their catalogs line by line."""
    found = {one.subject: one for one in doctor(joined)}
    assert "--check" in found["merges of catalogs"].advice
    assert "translate init" in found["git's merge driver"].advice


def test_withdrawn_approvals_are_to_be_reviewed(joined: Project):
    """The text stays, fuzzy, with a comment; committed, then approved, it is fine."""
    report = withdraw_approvals(joined)
    assert report.taken == 1
    assert report.written == ["locales/en/LC_MESSAGES/mua.po"]
    assert english_in(joined, "mua")[SOURCE] == ("Traders may or may not come.", True)
    assert check_merges(joined) == []
    commit(joined.root, "to be reviewed")
    _change(joined, "Traders may or may not come.", approve=True)
    assert check_merges(joined) == []
    assert build(joined, require_reviewed=True).problems == []
    assert withdraw_approvals(joined).written == []


def test_the_command_lists_and_fixes(joined: Project, translate):
    """Exit code 1 while something is left."""
    code, out, errors = translate("merge", "--check")
    assert code == 1
    assert "Traders may or may not come." in errors
    code, out, _ = translate("merge", "--check", "HEAD", "--json")
    assert code == 1
    [record] = json.loads(out)["merged"]
    assert record["source"] == SOURCE
    assert translate("merge", "--check", "HEAD~1")[0] == 0
    assert "several people commit here" in translate("status")[2]
    code, _, errors = translate("merge", "--check", "--fix")
    assert code == 0
    assert "commit this" in errors
    assert translate("merge", "--check")[0] == 0
    assert translate("check", "--fail-on", "error")[0] in (0, 1)


@pytest.mark.parametrize(
    "arguments",
    [
        ("merge",),
        ("merge", "a", "b"),
        ("merge", "--fix"),
        ("merge", "--check", "a", "b"),
        ("merge", "--check", "--fix", "HEAD"),
        ("merge", "--check"),
    ],
)
def test_what_makes_no_sense_is_refused(arguments: tuple[str, ...], translate):
    """One line says why; outside of a repository there is nothing to check."""
    code, _, errors = translate(*arguments)
    assert code == 2
    assert errors.startswith("Error: ")
    assert errors.count("\n") == 1


def test_the_command_merges_files(translate, project: Project):
    """Three files are the driver's, one a colleague's."""
    for name, english in (("base", "a"), ("ours", "a"), ("theirs", "b")):
        (project.root / name).write_text(f'msgid "x"\nmsgstr "{english}"\n')
    assert translate("merge", "base", "ours", "theirs") == (0, "", "")
    assert '"b"' in (project.root / "ours").read_text()
    code, _, errors = translate("merge", "base")
    assert code == 2
    assert "not known which article" in errors
