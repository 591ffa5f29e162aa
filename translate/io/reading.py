"""Files in: bad bytes get a place."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from translate.errors import InputError
from translate.io.places import is_dir, resolved
from translate.io.rehearsal import as_rehearsed, is_folder, rehearsal
from translate.message import Message, as_message

LIMIT = 1 << 30
"""Bytes that are read of a file unless somebody asks for less: more would fill the memory."""
_KINDS = {
    stat.S_IFIFO: "a pipe",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
    stat.S_IFSOCK: "a socket",
}
_OTHER_MARKS = (
    (b"\xff\xfe\0\0", "UTF-32"),
    (b"\0\0\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
"""Byte order marks of encodings that are not ours."""


def read_bytes(path: Path, limit: int = LIMIT, *, pipe: bool = False) -> bytes:
    """Return the bytes of ``path``.

    Args:
        path: The file.
        limit: The size from which on a file is refused, in bytes.
        pipe: Whether a pipe will do too, as where a person names the file: ``<(zcat a.tmx.gz)``.

    Raises:
        InputError: The file is missing, may not be read or is too large; it is a folder, or a pipe
            or device, which may never end.
    """
    try:
        return _read(path, limit, pipe=pipe)
    except (OSError, ValueError) as error:  # a zero byte in the name is a ValueError
        raise _unreadable(path, error) from error


def read_if_there(path: Path, limit: int = LIMIT) -> bytes | None:
    """Return the bytes of ``path``; None when there is no such file.

    Args:
        path: The file.
        limit: The size from which on a file is refused, in bytes.

    Raises:
        InputError: As `read_bytes`, but where the file is missing.
    """
    try:
        return _read(path, limit, pipe=False)
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error


def _read(path: Path, limit: int, *, pipe: bool) -> bytes:
    dry_run = rehearsal()
    if dry_run and (target := resolved(path)) in dry_run.files:
        data = dry_run.files[target]
        if data is None:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        return data
    found = path.stat()  # before it is opened: that alone waits for whoever writes to a pipe
    kind = _KINDS.get(stat.S_IFMT(found.st_mode), "")
    if kind and not (pipe and stat.S_ISFIFO(found.st_mode)):
        message = Message("is no file but {kind}", kind=as_message(kind))
        raise InputError(message, str(path), "move it away")
    with path.open("rb") as file:
        data = file.read(limit + 1) if found.st_size <= limit else b""
    if max(found.st_size, len(data)) > limit:
        size = f"{max(found.st_size, len(data)) / 1e6:,.0f} MB"
        message = Message(
            "is too large: {size}, of at most {limit:,.0f}", size=size, limit=limit / 1e6
        )
        raise InputError(message, str(path), "is it the right file?")
    return data


def files_in(folder: Path) -> list[Path]:
    """Return the files in ``folder``, sorted; hidden ones are left out.

    Raises:
        InputError: The folder may not be read.
    """
    names: list[str] = []
    try:
        if not is_folder(folder) or is_dir(folder):  # or it would be made by a dry run
            with os.scandir(folder) as found:
                names = [one.name for one in found if not _is_dir(one)]
    except OSError as error:
        raise _unreadable(folder, error, "folder") from error
    paths = as_rehearsed(folder, (folder / name for name in names), "*", deep=False)
    shown = (path for path in paths if not path.name.startswith("."))
    return sorted(shown, key=lambda path: path.name)  # paths take ten times as long to compare


def files_below(folder: Path) -> list[Path]:
    """Return the files in ``folder`` and in the folders in it, sorted; hidden ones are left out.

    Links to folders are not followed.

    Raises:
        InputError: A folder may not be read.
    """
    found = files_in(folder)
    for path in _folders_in(folder):
        if not path.is_symlink() and not path.name.startswith("."):
            found += files_below(path)
    return sorted(found, key=lambda path: path.parts)


def _folders_in(folder: Path) -> set[Path]:
    found = {path for path in folder.iterdir() if is_dir(path)} if is_dir(folder) else set()
    dry_run, root = rehearsal(), resolved(folder)
    made = dry_run.folders if dry_run else set()
    return found | {folder / one.name for one in made if one.parent == root}


def _is_dir(entry: os.DirEntry[str]) -> bool:
    """Whether it is a folder; a link that leads nowhere is a file, reported when it is read."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _unreadable(path: Path, error: OSError | ValueError, kind: str = "file") -> InputError:
    reason = as_message((getattr(error, "strerror", "") or str(error)).lower())
    message = Message("cannot read the {kind}: {reason}", kind=as_message(kind), reason=reason)
    return InputError(message, str(path))


def read_text(path: Path) -> str:
    r"""Return ``path`` as text: UTF-8, a byte order mark dropped, line ends as ``\n``.

    Raises:
        InputError: The file cannot be read, or as in `decode`.
    """
    return decode(read_bytes(path), str(path))


def decode(data: bytes, place: str) -> str:
    r"""Return ``data`` as text: UTF-8, a byte order mark dropped, line ends as ``\n``.

    Args:
        data: What is in a file.
        place: The file's path, for errors.

    Raises:
        InputError: The data is binary, or holds a byte that is not UTF-8; the message names the
            byte's offset and line.
    """
    for mark, encoding in _OTHER_MARKS:
        if data.startswith(mark):
            message = Message(
                "is {encoding}, not UTF-8: byte 0x{data:02x} at offset 0",
                encoding=encoding,
                data=data[0],
            )
            raise InputError(message, place, _convert(encoding))
    zero = data.find(b"\0")
    if zero >= 0:
        message = Message("is binary, not text: a zero byte at offset {zero}", zero=zero)
        raise InputError(message, place, "save it as UTF-8 text")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # "utf-8-sig" counts from after the mark, the file from before it
        start = error.start + (3 if data.startswith(b"\xef\xbb\xbf") else 0)
        line = data.count(b"\n", 0, start) + 1
        message = Message(
            "is not UTF-8: byte 0x{data:02x} at offset {start}", data=data[start], start=start
        )
        raise InputError(message, f"{place}:{line}", _convert("WINDOWS-1258")) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _convert(encoding: str) -> str:
    return f"convert it, e.g. iconv -f {encoding} -t UTF-8 FILE > NEW"
