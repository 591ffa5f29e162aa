"""The merge driver of catalogs: git's configuration for it, which each clone needs.

``.gitattributes`` says which files it merges and is in the repository; what command does it is in
the configuration of the clone, since git runs no command that came with a repository. See
"Defining a custom merge driver" in gitattributes(5).
"""

from __future__ import annotations

import re
import shlex
import sys

from translate.message import Message
from translate.project import Project
from translate.workspace.git.repository import Repository, open_repository

_NAME = "songngu"
_DRIVER = f"merge.{_NAME}.driver"
_FORMER = re.compile(r"\S.* -P -m translate merge %O %A %B %P")
"""The command of earlier versions: one Python, at whatever place it once was."""
_COMMAND = (
    "if {python} -P -c 'import translate.cli' 2>/dev/null; "
    "then exec {python} -P -m translate merge %O %A %B %P; fi; "
    "if command -v songngu >/dev/null; then exec songngu merge %O %A %B %P; fi; "
    "echo 'songngu is not found: run translate init in this clone again' >&2; exit 129"
)
"""The Python that ran ``translate init``, while it is there; else the command on PATH.

Git stops the merge at an exit code above 128. At a lower one it would leave our side in place, as a
conflict without a mark in the file, from which theirs is easily lost.
"""
_COMMITS = 2000
"""How far back committers are looked for."""


def configure_merge_driver(project: Project) -> bool:
    """Let git merge the catalogs of this clone by ``translate merge``.

    Nothing is done without a repository or without git, and nothing changes where the user has
    configured a driver of this name. One that an earlier version configured is renewed.

    Returns:
        Whether the configuration was written.
    """
    repository = open_repository(project.root)
    if not repository:
        return False
    # without the current folder among the places of modules: a folder in it may be called translate
    command = _COMMAND.format(python=shlex.quote(sys.executable))
    now = (repository.ask("config", "--get", _DRIVER) or "").rstrip("\n")
    if now and (now == command or not _is_ours(now)):
        return False
    title = "translation catalogs, entry by entry"
    settings = {f"merge.{_NAME}.name": title, _DRIVER: command}
    return all(repository.configure(name, value) for name, value in settings.items())


def _is_ours(command: str) -> bool:
    """Whether ``translate init`` wrote this command, for whichever Python."""
    before, _, after = _COMMAND.partition("{python}")
    ours = command.startswith(before) and command.endswith(after.rpartition("{python}")[2])
    return ours or _FORMER.fullmatch(command) is not None


def needs_merge_driver(project: Project) -> bool:
    """Whether several people commit to the project's repository, and git has no driver for it."""
    repository = open_repository(project.root)
    return bool(repository and _has_committers(repository) and _lacks(repository, project))


def driver_advice() -> Message:
    """Return what to do where `needs_merge_driver` holds."""
    return Message("run 'translate init', which sets it up, in every clone")


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
