"""Questions to git, asked of the program with a fixed list of arguments.

Its environment stays as it is, so that ``GIT_DIR`` and the like count for us as for git itself.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from translate.errors import UsageError
from translate.io import would

_PLAIN = ("-c", "log.follow=false", "-c", "diff.relative=false", "-c", "core.quotePath=false")
"""Settings of a user that would change what is read here."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A git repository, seen from a folder in it."""

    folder: Path
    prefix: str
    """The folder's path in the repository: empty, or with ``/`` at its end."""

    def ask(self, *arguments: str, given: str | None = None) -> str | None:
        """Return what git prints; None when it fails.

        Args:
            arguments: Its command line.
            given: What it reads; nothing by default.
        """
        return ask_git(self.folder, *arguments, given=given)

    def lines(self, *arguments: str, given: str | None = None) -> list[str]:
        """Return the lines that git prints; none when it fails."""
        return (self.ask(*arguments, given=given) or "").splitlines()

    def configure(self, name: str, value: str) -> bool:
        """Set a value in the configuration of the clone; whether that was possible."""
        return would("configure", f"git: {name}") or self.ask("config", name, value) is not None

    def contents(self, names: Sequence[str]) -> list[bytes | None]:
        """Return the contents of files in commits; None for those that are not there.

        Args:
            names: ``commit:path`` each, the path from the top of the repository.
        """
        given = "".join(f"{name}\n" for name in names).encode()
        done = _git(self.folder, ("cat-file", "--batch"), given) if names else None
        data, at = (done.stdout if done else b""), 0
        found: list[bytes | None] = []
        for _ in names:
            end = data.find(b"\n", at)
            words = data[at:end].split()
            if end < 0 or len(words) < 3 or not words[-1].isdigit():
                found.append(None)
                at = end + 1 if end >= 0 else len(data)
                continue
            size = int(words[-1])
            found.append(data[end + 1 : end + 1 + size] if words[-2] == b"blob" else None)
            at = end + 1 + size + 1
        return found


def ask_git(
    folder: Path, *arguments: str, given: str | None = None, patience: float | None = None
) -> str | None:
    """Return what git prints in a folder, in a repository or not; None when it fails.

    Args:
        folder: Where it runs.
        arguments: Its command line.
        given: What it reads; nothing by default.
        patience: After how many seconds it has failed; never by default.
    """
    done = _git(folder, arguments, given.encode() if given else b"", patience)
    return done.stdout.decode(errors="replace") if done and done.returncode == 0 else None


def open_repository(folder: Path) -> Repository | None:
    """Return the repository that ``folder`` lies in; None without one, or without git."""
    done = _git(folder, ("rev-parse", "--is-inside-work-tree", "--show-prefix"))
    if done is None or done.returncode:
        return None
    inside, _, prefix = done.stdout.decode(errors="replace").partition("\n")
    return Repository(folder, prefix.rstrip("\n")) if inside == "true" else None


def repository_of(folder: Path) -> Repository:
    """Return the repository that ``folder`` lies in.

    Raises:
        UsageError: There is none, or git is not installed.
    """
    done = _git(folder, ("--version",))
    if done is None:
        raise UsageError("git is not installed", str(folder), "install git, and run this again")
    repository = open_repository(folder)
    if repository is None:
        raise UsageError("is in no git repository", str(folder), "run it in the team's clone")
    return repository


def is_committed(file: Path) -> bool:
    """Whether git has a file's content, so that nothing is lost where another takes its place.

    False without a repository, and without git.
    """
    repository = open_repository(file.parent)
    if repository is None or not repository.lines("ls-files", "--", file.name):
        return False
    return repository.ask("status", "--porcelain", "--", file.name) == ""


def _git(
    folder: Path, arguments: Iterable[str], given: bytes = b"", patience: float | None = None
) -> subprocess.CompletedProcess[bytes] | None:
    """Run git; None when it cannot be started, or is not done in ``patience`` seconds."""
    command = ["git", "-C", str(folder), *_PLAIN, *arguments]
    try:
        return subprocess.run(
            command, input=given, capture_output=True, check=False, timeout=patience
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
