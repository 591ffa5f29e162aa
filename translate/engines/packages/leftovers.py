"""Temporary folders that a killed process leaves, which the next one removes."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from translate.io import has_ended, rehearsal

_DAY = 86_400
"""Seconds after which a folder that names no process is a leftover."""


@contextmanager
def temporary_folder(parent: Path, prefix: str) -> Iterator[Path]:
    """Give an empty folder for the time of the ``with`` block; remove those of killed processes.

    Args:
        parent: The existing folder to make it in; a dry run takes the system's own.
        prefix: What its name begins with; the number of this process follows.

    Raises:
        OSError: The folder cannot be made.
    """
    if rehearsal():
        parent = Path(tempfile.gettempdir())
    sweep(parent, prefix)
    with tempfile.TemporaryDirectory(prefix=f"{prefix}{os.getpid()}-", dir=parent) as folder:
        yield Path(folder)


def sweep(parent: Path, prefix: str) -> None:
    """Remove the folders of this prefix whose process is gone; failures are passed over."""
    pattern = re.compile(rf"{re.escape(prefix)}(?:(\d{{1,9}})-)?\w+")
    with suppress(OSError):
        for folder in parent.iterdir():
            found = pattern.fullmatch(folder.name)
            if found and _is_left(folder, found[1]):
                shutil.rmtree(folder, ignore_errors=True)


def _is_left(folder: Path, process: str | None) -> bool:
    ended = has_ended(int(process)) if process else None
    if ended is not None:
        return ended
    with suppress(OSError):
        return time.time() - folder.stat().st_mtime > _DAY
    return False
