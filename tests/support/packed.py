"""ZIP files (Word documents, e-books) from folders of text files that a person can edit."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from translate.archive import pack


def packed(folder: Path, changes: Mapping[str, bytes | None] | None = None) -> bytes:
    """Return an archive of a folder's files.

    Args:
        folder: Its files are the parts.
        changes: Parts that are to be other than they are in the folder; None leaves one out.
    """
    parts = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    changed: dict[str, bytes | None] = {**parts, **(changes or {})}
    return pack({name: content for name, content in changed.items() if content is not None})
