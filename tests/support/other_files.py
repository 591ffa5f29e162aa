"""What names of files mean on Windows and macOS, simulated in the folder for temporary files.

Names that differ only in case, or in the Unicode form, are one name; a new one is stored in
decomposed letters, as HFS+ does. What Windows reserves is refused, and so is replacing or removing
a file that is open.
"""

from __future__ import annotations

import builtins
import errno
import io
import os
import shutil
import stat
import tempfile
import unicodedata
from collections.abc import Callable
from functools import partial
from typing import Any

from translate.io.names import fits_windows

__all__ = ["start"]

_PLACE = os.path.realpath(tempfile.gettempdir()) + os.sep
_lstat, _listdir = os.lstat, os.listdir
_READ = ("stat", "lstat", "rmdir", "listdir", "scandir", "access", "readlink", "utime", "chmod")
_ENTERED = ("chdir", "truncate")
_removes_by_handle = shutil.rmtree.avoids_symlink_attacks
"""`shutil` looks at what `os` can do when it is imported, which has to be before it is changed."""


def start() -> None:
    """Change `os` and ``open`` for good."""
    for name in (*_READ, *_ENTERED):
        setattr(os, name, partial(_one, getattr(os, name)))
    os.mkdir = partial(_one, os.mkdir, new=True)
    for name in ("unlink", "remove"):
        setattr(os, name, partial(_removed, getattr(os, name)))
    for name in ("replace", "rename"):
        setattr(os, name, partial(_moved, getattr(os, name)))
    os.link = partial(_linked, os.link)
    os.open = partial(_opened, os.open)
    builtins.open = io.open = partial(_file, builtins.open)


def _one(
    real: Callable[..., Any], path: Any = ".", *rest: Any, new: bool = False, **named: Any
) -> Any:
    handled = named.get("dir_fd") is not None
    return real(path if handled else _found(path, new=new), *rest, **named)


def _opened(real: Callable[..., int], path: Any, flags: int, *rest: Any, **named: Any) -> int:
    return int(_one(real, path, flags, *rest, new=bool(flags & os.O_CREAT), **named))


def _file(real: Callable[..., Any], path: Any, mode: str = "r", *rest: Any, **named: Any) -> Any:
    return real(_found(path, new=mode[0] != "r"), mode, *rest, **named)


def _removed(real: Callable[..., None], path: Any, **named: Any) -> None:
    _one(real, path if named.get("dir_fd") is not None else _closed(_found(path)), **named)


def _linked(real: Callable[..., None], source: Any, target: Any, **named: Any) -> None:
    real(_found(source), _found(target, new=True), **named)


def _moved(real: Callable[..., None], source: Any, target: Any, **named: Any) -> None:
    one, other = _closed(_found(source)), _closed(_found(target, new=True))
    if real.__name__ == "rename" and os.path.lexists(other) and not os.path.samefile(one, other):
        raise FileExistsError(errno.EEXIST, "File exists", str(target))
    real(one, other, **named)
    typed = os.path.join(os.path.dirname(other), os.path.basename(os.fsdecode(target)))
    if str(other).startswith(_PLACE):
        real(other, unicodedata.normalize("NFD", typed))  # the name as it was typed last


def _found(path: Any, *, new: bool = False) -> Any:
    """Return a path as it is on disk, and a new name as it will be; what is no path, as it is."""
    if isinstance(path, int) or path is None:
        return path
    whole = os.path.abspath(os.fsdecode(path))
    if not whole.startswith(_PLACE):
        return path
    done = _PLACE
    for part in whole[len(_PLACE) :].split(os.sep):
        done = os.path.join(done, _in(done, part, new=new))
    return done


def _in(folder: str, part: str, *, new: bool) -> str:
    """Return the name that a folder has for ``part``."""
    try:
        _lstat(os.path.join(folder, part))
    except OSError:
        pass
    else:
        return part
    try:
        names = _listdir(folder)
    except OSError:
        names = []
    if there := next((name for name in names if _key(name) == _key(part)), ""):
        return there
    if new and not fits_windows(part):
        raise OSError(errno.EINVAL, "Invalid argument", part)
    return unicodedata.normalize("NFD", part) if new else part


def _key(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _closed(path: Any) -> Any:
    """Return ``path``, unless this process has that file open."""
    if str(path).startswith(_PLACE) and os.path.isfile(path):
        wanted = _lstat(path)
        for handle in _listdir("/proc/self/fd"):
            try:
                found = os.fstat(int(handle))
            except OSError:
                continue  # the handle that reads this list
            if stat.S_ISREG(found.st_mode) and os.path.samestat(found, wanted):
                raise PermissionError(errno.EACCES, "Permission denied", str(path))
    return path
