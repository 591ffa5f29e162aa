"""Many files flushed to disk at the same time, which takes hardly longer than to flush one."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from translate.io.places import resolved
from translate.io.rehearsal import rehearsal
from translate.io.system import sync
from translate.io.writing import (
    log_written,
    put,
    refuse_read_only,
    replace_unchanged,
    storing,
    temporary,
)

_TOGETHER = 16
"""Files that wait for the disk at the same time."""


class Replacement(NamedTuple):
    """New content for a file."""

    path: Path
    before: bytes | None
    """What it held when the new content was made from it; None when there was no such file."""
    after: bytes


def replace_all(replacements: Sequence[Replacement]) -> list[bool]:
    """Do what `replace_unchanged` does with many files.

    Returns:
        For each, whether it now holds the new content; False when another program's text was left
        in place, or it cannot be replaced.

    Raises:
        StorageError: A new content cannot be written, and no file was replaced; or the disk fails.
    """
    if rehearsal():
        return [replace_unchanged(one.path, one.after, one.before) for one in replacements]
    with contextlib.ExitStack() as stack:
        ready: dict[Path, Replacement] = {}
        for one in replacements:
            with storing("write the file", one.path):
                one.path.parent.mkdir(parents=True, exist_ok=True)
                refuse_read_only(one.path)
                new = temporary(resolved(one.path), one.after, durable=False)
                ready[stack.enter_context(new)] = one
        _sync_all({new: one.path for new, one in ready.items()})
        done = [_put(new, one) for new, one in ready.items()]
        there = (one.path for one, is_there in zip(replacements, done, strict=True) if is_there)
        _sync_all({resolved(path).parent: path for path in there})
    for one, is_there in zip(replacements, done, strict=True):
        if is_there:
            log_written(one.path, one.after)
    return done


def flush(paths: Iterable[Path]) -> None:
    """Flush files that were saved without, and their folders, to disk; missing ones are skipped.

    Raises:
        StorageError: The disk fails.
    """
    files = {path: path for path in paths}
    _sync_all(files | {path.parent: path for path in files})


def _put(new: Path, one: Replacement) -> bool:
    try:
        return put(new, resolved(one.path), one.after, one.before)
    except OSError:
        return False


def _sync_all(paths: Mapping[Path, Path]) -> None:
    """Flush files and folders to disk.

    Args:
        paths: What to flush, and the file that an error names.
    """
    if paths:
        with ThreadPoolExecutor(min(_TOGETHER, len(paths))) as pool:
            list(pool.map(_sync_if_there, paths.keys(), paths.values()))


def _sync_if_there(path: Path, place: Path) -> None:
    with storing("write the file", place), contextlib.suppress(FileNotFoundError):
        sync(path)
