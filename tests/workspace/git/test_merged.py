"""Tests of finding what git merged by itself, without the driver."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.clones import clone, commit, git, make_repository, merge_from
from support.projects import replace_in

from translate.errors import UsageError
from translate.project import Project
from translate.workspace.git import unapproved_merges

ENTRY = '#. paragraph {number}\n#, fuzzy\nmsgid "Câu {number}."\nmsgstr "Draft {number}."\n\n'


@pytest.fixture(name="pair")
def _pair(project: Project, tmp_path: Path) -> tuple[Project, Project]:
    """Lan's project and Minh's clone of it; the project is in a folder of the repository."""
    return _clones(project, tmp_path)


def _clones(project: Project, tmp_path: Path) -> tuple[Project, Project]:
    path = project.catalog("mua")
    path.parent.mkdir(parents=True)
    path.write_text("".join(ENTRY.format(number=number) for number in range(1, 4)), "utf-8")
    make_repository(project.root, "Lan")
    return project, clone(project.root, tmp_path.with_name(f"{tmp_path.name}-minh"), "Minh")


def _approve(project: Project) -> None:
    replace_in(project.catalog("mua"), '#, fuzzy\nmsgid "Câu 2."\n', 'msgid "Câu 2."\n')
    commit(project.root, "approved")


def _rewrite(project: Project) -> None:
    """Change the draft's text, far enough from the flag for git to see no conflict."""
    replace_in(project.catalog("mua"), '"Draft 2."', '"Perhaps two."')
    commit(project.root, "not sure")


def _joined(lan: Project, minh: Project) -> None:
    """Lan approves, Minh rewrites, git joins both."""
    _approve(lan)
    _rewrite(minh)
    merge_from(lan.root, Path(git(minh.root, "rev-parse", "--show-toplevel").strip()))
    text = lan.catalog("mua").read_text("utf-8")
    if "<<<<<<<" in text:  # git found the changes too near: somebody resolves it wrongly
        git(lan.root, "merge", "--abort")
        git(lan.root, "merge", "-q", "--no-commit", "-s", "ours", "FETCH_HEAD")
        replace_in(lan.catalog("mua"), '"Draft 2."', '"Perhaps two."')


def _commit_merge(lan: Project) -> None:
    if git(lan.root, "rev-parse", "-q", "--verify", "MERGE_HEAD", check=False):
        commit(lan.root, "merged")


def test_a_merge_that_joined_an_approval_with_another_text_is_found(pair):
    """The unit is listed with its place; the merge names its commit."""
    lan, minh = pair
    assert unapproved_merges(lan) == []
    _joined(lan, minh)
    _commit_merge(lan)
    [found] = unapproved_merges(lan)
    assert (found.source, found.text) == ("Câu 2.", "Perhaps two.")
    assert found.path == "locales/en/LC_MESSAGES/mua.po"
    assert found.commit == git(lan.root, "rev-list", "--merges", "HEAD").split()[0]
    assert f"{found.path}:{found.line}" in str(found.problem())
    assert unapproved_merges(lan, "HEAD") == [found]
    assert unapproved_merges(lan, "HEAD~1") == []


def test_a_merge_under_way_is_looked_at_too(pair):
    """What is in the folder is what will be committed."""
    lan, minh = pair
    _joined(lan, minh)
    if git(lan.root, "rev-parse", "-q", "--verify", "MERGE_HEAD", check=False):
        [found] = unapproved_merges(lan)
        assert found.commit == ""
        assert found.text == "Perhaps two."


def test_what_was_looked_at_since_is_not_listed(pair):
    """Marked as not reviewed and committed, then approved: a person has seen it."""
    lan, minh = pair
    _joined(lan, minh)
    _commit_merge(lan)
    path = lan.catalog("mua")
    joined = path.read_text("utf-8")
    fuzzy = joined.replace('msgid "Câu 2."', '#, fuzzy\nmsgid "Câu 2."')
    path.write_text(fuzzy, "utf-8")
    assert unapproved_merges(lan) == []
    path.write_text(joined, "utf-8")
    assert len(unapproved_merges(lan)) == 1
    path.write_text(fuzzy, "utf-8")
    commit(lan.root, "to be reviewed")
    path.write_text(joined, "utf-8")
    assert unapproved_merges(lan) == []
    assert len(unapproved_merges(lan, "HEAD~1")) == 1


def test_other_merges_are_fine(pair):
    """Approvals that a side brought are that side's, also those of another article."""
    lan, minh = pair
    _approve(lan)
    replace_in(minh.catalog("mua"), '"Draft 3."', '"Three."')
    replace_in(minh.catalog("mua"), "#. paragraph 3\n#, fuzzy\n", "#. paragraph 3\n")
    commit(minh.root, "approved 3")
    merge_from(lan.root, minh.root)
    path = lan.catalog("mua")
    if "<<<<<<<" in path.read_text("utf-8"):
        git(lan.root, "checkout", "--theirs", "--", str(path))
        replace_in(path, '#, fuzzy\nmsgid "Câu 2."\n', 'msgid "Câu 2."\n')
        _commit_merge(lan)
    assert unapproved_merges(lan) == []


def test_a_project_in_a_folder_of_the_repository(project: Project, tmp_path: Path):
    """Paths are relative to the project, whatever surrounds it."""
    inner = Project(tmp_path / "all/báo mới")
    inner.seeds.mkdir(parents=True)
    path = inner.catalog("mua")
    path.parent.mkdir(parents=True)
    path.write_text("".join(ENTRY.format(number=number) for number in range(1, 4)), "utf-8")
    make_repository(tmp_path / "all", "Lan")
    other = Project(clone(tmp_path / "all", tmp_path / "minh", "Minh").root / "báo mới")
    _joined(inner, other)
    _commit_merge(inner)
    assert [one.path for one in unapproved_merges(inner)] == ["locales/en/LC_MESSAGES/mua.po"]


def test_without_a_repository_nothing_is_found(project: Project, monkeypatch):
    """Outside of git nothing is listed; a commit cannot be named."""
    assert unapproved_merges(project) == []
    with pytest.raises(UsageError, match="no git repository"):
        unapproved_merges(project, "HEAD")
    monkeypatch.setenv("PATH", "")
    assert unapproved_merges(project) == []
    with pytest.raises(UsageError, match="git is not installed"):
        unapproved_merges(project, "HEAD")


def test_an_unknown_commit_is_refused(pair):
    """One line says so."""
    with pytest.raises(UsageError, match="is no commit"):
        unapproved_merges(pair[0], "no-such-branch")


def test_clean_merges_are_looked_at_once(
    pair: tuple[Project, Project], monkeypatch: pytest.MonkeyPatch
):
    """A merge that left something wrongly reviewed is looked at each time, until that is gone."""
    lan, minh = pair
    _approve(lan)
    (minh.root / "seeds" / "hai.txt").write_text("Trời mưa.\n", "utf-8")
    replace_in(minh.catalog("mua"), '"Draft 3."', '"Three."')
    commit(minh.root, "another sentence")
    merge_from(lan.root, minh.root)
    _commit_merge(lan)
    assert unapproved_merges(lan) == []
    assert (lan.root / ".git/songngu-clean-merges").is_file()
    monkeypatch.setattr("translate.workspace.git.merged._beyond", None)  # called no more
    assert unapproved_merges(lan) == []
