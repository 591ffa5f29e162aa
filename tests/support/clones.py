"""Git repositories for tests: two people's clones of one project, with nothing of the machine's."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from translate.project import Project

_FIXED = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_MERGE_AUTOEDIT": "no",
}
ATTRIBUTES = (
    "locales/**/*.po merge=songngu text eol=lf\nlocales/**/drafts/*.jsonl merge=union text eol=lf\n"
)
"""What ``translate init`` writes into ``.gitattributes``."""


def git(folder: Path, *arguments: str, check: bool = True) -> str:
    """Run git in ``folder`` and return what it prints, errors too."""
    mine = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    done = subprocess.run(
        ["git", "-C", str(folder), *arguments],
        env=mine | _FIXED,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    text = done.stdout.decode()
    assert not check or done.returncode == 0, text
    return text


def make_repository(folder: Path, person: str) -> None:
    """Make ``folder`` a repository in which ``person`` commits, and commit what is in it."""
    git(folder, "init", "-q", "-b", "main")
    _name(folder, person)
    commit(folder, "start")


def clone(folder: Path, target: Path, person: str) -> Project:
    """Return the project in a clone of ``folder`` in which ``person`` commits."""
    git(folder, "clone", "-q", str(folder), str(target))
    _name(target, person)
    return Project(target)


def commit(folder: Path, message: str) -> None:
    """Commit all that is in ``folder``."""
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", message)


def merge_from(folder: Path, other: Path) -> str:
    """Merge the main branch of another clone, and return what git prints."""
    return git(folder, "pull", "-q", "--no-rebase", str(other), "main", check=False)


def _name(folder: Path, person: str) -> None:
    git(folder, "config", "user.name", person)
    git(folder, "config", "user.email", f"{person.lower()}@example.org")
    git(folder, "config", "commit.gpgsign", "false")
