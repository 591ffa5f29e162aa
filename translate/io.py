"""Files in and out: bad bytes get a place, and a write is whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
import time
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from translate.errors import InputError, StorageError

if TYPE_CHECKING:
    from pathlib import Path

_TEMPORARY = ".tmp"
_ABANDONED = 3600
"""Seconds after which a temporary file is a killed run's."""


_OTHER_MARKS = (
    (b"\xff\xfe\0\0", "UTF-32"),
    (b"\0\0\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
"""Byte order marks of encodings that are not ours."""


def read_bytes(path: Path) -> bytes:
    """Return the bytes of ``path``.

    Raises:
        InputError: The file is missing, is a folder or may not be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error


def read_if_there(path: Path) -> bytes | None:
    """Return the bytes of ``path``; None when there is no such file.

    Raises:
        InputError: It is a folder, or may not be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _unreadable(path, error) from error


def files_in(folder: Path) -> list[Path]:
    """Return the files in ``folder``, sorted; hidden ones are left out.

    Raises:
        InputError: The folder may not be read.
    """
    try:
        return sorted(p for p in folder.iterdir() if not p.is_dir() and not p.name.startswith("."))
    except OSError as error:
        raise _unreadable(folder, error, "folder") from error


def _unreadable(path: Path, error: OSError, kind: str = "file") -> InputError:
    reason = (error.strerror or str(error)).lower()
    return InputError(f"cannot read the {kind}: {reason}", str(path))


def read_text(path: Path) -> str:
    r"""Return ``path`` as text: UTF-8, a byte order mark dropped, line ends as ``\n``.

    Raises:
        InputError: The file cannot be read, is binary, or holds a byte that is not UTF-8; the
            message names the byte's offset and line.
    """
    data = read_bytes(path)
    for mark, encoding in _OTHER_MARKS:
        if data.startswith(mark):
            message = f"is {encoding}, not UTF-8: byte 0x{data[0]:02x} at offset 0"
            raise InputError(message, str(path), _convert(encoding))
    zero = data.find(b"\0")
    if zero >= 0:
        message = f"is binary, not text: a zero byte at offset {zero}"
        raise InputError(message, str(path), "give the article as UTF-8 text")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # "utf-8-sig" counts from after the mark, the file from before it
        start = error.start + (3 if data.startswith(b"\xef\xbb\xbf") else 0)
        line = data.count(b"\n", 0, start) + 1
        message = f"is not UTF-8: byte 0x{data[start]:02x} at offset {start}"
        raise InputError(message, f"{path}:{line}", _convert("WINDOWS-1258")) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _convert(encoding: str) -> str:
    return f"convert it, e.g. iconv -f {encoding} -t UTF-8 FILE > NEW"


@contextlib.contextmanager
def storing(what: str, place: Path) -> Iterator[None]:
    """Turn an ``OSError`` inside the block into a ``StorageError`` that says what to do.

    Args:
        what: What could not be done, e.g. ``write the file``.
        place: The file or folder that it was to be done to.
    """
    try:
        yield
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        hint = "free some space" if full else "make it writable, or choose another folder"
        raise StorageError(f"cannot {what}: {reason}", str(place), hint) from error


def save(path: Path, data: bytes, *, durable: bool = True) -> bool:
    """Replace ``path`` by ``data``: atomically, flushed to disk, and only when it differs.

    The folder is made when missing. A file that another program reads meanwhile is either the old
    one or the new one, whole; after a power cut too.

    Args:
        path: The file.
        data: All that shall be in it.
        durable: False leaves the flushing to a later `flush` of many files, which is quicker.

    Returns:
        Whether the file was written (False: it held exactly ``data`` already).

    Raises:
        StorageError: The disk is full, the file is read-only, or the folder cannot be made or
            written.
    """
    with storing("write the file", path):
        if path.is_file() and path.read_bytes() == data:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not os.access(path, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        _replace(path, data, durable)
    return True


def flush(paths: Iterable[Path]) -> None:
    """Flush files that were saved without, and their folders, to disk; one that is gone is no loss.

    Raises:
        StorageError: The disk fails.
    """
    known = list(paths)
    for path in (*known, *{path.parent for path in known}):
        with storing("write the file", path), contextlib.suppress(FileNotFoundError):
            _sync(path)


def move(source: Path, target: Path) -> None:
    """Give the file ``source`` the name ``target``, whose folder is made when missing.

    Raises:
        StorageError: One of the folders cannot be written.
    """
    with storing("rename the file", source):
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)


def sweep(folder: Path) -> None:
    """Remove from ``folder`` the temporary files of `save` that killed runs left, if any.

    Only those older than an hour, which nobody can be writing any more.
    """
    for path in folder.glob(f".*{_TEMPORARY}"):
        with contextlib.suppress(OSError):  # gone already, or not ours to remove
            if time.time() - path.stat().st_mtime > _ABANDONED:
                path.unlink()


def _replace(path: Path, data: bytes, durable: bool) -> None:
    # a link is followed, so that the file it points to is what changes
    target = path.resolve()
    handle, name = tempfile.mkstemp(
        prefix=f".{target.name[:40]}.", suffix=_TEMPORARY, dir=target.parent
    )
    try:
        with os.fdopen(handle, "wb") as temporary:
            temporary.write(data)
            temporary.flush()
            os.fchmod(temporary.fileno(), _mode(target))
            if durable:
                os.fsync(temporary.fileno())
        os.replace(name, target)  # noqa: PTH105 - the name is a str from mkstemp
    except BaseException:
        os.unlink(name)  # noqa: PTH108 - the name is a str from mkstemp
        raise
    if durable:
        _sync(target.parent)


def _mode(path: Path) -> int:
    """The permissions that ``path`` has, or that a new file would get."""
    if path.exists():
        return path.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync(path: Path) -> None:
    """Flush a file to disk, or the renames that live in a folder."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
