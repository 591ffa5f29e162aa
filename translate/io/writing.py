"""Files out: a write is whole or not at all, and never over what another program just saved."""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from translate.errors import StorageError
from translate.io.exchange import exchange
from translate.io.places import is_file, is_there, resolved
from translate.io.rehearsal import rehearsal
from translate.io.system import HeldOpenError, keep_access, remove_file, replace_file, sync
from translate.message import Message, as_message

_log = logging.getLogger(__name__)
_TEMPORARY = ".tmp"
_ABANDONED = 3600
"""Seconds after which a temporary file is a killed run's."""


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
        reason = as_message((error.strerror or str(error)).lower())
        hint = "make it writable, or choose another folder"
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            hint = "free some space"
        elif isinstance(error, HeldOpenError):
            hint = "close it there, and run this again"
        raise StorageError(
            Message("cannot {what}: {reason}", what=as_message(what), reason=reason),
            str(place),
            hint,
        ) from error


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
        if dry_run := rehearsal():
            return dry_run.held(path) != data and dry_run.put(path, data)
        if is_file(path) and path.read_bytes() == data:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        refuse_read_only(path)
        target = _followed(path)
        with temporary(target, data, durable=durable) as new:
            replace_file(new, target)
        if durable:
            sync(target.parent)
    log_written(path, data)
    return True


def replace_unchanged(path: Path, data: bytes, before: bytes | None) -> bool:
    """Replace ``path`` by ``data``, unless another program saved it since ``before`` was read.

    All that takes time is done first, into a temporary file; the file is compared right before it
    is replaced. Where the system can exchange two files, what the new one replaced is compared once
    more after the exchange, and put back when it is not ``before``.

    Args:
        path: The file.
        data: All that shall be in it.
        before: What it held when the caller read it; None when there was no such file.

    Returns:
        Whether the file now holds ``data``; False when another program's text was left in place.

    Raises:
        StorageError: As in `save`.
    """
    with storing("write the file", path):
        if dry_run := rehearsal():
            dry_run.make(path.parent)
            return dry_run.held(path) == before and dry_run.put(path, data)
        path.parent.mkdir(parents=True, exist_ok=True)
        refuse_read_only(path)
        target = _followed(path)
        with temporary(target, data, durable=True) as new:
            done = put(new, target, data, before)
        if done:
            sync(target.parent)
            log_written(path, data)
    return done


def _followed(path: Path) -> Path:
    """Where ``path`` leads: a link is followed, so that the file it points to is what changes.

    Raises:
        OSError: It leads to a device or the like, which a new file would take the place of.
    """
    target = resolved(path)
    if is_there(target) and not is_file(target) and not target.is_dir():
        raise OSError(errno.EINVAL, "not an ordinary file")
    return target


def log_written(path: Path, data: bytes) -> None:
    """Log that a file was written."""
    _log.info(Message("wrote {path} ({count:,} bytes)", path=path, count=len(data)))


def put(new: Path, target: Path, data: bytes, before: bytes | None) -> bool:
    """Give the file ``new``, which holds ``data``, the name ``target``: see `replace_unchanged`."""
    return _create(new, target) if before is None else _swap(new, target, data, before)


def _create(new: Path, target: Path) -> bool:
    """Give ``new`` the name ``target``, unless there is such a file by now."""
    try:
        os.link(new, target)
    except FileExistsError:
        return False
    except OSError:  # a file system without links
        if is_there(target):
            return False
        replace_file(new, target)
    return True


def _swap(new: Path, target: Path, data: bytes, before: bytes) -> bool:
    if not is_there(target) or target.read_bytes() != before:
        return False
    if not exchange(new, target):
        replace_file(new, target)
        return True
    placed, found = data, new.read_bytes()
    if found == before:
        return True
    # Another program saved the file: put that back. What this takes out is what was placed, unless
    # the program saved once more meanwhile; then that is the newest text, and is put back in turn.
    while True:
        exchange(new, target)
        removed = new.read_bytes()
        if removed == placed:
            return False
        placed, found = found, removed


def move(source: Path, target: Path) -> None:
    """Give the file ``source`` the name ``target``, whose folder is made when missing.

    Raises:
        StorageError: One of the folders cannot be written.
    """
    with storing("rename the file", source):
        if dry_run := rehearsal():
            dry_run.make(target.parent)
            dry_run.put(target, dry_run.drop(source))
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        replace_file(source, target)
    _log.info(Message("moved {path} to {place}", path=source, place=target))


def remove(path: Path) -> None:
    """Remove a file; one that is gone already is fine.

    Raises:
        StorageError: It cannot be removed.
    """
    with storing("remove the file", path):
        if dry_run := rehearsal():
            if dry_run.held(path) is not None:
                dry_run.drop(path)
            return
        remove_file(path)
    _log.info(Message("removed {path}", path=path))


def make_folder(path: Path) -> None:
    """Make a folder, and those above it, where it is missing.

    Raises:
        StorageError: It cannot be made.
    """
    with storing("make the folder", path):
        if dry_run := rehearsal():
            dry_run.make(path)
            return
        path.mkdir(parents=True, exist_ok=True)


def remove_empty(folder: Path, top: Path) -> None:
    """Remove a folder with nothing in it, and those above it up to ``top``, which stays."""
    while not rehearsal() and folder != top and folder.is_relative_to(top):
        try:
            folder.rmdir()
        except OSError:  # something is in it, or it is not ours to remove
            return
        folder = folder.parent


def sweep(folder: Path) -> None:
    """Remove from ``folder`` the temporary files of `save` that killed runs left, if any.

    Only those older than an hour, which nobody can be writing any more.
    """
    for path in () if rehearsal() else folder.rglob(f".*{_TEMPORARY}"):
        with contextlib.suppress(OSError):  # gone already, or not ours to remove
            if time.time() - path.stat().st_mtime > _ABANDONED:
                path.unlink()


@contextlib.contextmanager
def temporary(target: Path, data: bytes, *, durable: bool) -> Iterator[Path]:
    """A file beside ``target`` that holds ``data``; removed at the end where it is still there."""
    handle, name = tempfile.mkstemp(
        prefix=f".{target.name[:40]}.", suffix=_TEMPORARY, dir=target.parent
    )
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            keep_access(file.fileno(), target)
            if durable:
                os.fsync(file.fileno())
        yield Path(name)
    finally:
        with contextlib.suppress(OSError):  # the next run removes it
            remove_file(Path(name))


def refuse_read_only(path: Path) -> None:
    """Raise ``PermissionError`` for a file that must not be written, though it can be replaced."""
    if is_there(path) and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
