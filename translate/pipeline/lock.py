"""One run at a time in a project: the second waits for the first."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

from translate.errors import ConflictError
from translate.project import Project

_PAUSE = 0.1
_held: set[str] = set()
"""The projects that this process has locked, so that ``run`` may call ``update``."""


@contextmanager
def locked(project: Project, patience: float = 60.0) -> Iterator[None]:
    """Hold the project's lock.

    The lock is the kernel's (``flock``), on the project's folder itself: it goes with the process
    that holds it, however that dies, so there is no stale one to remove and no file to ignore.

    Args:
        project: The project.
        patience: How many seconds to wait for another run.

    Raises:
        ConflictError: Another run still holds the lock.
    """
    root = str(project.root.resolve())
    if root in _held:
        yield
        return
    handle = os.open(root, os.O_RDONLY | os.O_CLOEXEC)
    try:
        _wait(handle, root, patience)
        _held.add(root)
        yield
    finally:
        _held.discard(root)
        os.close(handle)


def _wait(handle: int, place: str, patience: float) -> None:
    deadline = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if time.monotonic() >= deadline:
                hint = "wait until it has finished"
                raise ConflictError("another run works on this project", place, hint) from error
            time.sleep(_PAUSE)
        else:
            return
