"""The merge driver of catalogs: git's configuration for it, which each clone needs.

``.gitattributes`` says which files it merges and is in the repository; what command does it is in
the configuration of the clone, since git runs no command that came with a repository. See
"Defining a custom merge driver" in gitattributes(5).
"""

from __future__ import annotations

import shlex
import sys

from translate.project import Project
from translate.workspace.git.repository import Repository, open_repository

_NAME = "songngu"
_DRIVER = f"merge.{_NAME}.driver"
_COMMITS = 2000
"""How far back committers are looked for."""


def configure_merge_driver(project: Project) -> bool:
    """Let git merge the catalogs of this clone by ``translate merge``.

    Nothing is done without a repository or without git, and nothing changes where the driver is
    configured already, in whatever way.

    Returns:
        Whether the configuration was written.
    """
    repository = open_repository(project.root)
    if not repository or repository.ask("config", "--get", _DRIVER):
        return False
    # without the current folder among the places of modules: a folder in it may be called translate
    command = f"{shlex.quote(sys.executable)} -P -m translate merge %O %A %B %P"
    title = "translation catalogs, entry by entry"
    done = (
        repository.ask("config", f"merge.{_NAME}.name", title),
        repository.ask("config", _DRIVER, command),
    )
    return None not in done


def needs_merge_driver(project: Project) -> bool:
    """Whether several people commit to the project's repository, and git has no driver for it."""
    repository = open_repository(project.root)
    return bool(repository and _has_committers(repository) and _lacks(repository, project))


def driver_advice() -> str:
    """Return what to do where `needs_merge_driver` holds."""
    return "run 'translate init', which sets it up, in every clone"


def _has_committers(repository: Repository) -> bool:
    """Whether commits come from more than one address."""
    log = ("log", "--no-color", "--no-show-signature", f"--max-count={_COMMITS}", "--format=%ae")
    return len({line.lower() for line in repository.lines(*log, "HEAD")}) > 1


def _lacks(repository: Repository, project: Project) -> bool:
    if not repository.ask("config", "--get", _DRIVER):
        return True
    path = project.relative(project.catalog("any"))
    said = repository.ask("check-attr", "-z", "merge", "--", path) or ""
    return said.split("\0")[2:3] != [_NAME]
