"""Files that only grow: a line is whole or not there, and what a crash tore is cut off."""

from __future__ import annotations

import os
from collections.abc import Iterable
from io import BufferedRandom
from pathlib import Path

from translate.io.rehearsal import rehearsal
from translate.io.writing import log_written, storing


def append_lines(path: Path, lines: Iterable[bytes], *, durable: bool = True) -> None:
    """Add ``lines`` to ``path`` and flush them to disk, so that a crash cannot lose them.

    Args:
        path: A file, which need not exist yet. What follows its last line end was torn by a crash.
        lines: What to add, each with its line end.
        durable: False leaves the flushing to a later `io.flush` of many files. A run that is
            killed loses nothing even so; a power cut may.

    Raises:
        StorageError: The disk is full, or the folder cannot be written.
    """
    data = b"".join(lines)
    with storing("write the file", path):
        if dry_run := rehearsal():
            before = dry_run.held(path) or b""
            dry_run.put(path, before[: before.rfind(b"\n") + 1] + data)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab+") as file:
            _cut_torn_line(file)
            file.write(data)
            file.flush()
            if durable:
                os.fsync(file.fileno())
    log_written(path, data)


def _cut_torn_line(file: BufferedRandom) -> None:
    size = file.seek(0, os.SEEK_END)
    end = size
    while end:
        start = max(0, end - 65536)
        file.seek(start)
        newline = file.read(end - start).rfind(b"\n")
        if newline >= 0:
            end = start + newline + 1
            break
        end = start
    if end != size:
        file.truncate(end)
