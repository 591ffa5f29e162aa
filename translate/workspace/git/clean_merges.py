"""Which merges have been looked at and found clean: commits do not change, so once is enough.

Kept in git's own folder, for this clone alone; it may be deleted at any time.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

import translate
from translate.errors import InputError, StorageError
from translate.io import read_if_there, save
from translate.workspace.git.repository import Repository

_FILE = "songngu-clean-merges"
_RULES = 1
"""To be raised when what counts as approved changes."""


class CleanMerges:
    """The catalogs of merge commits in which nothing is reviewed that no side had approved.

    Args:
        repository: The repository.
        folder: Where the project's catalogs are, as approvals of other articles count too.
    """

    def __init__(self, repository: Repository, folder: str) -> None:
        name = (repository.ask("rev-parse", "--git-path", _FILE) or "").rstrip("\n")
        self._path = repository.folder / name if name else None
        self._head = f"{translate.__version__} {_RULES} {folder}"
        self._known = _read(self._path, self._head) if self._path else set()
        self._new = False

    def __contains__(self, key: str) -> bool:
        return key in self._known

    def add(self, key: str) -> None:
        """Note a catalog of a merge, ``commit path``."""
        self._known.add(key)
        self._new = True

    def save(self) -> None:
        """Write what is new; where git's folder cannot be written, the next look takes as long."""
        if self._new and self._path:
            lines = "".join(f"{line}\n" for line in (self._head, *sorted(self._known)))
            with contextlib.suppress(StorageError):
                save(self._path, lines.encode(errors="surrogateescape"), durable=False)


def _read(path: Path, head: str) -> set[str]:
    try:
        data = read_if_there(path) or b""
    except InputError:
        return set()
    first, *lines = data.decode(errors="surrogateescape").split("\n")
    return set(lines[:-1]) if first == head else set()
