"""Tests of git's configuration for merging catalogs."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest
from support.clones import ATTRIBUTES, clone, commit, git, make_repository, merge_from
from support.projects import replace_in

from translate.project import Project
from translate.workspace.git import configure_merge_driver, needs_merge_driver


def test_the_driver_is_configured_once(project: Project):
    """The command is that of this installation; what a user configured otherwise stays."""
    assert not configure_merge_driver(project)
    make_repository(project.root, "Lan")
    assert configure_merge_driver(project)
    command = git(project.root, "config", "merge.songngu.driver")
    assert "-P -m translate merge %O %A %B %P;" in command
    assert not configure_merge_driver(project)
    moved = command.replace(sys.executable, "/gone/python")
    for ours in ("/gone/bin/python -P -m translate merge %O %A %B %P", moved):
        git(project.root, "config", "merge.songngu.driver", ours.strip())
        assert configure_merge_driver(project)
        assert git(project.root, "config", "merge.songngu.driver") == command
    git(project.root, "config", "merge.songngu.driver", "mine")
    assert not configure_merge_driver(project)
    assert git(project.root, "config", "merge.songngu.driver") == "mine\n"


def _merged(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """What git says to a merge of two edits, with the Python of ``translate init`` gone."""
    monkeypatch.setattr(sys, "executable", str(tmp_path / "moved" / "python"))
    path = project.catalog("mua")
    path.parent.mkdir(parents=True)
    path.write_text('msgid "a"\nmsgstr "A"\n\nmsgid "b"\nmsgstr "B"\n', "utf-8")
    (project.root / ".gitattributes").write_text(ATTRIBUTES, "utf-8")
    make_repository(project.root, "Lan")
    other = clone(project.root, tmp_path.with_name(f"{tmp_path.name}-minh"), "Minh")
    for one, old, new in ((project, "A", "AA"), (other, "B", "BB")):
        replace_in(one.catalog("mua"), f'"{old}"', f'"{new}"')
        commit(one.root, "edit")
    assert configure_merge_driver(project)
    return merge_from(project.root, other.root)


def test_a_moved_installation_is_found_on_the_path(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """The second name of the command, which no other program has."""
    tools = tmp_path / "tools"
    tools.mkdir()
    script = f'#!/bin/sh\nexec "{sys.executable}" -P -m translate "$@"\n'
    (tools / "songngu").write_text(script, "utf-8")
    (tools / "songngu").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:{os.environ['PATH']}")
    _merged(project, tmp_path, monkeypatch)
    text = project.catalog("mua").read_text("utf-8")
    assert ('"AA"' in text, '"BB"' in text, "<<<" in text) == (True, True, False)


def test_without_any_installation_the_merge_stops(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Git says why, and commits nothing from which the other side's text is missing."""
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in ("git", "sh"):
        (tools / name).symlink_to(shutil.which(name) or name)
    monkeypatch.setenv("PATH", str(tools))
    said = _merged(project, tmp_path, monkeypatch)
    assert "songngu is not found: run translate init" in said
    assert '"BB"' not in project.catalog("mua").read_text("utf-8")
    assert git(project.root, "log", "--merges", "--oneline") == ""


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
