"""Tests of the questions to git."""

from __future__ import annotations

import pytest
from support.clones import commit, git, make_repository

from translate.errors import UsageError
from translate.project import Project
from translate.workspace.git import open_repository, repository_of


def test_files_of_commits_are_read(project: Project):
    """In the order of the names; what is not there is None, and a folder is no file."""
    make_repository(project.root, "Lan")
    (project.root / "a b.txt").write_text("một\n", "utf-8")
    (project.root / "empty").write_text("")
    commit(project.root, "two files")
    repository = open_repository(project.root)
    assert repository
    names = ["HEAD:a b.txt", "HEAD:none", "HEAD:empty", "HEAD:seeds", "no:x", "HEAD:a b.txt"]
    data = "một\n".encode()
    assert repository.contents(names) == [data, None, b"", None, None, data]
    assert repository.contents([]) == []


def test_what_fails_is_none(project: Project):
    """An unknown command or commit is no error."""
    make_repository(project.root, "Lan")
    repository = open_repository(project.root)
    assert repository
    assert repository.ask("no-such-command") is None
    assert repository.lines("rev-parse", "--verify", "--quiet", "nothing") == []


def test_a_folder_knows_its_place(project: Project):
    """The prefix is the path from the top of the repository."""
    make_repository(project.root, "Lan")
    assert repository_of(project.root).prefix == ""
    assert repository_of(project.seeds).prefix == "seeds/"


def test_gits_variables_count(project: Project, tmp_path, monkeypatch):
    """A repository that the environment names is that of the project."""
    make_repository(project.root, "Lan")
    monkeypatch.setenv("GIT_DIR", str(project.root / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(project.root))
    repository = open_repository(project.root)
    assert repository
    head = git(project.root, "rev-parse", "HEAD").strip()
    assert repository.lines("rev-parse", "HEAD") == [head]


def test_without_a_repository_one_line_says_so(project: Project, monkeypatch):
    """Another one where git is not installed."""
    with pytest.raises(UsageError, match="no git repository"):
        repository_of(project.root)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UsageError, match="git is not installed"):
        repository_of(project.root)
