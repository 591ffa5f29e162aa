"""What Linux, macOS and Windows do differently, in one place; the project's lock is the other.

A name that only some systems have is looked for here and passed over where it is missing; a test
keeps such names out of all other modules.
"""

from __future__ import annotations

import errno
import os
import socket
import stat
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

from translate.io.places import is_dir, is_file, is_there

HELD_FOR = 2.0
"""Seconds in which a program that holds a file open may close it."""
_PAUSE = 0.05
_HELD = "another program has it open"
_BUSY = {errno.EBUSY, errno.ETXTBSY}


class HeldOpenError(PermissionError):
    """A file cannot be replaced or removed, most likely because another program has it open."""

    def __init__(self) -> None:
        super().__init__(errno.EACCES, _HELD)


def replace_file(source: Path, target: Path) -> None:
    """Give the file ``source`` the name ``target``, over a file of that name.

    On Windows that fails while Word, Poedit or a virus scanner has one of them open; it is tried
    again for `HELD_FOR`.

    Raises:
        HeldOpenError: A program still has one of them open.
        OSError: The folder cannot be written, or the file has another owner.
    """
    _patiently(lambda: source.replace(target), target)


def remove_file(path: Path) -> None:
    """Remove the file ``path``, with the patience of `replace_file`; a missing one is no error.

    Raises:
        HeldOpenError: A program still has it open.
        OSError: The folder cannot be written, or the file has another owner.
    """
    _patiently(lambda: path.unlink(missing_ok=True), path)


def _patiently(change: Callable[[], object], target: Path) -> None:
    deadline = time.monotonic() + HELD_FOR
    while True:
        try:
            change()
        except OSError as error:
            if not _may_be_held(error, target):
                raise
            if time.monotonic() >= deadline:
                raise HeldOpenError from error
            time.sleep(_PAUSE)
        else:
            return


def _may_be_held(error: OSError, target: Path) -> bool:
    """Whether ``error`` is one that passes when a program closes ``target``.

    Windows has the same error for that and for a lack of rights. So there must be a file, in a
    folder that can be written, and not one in which everybody may change only files of their own.
    """
    if not (isinstance(error, PermissionError) or error.errno in _BUSY):
        return False
    folder = target.parent
    with suppress(OSError):
        shared = folder.stat().st_mode & getattr(stat, "S_ISVTX", 0)
        return is_file(target) and os.access(folder, os.W_OK) and not shared
    return False


def keep_access(handle: int, path: Path) -> None:
    """Give a new file the permissions and the group of ``path``, or those that a new one gets.

    A user who does not belong to that group leaves it as it is: the file is the user's. On Windows
    a file gets its rights from its folder, and there is nothing to do.

    Args:
        handle: The new file, open.
        path: The file that it is to replace, which may be missing.
    """
    if hasattr(os, "fchown"):
        with suppress(OSError):
            group = path.stat().st_gid
            if group != os.fstat(handle).st_gid:
                os.fchown(handle, -1, group)
    if hasattr(os, "fchmod"):
        mode = path.stat().st_mode & 0o7777 if is_there(path) else 0o666 & ~_umask()
        os.fchmod(handle, mode)


@cache
def _umask() -> int:
    """What the process takes away from new files; to ask for it is to change it for a moment."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def sync(path: Path) -> None:
    """Flush a file to disk, or the renames that live in a folder.

    Windows flushes only files that are open for writing, and no folders: its file system keeps a
    journal of renames.

    Raises:
        OSError: The disk fails, or there is no such file.
    """
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(path, os.O_RDONLY)
    elif is_dir(path):
        return
    else:
        handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def ignores_case(folder: Path) -> bool:
    """Return whether ``Cho.po`` and ``cho.po`` are one file in ``folder``, as on Windows and macOS.

    Args:
        folder: A folder; where it is missing, its nearest parent is looked at.
    """
    while not is_dir(folder) and folder != folder.parent:
        folder = folder.parent
    return _ignores_case(folder)


@cache
def _ignores_case(folder: Path) -> bool:
    for one in (folder, *folder.parents):
        other = one.with_name(one.name.swapcase())
        if other.name != one.name:
            with suppress(OSError):
                return one.samefile(other)
            return False
    return os.path.normcase("A") == "a"


def has_ended(process: int) -> bool | None:
    """Return whether a process is gone; None where the system cannot be asked."""
    if os.name != "posix":  # os.kill(…, 0) would be Ctrl-C there
        return None
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


def cores_allowed() -> int | None:
    """Return how many cores this process may use; None on systems without such a limit."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else None


def has_one_thread() -> bool:
    """Return whether this process has a single thread, of Python or of a library.

    Linux alone tells; elsewhere there may always be more.
    """
    try:
        return len(list(Path("/proc/self/task").iterdir())) == 1
    except OSError:
        return False


def own_port(listener: socket.socket) -> None:
    """Let ``listener`` take a port that an earlier run just left, and no other program's.

    ``SO_REUSEADDR`` does that, but on Windows lets two programs have one port at a time.
    """
    exclusive = getattr(socket, "SO_EXCLUSIVEADDRUSE", None)
    if exclusive is None:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    else:
        listener.setsockopt(socket.SOL_SOCKET, exclusive, 1)
