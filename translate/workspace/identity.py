"""Who is at work: the name for a catalog's Last-Translator."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from translate.project import Project
from translate.workspace.git.repository import ask_git


def translator(project: Project) -> str:
    """``name <email>`` from the settings, else git's identity in the project; empty without one."""
    return project.settings.translator or _git_identity(project.root)


@lru_cache(maxsize=8)
def _git_identity(root: Path) -> str:
    keys = ("user.name", "user.email")
    # without git, the header keeps the name that it has
    name, email = ((ask_git(root, "config", key, patience=5) or "").strip() for key in keys)
    return f"{name} <{email}>" if name and email else ""
