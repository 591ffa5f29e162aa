"""Tests of git's configuration for merging catalogs."""

from __future__ import annotations

from pathlib import Path

from support.clones import ATTRIBUTES, commit, git, make_repository

from translate.project import Project
from translate.workspace.git import configure_merge_driver, needs_merge_driver


def test_the_driver_is_configured_once(project: Project):
    """The command is that of this installation; what a user configured otherwise stays."""
    assert not configure_merge_driver(project)
    make_repository(project.root, "Lan")
    assert configure_merge_driver(project)
    command = git(project.root, "config", "merge.songngu.driver")
    assert command.endswith("-P -m translate merge %O %A %B %P\n")
    git(project.root, "config", "merge.songngu.driver", "mine")
    assert not configure_merge_driver(project)
    assert git(project.root, "config", "merge.songngu.driver") == "mine\n"


def test_a_team_without_the_driver_is_noticed(project: Project):
    """One person needs none; two need the attributes and the configuration."""
    assert not needs_merge_driver(project)
    make_repository(project.root, "Lan")
    assert not needs_merge_driver(project)
    git(project.root, "config", "user.email", "minh@example.org")
    commit(project.root, "another person")
    assert needs_merge_driver(project)
    configure_merge_driver(project)
    assert needs_merge_driver(project)
    (project.root / ".gitattributes").write_text(ATTRIBUTES, "utf-8")
    assert not needs_merge_driver(project)


def test_without_git_nothing_is_needed(project: Project, monkeypatch):
    """A machine without git has no repository."""
    make_repository(project.root, "Lan")
    monkeypatch.setenv("PATH", "")
    assert not configure_merge_driver(project)
    assert not needs_merge_driver(project)


def test_a_folder_inside_of_git_itself_is_no_project(project: Project):
    """The folder ``.git`` holds no files of a project."""
    make_repository(project.root, "Lan")
    assert not configure_merge_driver(Project(Path(project.root / ".git")))
