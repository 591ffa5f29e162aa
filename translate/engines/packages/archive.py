"""Unpack ``.argosmodel`` files, once each, into the user's cache."""

from __future__ import annotations

import os
import shutil
import tempfile
import zipfile
import zlib
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from translate.engines.packages.installed import sha256
from translate.errors import ModelError
from translate.io import storing

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_UNPACKED = 4 << 30
"""Bytes; the largest Argos package is well under 1 GB unpacked, a zip bomb is larger."""


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
        with tempfile.TemporaryDirectory(prefix="songngu-") as temporary:
            with storing("unpack the model", Path(temporary)):
                package = unpack(archive, Path(temporary))
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
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        # in order: bad checksum, damaged data (two kinds), unknown compression, password
        raise _broken(archive, str(error).lower()) from error


def _unpack_to_cache(archive: Path, folder: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    temporary = Path(tempfile.mkdtemp(prefix=".unpacking-", dir=folder.parent))
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
            members = [member for member in file.infolist() if not member.is_dir()]
    except OSError as error:
        raise _broken(archive, f"cannot read it: {error.strerror}") from error
    except zipfile.BadZipFile as error:
        raise _broken(archive, "it is not a zip archive, or is truncated") from error
    # zipfile never writes more of a file than its announced size
    if sum(member.file_size for member in members) > MAX_UNPACKED:
        raise _broken(archive, "it unpacks to an absurd size")
    for member in members:
        parts = PurePosixPath(member.filename.replace("\\", "/")).parts
        if ".." in parts or parts[0] == "/":
            raise _broken(archive, f"it holds {member.filename!r}, outside of its folder")
    return members


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
    message = f"is not an Argos package: {why}"
    return ModelError(message, str(archive), "get the file again, and compare its checksum")
