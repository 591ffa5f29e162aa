"""Who is at work: the name for a catalog's Last-Translator."""

from __future__ import annotations

import subprocess
from functools import lru_cache
from pathlib import Path

from translate.project import Project


def translator(project: Project) -> str:
    """``name <email>`` from the settings, else git's identity in the project; empty without one."""
    return project.settings.translator or _git_identity(project.root)


@lru_cache(maxsize=8)
def _git_identity(root: Path) -> str:
    name, email = (_git_setting(root, key) for key in ("user.name", "user.email"))
    return f"{name} <{email}>" if name and email else ""


def _git_setting(root: Path, key: str) -> str:
    command = ["git", "-C", str(root), "config", key]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=5)
    except (OSError, subprocess.TimeoutExpired):
        return ""  # no git here: the header keeps the name that it has
    return done.stdout.decode("utf-8", "replace").strip()
