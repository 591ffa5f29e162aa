"""Allow one run at a time in a project, among all processes and threads; others wait."""

from __future__ import annotations

import fcntl
import logging
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from translate.errors import ConflictError, StorageError
from translate.message import Message
from translate.project import Project

_log = logging.getLogger(__name__)
_PAUSE = 0.1
_turns: dict[str, threading.RLock] = {}
"""For each project that this process has worked on, the lock that its threads take in turn."""
_held: set[str] = set()
"""The projects that this process has locked, so that ``run`` may call ``update``.

Only the thread whose turn it is looks here.
"""


@contextmanager
def locked(project: Project, patience: float = 60.0) -> Iterator[None]:
    """Hold the project's lock.

    The lock is the kernel's (``flock``), on the project's folder itself: it ends with the process
    that holds it, however that ends, so there is no stale lock to remove and no file to ignore.

    Args:
        project: The project.
        patience: How many seconds to wait for another run.

    Raises:
        ConflictError: Another run still holds the lock.
        StorageError: The folder cannot be opened, or its file system has no locks.
    """
    root = str(project.root.resolve())
    deadline = time.monotonic() + patience
    turn = _turns.setdefault(root, threading.RLock())
    if not turn.acquire(timeout=patience):
        raise _busy(root)
    try:
        if root in _held:
            yield
            return
        handle = _open(root)
        try:
            _wait(handle, root, deadline)
            _held.add(root)
            yield
        finally:
            _held.discard(root)
            os.close(handle)
    finally:
        turn.release()


def _open(root: str) -> int:
    try:
        return os.open(root, os.O_RDONLY | os.O_CLOEXEC)
    except OSError as error:
        raise _unlockable(root, error) from error


def _wait(handle: int, root: str, deadline: float) -> None:
    waits = False
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if time.monotonic() >= deadline:
                raise _busy(root) from error
            if not waits:
                _log.info("waiting for another run to finish")
            waits = True
            time.sleep(_PAUSE)
        except OSError as error:
            raise _unlockable(root, error) from error
        else:
            return


def _busy(root: str) -> ConflictError:
    hint = "wait until it has finished"
    return ConflictError("another run works on this project", root, hint)


def _unlockable(root: str, error: OSError) -> StorageError:
    reason = (error.strerror or str(error)).lower()
    hint = "the folder must be readable, and on a file system with locks (flock)"
    return StorageError(Message("cannot lock the project: {reason}", reason=reason), root, hint)
