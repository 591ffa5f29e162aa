"""Tests of the doctor's look at git; what git has merged is in ``merge/test_merge.py``."""

from __future__ import annotations

from support.clones import ATTRIBUTES, commit, git, make_repository

from translate.pipeline.doctor.team import examine_team
from translate.project import Project
from translate.workspace.git import configure_merge_driver


def test_outside_of_git_there_is_nothing_to_look_at(project: Project):
    """No lines are printed that would mean nothing."""
    assert list(examine_team(project)) == []


def test_a_team_needs_the_driver(project: Project):
    """One person does not; two are told what to do until it is set up."""
    (project.root / ".gitattributes").write_text(ATTRIBUTES, "utf-8")
    make_repository(project.root, "Lan")
    assert [one.healthy for one in examine_team(project)] == [True, True]
    git(project.root, "config", "user.email", "minh@example.org")
    commit(project.root, "another person")
    driver, merges = examine_team(project)
    assert not driver.healthy
    assert merges.healthy
    configure_merge_driver(project)
    assert all(one.healthy for one in examine_team(project))
