"""Tests of the translator's identity."""

import subprocess

from translate.project import Project
from translate.workspace import identity as translator_module
from translate.workspace.identity import translator


def test_the_translator_is_gits_without_a_setting(project: Project, monkeypatch) -> None:
    """It is git's identity in the project, or empty without git or without a name."""
    translator_module._git_identity.cache_clear()
    for key, value in (("user.name", "Lụa"), ("user.email", "lua@example.org")):
        subprocess.run(["git", "init", "-q", project.root], check=True)
        subprocess.run(["git", "-C", project.root, "config", key, value], check=True)
    assert translator(project) == "Lụa <lua@example.org>"
    translator_module._git_identity.cache_clear()
    monkeypatch.setenv("PATH", "")
    assert translator(project) == ""
