"""Unpack ``.argosmodel`` files, once each, into the user's cache."""

from __future__ import annotations

import errno
import os
import re
import shutil
import tempfile
import zipfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from translate.archive import DAMAGED
from translate.engines.packages.installed import sha256
from translate.engines.packages.leftovers import sweep, temporary_folder
from translate.errors import ModelError
from translate.io import storing
from translate.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_UNPACKED = 4 << 30
"""Bytes; the largest Argos package is well under 1 GB unpacked, a zip bomb is larger."""
_PART = re.compile(r"(?!\.{1,2}\Z)[^\x00-\x1f\x7f<>:\"|?*\\\ud800-\udfff]{1,200}")
"""A name that every system can give to a file or folder, and that is no way out of one."""


@contextmanager
def unpacked(archive: Path) -> Iterator[Path]:
    """Yield the package folder in ``archive``, which is unpacked unless that was done before.

    The folder stays in the user's cache, under the archive's checksum. If that cannot be
    written, it is a temporary folder, removed at the end of the ``with`` block (a loaded model
    no longer needs it). Two processes may do this at once: each unpacks separately and renames.

    Raises:
        ModelError: The archive is missing, truncated or corrupt, or is not an Argos package.
        StorageError: Not even a temporary folder can be written.
    """
    folder = cache_folder() / sha256(archive)[:16]
    if not _is_whole(folder, archive):
        # fails if the folder is not writable, or if another process was faster
        with suppress(OSError):
            _unpack_to_cache(archive, folder)
    if _is_whole(folder, archive):
        yield folder / _root(archive)
    else:
        with temporary_folder(Path(tempfile.gettempdir()), "songngu-") as temporary:
            with storing("unpack the model", temporary):
                package = unpack(archive, temporary)
            yield package


def cache_folder() -> Path:
    """Return the folder for unpacked models; it need not exist."""
    base = os.environ.get("XDG_CACHE_HOME")
    try:
        cache = Path(base) if base else Path.home() / ".cache"
    except RuntimeError:  # a user without a home: below this, no folder can be made
        cache = Path(os.devnull)
    return cache / "songngu" / "models"


def unpack(archive: Path, folder: Path) -> Path:
    """Unpack ``archive`` below the existing ``folder`` and return the package's own folder.

    Raises:
        ModelError: The archive is truncated, corrupt or hostile, or is not an Argos package.
        OSError: ``folder`` cannot be written, or the disk is full.
    """
    root = _root(archive)
    extract(archive, folder)
    return folder / root


def extract(archive: Path, folder: Path) -> None:
    """Unpack any zip file below the existing ``folder``.

    Raises:
        ModelError: The archive is truncated, corrupt or hostile.
        OSError: ``folder`` cannot be written, or the disk is full.
    """
    _members(archive)
    try:
        with zipfile.ZipFile(archive) as file:
            file.extractall(folder)
    except DAMAGED as error:
        if isinstance(error, OSError) and error.errno not in {None, errno.EINVAL}:
            raise  # the disk's; damaged data has no number, a place before the file's start this
        raise _broken(archive, str(error).lower()) from error


def _unpack_to_cache(archive: Path, folder: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    sweep(folder.parent, ".unpacking-")
    prefix = f".unpacking-{os.getpid()}-"
    temporary = Path(tempfile.mkdtemp(prefix=prefix, dir=folder.parent))
    try:
        unpack(archive, temporary)
        if folder.exists() and not _is_whole(folder, archive):
            shutil.rmtree(folder)
        temporary.rename(folder)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def _members(archive: Path) -> list[zipfile.ZipInfo]:
    """Return the files in ``archive``, after checking that their names and total size are safe."""
    try:
        with zipfile.ZipFile(archive) as file:
            everything = file.infolist()
    except OSError as error:
        raise _broken(archive, f"cannot read it: {error.strerror or error}") from error
    except DAMAGED as error:
        raise _broken(archive, "it is not a zip archive, or is truncated") from error
    members = [member for member in everything if not member.filename.endswith("/")]
    # zipfile never writes more of a file than its announced size
    if sum(member.file_size for member in members) > MAX_UNPACKED:
        raise _broken(archive, "it unpacks to an absurd size")
    for member in everything:
        if not all(map(_PART.fullmatch, member.filename.removesuffix("/").split("/"))):
            name = repr(member.filename[:60])
            raise _broken(archive, f"it holds {name}, outside of its folder or under no fit name")
    folders = {"/".join(parts[:n]) for parts in _split(everything) for n in range(1, len(parts))}
    if both := folders & {member.filename for member in members}:
        raise _broken(archive, f"{min(both)!r} in it is both a file and a folder")
    return members


def _split(members: list[zipfile.ZipInfo]) -> list[list[str]]:
    return [member.filename.split("/") for member in members]


def _root(archive: Path) -> str:
    """Return the one folder that holds everything in ``archive``."""
    names = [member.filename for member in _members(archive)]
    roots = {name.partition("/")[0] for name in names}
    if len(roots) != 1 or not all("/" in name for name in names):
        raise _broken(archive, "it does not hold exactly one folder")
    return roots.pop()


def _is_whole(folder: Path, archive: Path) -> bool:
    """Whether ``folder`` has every file of ``archive`` in its full size."""
    for member in _members(archive):
        file = folder / member.filename
        if not file.is_file() or file.stat().st_size != member.file_size:
            return False
    return True


def _broken(archive: Path, why: str) -> ModelError:
    message = Message("is not an Argos package: {why}", why=why)
    return ModelError(message, str(archive), "get the file again, and compare its checksum")
