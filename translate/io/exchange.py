"""Exchange two files atomically, where possible, so that the replaced file can be examined.

Linux has ``renameat2`` with ``RENAME_EXCHANGE`` (renameat2(2)), macOS ``renamex_np`` with
``RENAME_SWAP`` (renamex_np(2)); not every file system supports them.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_UNSUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM}


def exchange(one: Path, other: Path) -> bool:
    """Swap the names of two files on one file system, in one step.

    Returns:
        Whether that was done; False if the system or the file system does not support it.

    Raises:
        OSError: One of them is missing, or the folder cannot be written.
    """
    rename = _system_call()
    if rename is None:
        return False
    if rename(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNSUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(other))


@cache
def _system_call() -> Callable[[bytes, bytes], int] | None:
    if sys.platform not in ("linux", "darwin"):
        return None
    library = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "darwin":
        swap = getattr(library, "renamex_np", None)
        return swap and (lambda one, other: int(swap(one, other, _RENAME_EXCHANGE)))
    rename = getattr(library, "renameat2", None)
    return rename and (
        lambda one, other: int(rename(_AT_FDCWD, one, _AT_FDCWD, other, _RENAME_EXCHANGE))
    )
