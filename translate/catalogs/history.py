"""The history of an article's sentences: who changed what, a JSON line a change, append-only.

Nothing depends on it but what a person asks it: a catalog says by itself what is reviewed, the
drafts file what a machine wrote. Of two branches, git keeps the lines of both.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from translate.errors import InputError
from translate.io import append_lines, parse_json, read_if_there


@dataclass(frozen=True, slots=True)
class Revision:
    """A sentence as a person left it."""

    source: str
    target: str
    approved: bool
    who: str
    """``name <email>``; empty where nobody said who it was."""
    when: str
    """ISO time, UTC, to the second."""


def read_history(path: Path) -> list[Revision]:
    """Return the revisions in a history file, the oldest first; none without a file.

    Lines that are no revision are passed over: what a person wrote stands in the catalog.

    Raises:
        InputError: The file cannot be read.
    """
    lines = (read_if_there(path) or b"").split(b"\n")[:-1]
    found = (_parsed(line, f"{path}:{number}") for number, line in enumerate(lines, 1))
    # branches are joined line by line, so that the order of the file is not that of time
    return sorted(filter(None, found), key=lambda one: one.when)


def append_history(path: Path, revisions: Iterable[Revision]) -> None:
    """Add revisions to a history file.

    Raises:
        StorageError: The disk is full, or the folder cannot be written.
    """
    append_lines(
        path, (f"{json.dumps(asdict(one), ensure_ascii=False)}\n".encode() for one in revisions)
    )


def _parsed(line: bytes, place: str) -> Revision | None:
    try:
        record = parse_json(line, place)
    except InputError:
        return None
    return _revision(record) if isinstance(record, dict) else None


def _revision(record: dict[str, Any]) -> Revision | None:
    texts = [record.get(name) for name in ("source", "target", "who", "when")]
    approved = record.get("approved")
    source, target, who, when = texts
    if not isinstance(approved, bool) or not all(isinstance(text, str) for text in texts):
        return None
    return Revision(str(source), str(target), approved, str(who), str(when))
