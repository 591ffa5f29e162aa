"""A dry run: what would be written is kept in memory and read back from there.

All writing and reading of a project's files goes through this folder, so that one switch here lets
every command do its whole work, each step on what the one before would have left, and change
nothing on disk.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path
from typing import Literal

from translate.io.places import is_dir, is_file, is_there, resolved


@dataclass(slots=True)
class Rehearsal:
    """What would have been done by now."""

    files: dict[Path, bytes | None] = field(default_factory=dict)
    """What each file would hold, by its resolved path; None where it would be gone."""
    folders: set[Path] = field(default_factory=set)
    """Folders that would have been made."""
    others: list[tuple[str, str]] = field(default_factory=list)
    """What else would be done, and to what: ``install``, a folder's path."""
    _names: dict[Path, Path] = field(default_factory=dict)
    """The path by which each file was named."""

    def put(self, path: Path, data: bytes | None) -> Literal[True]:
        """Note what a file would hold; None where it would be removed.

        Returns:
            True, as what writes does.

        Raises:
            OSError: The file or its folder is not writable.
        """
        target = resolved(path)
        _refuse_unwritable(target)
        self.files[target] = data
        self._names.setdefault(target, path)
        if data is not None:
            self.make(target.parent)
        return True

    def held(self, path: Path) -> bytes | None:
        """Return what a file would hold by now; None where there would be none."""
        target = resolved(path)
        if target in self.files:
            return self.files[target]
        return target.read_bytes() if is_file(target) else None

    def drop(self, path: Path) -> bytes:
        """Note that a file would be removed, and return what it held.

        Raises:
            OSError: There is none, or it is not writable.
        """
        held = self.held(path)
        if held is None:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        self.put(path, None)
        return held

    def make(self, folder: Path) -> None:
        """Note a folder that would be made, and those above it."""
        folder = resolved(folder)
        missing = [one for one in (folder, *folder.parents) if not is_dir(one)]
        self.folders.update(missing)

    @property
    def changes(self) -> list[tuple[str, str]]:
        """What would differ on disk: ``create``, ``change`` or ``remove``, and the path."""
        found = []
        for target, data in self.files.items():
            before = target.read_bytes() if is_file(target) else None  # on disk
            if data != before:
                verb = "create" if before is None else "remove" if data is None else "change"
                found.append((verb, str(self._names[target])))
        filled = {parent for target in self.files for parent in target.parents}
        made = sorted(f"{one}{os.sep}" for one in self.folders - filled)
        return [*(("create", one) for one in made), *found, *self.others]


_current: list[Rehearsal] = []
"""The dry run that is going on, if one is: a process has one command."""


@contextmanager
def rehearsing() -> Iterator[Rehearsal]:
    """Let nothing be written in a ``with`` block, which gets what would have been."""
    rehearsal = Rehearsal()
    _current.append(rehearsal)
    try:
        yield rehearsal
    finally:
        _current.remove(rehearsal)


def rehearsal() -> Rehearsal | None:
    """Return the dry run that is going on; None where what is written is written."""
    return _current[-1] if _current else None


def would(verb: str, what: str | Path) -> bool:
    """Note in a dry run what else would be done.

    Args:
        verb: ``install``, ``configure``.
        what: A path, or a name.

    Returns:
        Whether this is a dry run, so that it is not to be done.
    """
    found = rehearsal()
    if found:
        found.others.append((verb, str(what)))
    return bool(found)


def exists(path: Path) -> bool:
    """Whether there is such a file or folder, or would be."""
    if found := rehearsal():
        target = resolved(path)
        if target in found.files:
            return found.files[target] is not None
        if target in found.folders:
            return True
    return is_there(path)


def is_folder(path: Path) -> bool:
    """Whether there is such a folder, or would be."""
    found = rehearsal()
    return is_dir(path) or bool(found and resolved(path) in found.folders)


def matching(folder: Path, pattern: str) -> list[Path]:
    """Return the files in ``folder`` and below whose names match ``pattern``, sorted."""
    return sorted(as_rehearsed(folder, folder.rglob(pattern), pattern))


def as_rehearsed(
    folder: Path, paths: Iterable[Path], pattern: str, *, deep: bool = True
) -> set[Path]:
    """Return the files of a folder as they would be.

    Args:
        folder: The folder.
        paths: The files that are there.
        pattern: What the names of those that would be added have to match.
        deep: Whether files in folders below count.
    """
    found = rehearsal()
    if not found:
        return set(paths)
    kept = {path for path in paths if found.files.get(resolved(path), b"") is not None}
    root = resolved(folder)
    for target, data in found.files.items():
        near = target.is_relative_to(root) if deep else target.parent == root
        if data is not None and near and fnmatch(target.name, pattern):
            kept.add(folder / target.relative_to(root))
    return kept


def _refuse_unwritable(target: Path) -> None:
    """Raise what a write would raise: for a read-only file, or a folder of that kind."""
    place = next(one for one in (target, *target.parents) if is_there(one))
    if place != target and not is_dir(place):
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
    if not os.access(place, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
