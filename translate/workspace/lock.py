"""Allow one run at a time in a project, among all processes and threads; others wait."""

from __future__ import annotations

import logging
import threading
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from translate.errors import ConflictError, StorageError
from translate.io import is_dir, rehearsal, resolved
from translate.message import Message
from translate.project import Project

_log = logging.getLogger(__name__)
if TYPE_CHECKING:
    from filelock import BaseFileLock

_NAME = ".translate.lock"
_PAUSE = 0.1
_turns: dict[str, threading.RLock] = {}
"""For each project that this process has worked on, the lock that its threads take in turn."""
_held: set[str] = set()
"""The projects that this process has locked, so that ``run`` may call ``update``.

Only the thread whose turn it is looks here.
"""


@contextmanager
def locked(project: Project, patience: float = 60.0) -> Iterator[None]:
    """Hold the project's lock; a dry run, or a folder without articles and catalogs, has none.

    The lock is the system's, on an empty file of the project that git ignores: ``flock``, or
    ``LockFileEx`` on Windows. It ends with the process that holds it, however that ends; that the
    file is still there means nothing. Only a system with neither (no system that we know) has the
    number of the process in the file instead, and a number that no process has counts for nothing.

    Args:
        project: The project.
        patience: How many seconds to wait for another run.

    Raises:
        ConflictError: Another run still holds the lock.
        StorageError: The folder cannot be written, or its file system has no locks.
    """
    root = str(resolved(project.root))
    deadline = time.monotonic() + patience
    turn = _turns.setdefault(root, threading.RLock())
    if not turn.acquire(timeout=patience):
        raise _busy(root)
    try:
        # the lock is a file, which a dry run does not write; what it reads is whole nevertheless
        if root in _held or _is_empty(project) or rehearsal():
            yield
            return
        lock = _acquired(root, deadline)
        try:
            _held.add(root)
            yield
        finally:
            _held.discard(root)
            lock.release()
    finally:
        turn.release()


def _is_empty(project: Project) -> bool:
    """Whether there is nothing to lock: a folder that is no project gets no file of ours."""
    places = (project.seeds, project.locale())
    return is_dir(project.root) and not any(is_dir(place) for place in places)


def _acquired(root: str, deadline: float) -> BaseFileLock:
    """Return the project's lock, held."""
    with warnings.catch_warnings():  # it says so where a system has no locks
        warnings.simplefilter("ignore")
        # it takes a while to import, and most commands only read
        from filelock import FileLock, Timeout  # noqa: PLC0415
    try:
        # all who may change the folder may lock it; the library would make a missing folder
        mode = Path(root).stat().st_mode & 0o666 | 0o600
        lock: BaseFileLock = FileLock(Path(root, _NAME), mode=mode)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            _log.info("waiting for another run to finish")
            lock.acquire(timeout=max(0.0, deadline - time.monotonic()), poll_interval=_PAUSE)
    except Timeout as error:
        raise _busy(root) from error
    except (OSError, NotImplementedError) as error:
        raise _unlockable(root, error) from error
    return lock


def _busy(root: str) -> ConflictError:
    hint = "wait until it has finished"
    return ConflictError("another run works on this project", root, hint)


def _unlockable(root: str, error: Exception) -> StorageError:
    reason = (getattr(error, "strerror", "") or str(error)).lower()
    hint = "the folder must be writable, and on a file system with locks"
    return StorageError(Message("cannot lock the project: {reason}", reason=reason), root, hint)
