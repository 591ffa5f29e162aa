"""Windows and macOS, simulated on Linux as far as modules, files and output go.

`start` changes the process for good; a Python that is started with the variables of `environment`
does so at its beginning, and so do those that it starts itself. For modules of ours and of the
lock's library:

- what only POSIX has is missing from ``os``, ``signal`` and the modules that can be imported;
- a folder cannot be opened, and a file that is open for reading not be flushed.

For all code, `support.other_files` changes what names of files mean.
"""

from __future__ import annotations

import builtins
import errno
import fcntl
import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

MODULES = {"fcntl", "grp", "posix", "pty", "pwd", "resource", "syslog", "termios", "tty"}
"""Modules that Windows lacks."""
NAMES = {
    "os": {
        *("chown", "chroot", "confstr", "fchdir", "fchmod", "fchown", "fork", "forkpty"),
        *("getegid", "geteuid", "getgid", "getgroups", "getloadavg", "getpgid", "getpgrp"),
        *("getpriority", "getsid", "getuid", "initgroups", "killpg", "lchown", "mkfifo", "mknod"),
        *("nice", "openpty", "posix_fadvise", "posix_fallocate", "posix_spawn", "pread", "preadv"),
        *("pwrite", "pwritev", "readv", "sched_getaffinity", "sched_setaffinity", "sendfile"),
        *("setgid", "setpgid", "setsid", "setuid", "statvfs", "sync", "uname", "wait", "writev"),
        *("O_CLOEXEC", "O_DIRECT", "O_DIRECTORY", "O_NOCTTY", "O_NOFOLLOW", "O_NONBLOCK", "O_SYNC"),
    },
    "signal": {
        *("SIGALRM", "SIGCHLD", "SIGHUP", "SIGKILL", "SIGPIPE", "SIGQUIT", "SIGSTOP", "SIGTSTP"),
        *("SIGUSR1", "SIGUSR2", "SIGWINCH", "alarm", "pause", "pthread_sigmask", "setitimer"),
        *("siginterrupt", "sigwait"),
    },
}
"""Module -> what of it only POSIX has."""
_OURS = {"translate", "filelock"}
_START = "from support.other_system import start\nstart()\n"


class _Lacking(ModuleType):
    """A module without some of its names; what is changed in it is changed in the module."""

    def __init__(self, module: ModuleType, own: Mapping[str, Any]) -> None:
        super().__init__(module.__name__)
        self.__dict__.update(_module=module, _own=own, _before={})

    def __getattr__(self, name: str) -> Any:
        if name in NAMES.get(self.__name__, ()):
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        return self._own.get(name) or getattr(self._module, name)

    def __setattr__(self, name: str, value: Any) -> None:
        self._before.setdefault(name, getattr(self._module, name))
        setattr(self._module, name, value)

    def __delattr__(self, name: str) -> None:
        setattr(self._module, name, self._before.pop(name))


def environment(folder: Path, **more: str) -> dict[str, str]:
    """Return the variables with which Python starts on the other system.

    Args:
        folder: A folder for the module that Python looks for when it starts.
        more: Further variables.
    """
    (folder / "sitecustomize.py").write_text(_START, "utf-8")
    tests = Path(__file__).parents[1]
    paths = os.pathsep.join(map(str, (folder, tests, tests.parent)))
    return {**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "cp1252", **more}


def start() -> None:
    """Make this process one on the other system."""
    from support import other_files  # noqa: PLC0415 - it looks at `os` as it is before

    lacking = {
        "os": _Lacking(os, {"open": _open, "fsync": _fsync}),
        "signal": _Lacking(signal, {}),
        "sys": _Lacking(sys, {"platform": "another"}),
    }
    real = builtins.__import__

    def importing(name: str, *rest: Any, **named: Any) -> Any:
        asking = (rest[0] if rest else named.get("globals")) or {}
        if _is_ours(asking):
            if name in MODULES:
                raise ModuleNotFoundError(f"No module named {name!r}", name=name)
            if name in lacking:
                return lacking[name]
        return real(name, *rest, **named)

    builtins.__import__ = importing
    for module in [name for name in sys.modules if name.partition(".")[0] in _OURS]:
        del sys.modules[module]
    other_files.start()


def _is_ours(asking: Mapping[str, Any]) -> bool:
    """Whether a module, by its globals, is one that lacks what the other system lacks."""
    file = Path(str(asking.get("__file__", "")))
    started = asking.get("__name__") == "__main__" and file.parent.name == "translate"
    return started or str(asking.get("__name__", "")).partition(".")[0] in _OURS


def _open(path: Any, *arguments: Any, **named: Any) -> int:
    if Path(path).is_dir():
        raise PermissionError(errno.EACCES, "Permission denied", str(path))
    return os.open(path, *arguments, **named)


def _fsync(handle: int) -> None:
    if fcntl.fcntl(handle, fcntl.F_GETFL) & os.O_ACCMODE == os.O_RDONLY:
        raise OSError(errno.EBADF, "Bad file descriptor")
    os.fsync(handle)
