"""The history of an article's sentences: who changed what, a JSON line a record, append-only.

Nothing depends on it but what a person asks it: a catalog says by itself what is reviewed, the
drafts file what a machine wrote. Of two branches, git keeps the lines of both.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, NamedTuple

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


@dataclass(frozen=True, slots=True)
class Succession:
    """A sentence that was another one before its article was edited."""

    source: str
    earlier: str
    """What it was."""
    when: str
    """When that was taken up, as an ISO time, UTC, to the second."""


Record = Revision | Succession
_TEXTS = ("source", "target", "who", "when")


class History(NamedTuple):
    """What is known of an article's sentences, the oldest first."""

    revisions: Mapping[str, Sequence[Revision]]
    """By the sentence."""
    successions: Mapping[str, Sequence[Succession]]
    """By the later of both sentences."""

    def of(self, source: str) -> list[Revision]:
        """Return the revisions of a sentence, and of those that it was before, the oldest first."""
        line = reversed(self._line(source))
        found = [one for sentence in line for one in self.revisions.get(sentence, ())]
        return sorted(found, key=lambda one: one.when)

    def records_of(self, source: str) -> list[Record]:
        """Return all that says something about a sentence, for another article's history."""
        line = reversed(self._line(source))
        links = [one for sentence in line for one in self.successions.get(sentence, ())]
        return [*self.of(source), *links]

    def records(self) -> list[Record]:
        """Return everything."""
        kinds: tuple[Mapping[str, Sequence[Record]], ...] = (self.revisions, self.successions)
        return [one for kind in kinds for found in kind.values() for one in found]

    def follows(self, source: str, earlier: str) -> bool:
        """Whether it is known that a sentence was another one, as the last thing or before."""
        return earlier in self._line(source)

    def _line(self, source: str) -> list[str]:
        """A sentence and what it was before; one that was changed back is there once."""
        line = [source]
        for sentence in line:  # which grows meanwhile
            earlier = [one.earlier for one in self.successions.get(sentence, ())]
            line += [one for one in dict.fromkeys(earlier) if one not in line]
        return line


def read_history(path: Path) -> History:
    """Return what a history file has; nothing without a file.

    Lines that are no record are passed over: what a person wrote stands in the catalog.

    Raises:
        InputError: The file cannot be read.
    """
    lines = (read_if_there(path) or b"").split(b"\n")[:-1]
    parsed = (_parsed(line, f"{path}:{number}") for number, line in enumerate(lines, 1))
    found = [one for one in parsed if one]
    revisions: dict[str, list[Revision]] = {}
    successions: dict[str, list[Succession]] = {}
    # branches are joined line by line, so that the order of the file is not that of time
    for one in sorted(found, key=lambda one: one.when):
        if isinstance(one, Revision):
            revisions.setdefault(one.source, []).append(one)
        else:
            successions.setdefault(one.source, []).append(one)
    return History(revisions, successions)


def append_history(path: Path, records: Iterable[Record]) -> None:
    """Add records to a history file.

    Raises:
        StorageError: The disk is full, or the folder cannot be written.
    """
    append_lines(
        path, (f"{json.dumps(asdict(one), ensure_ascii=False)}\n".encode() for one in records)
    )


def _parsed(line: bytes, place: str) -> Record | None:
    try:
        record = parse_json(line, place)
    except InputError:
        return None
    return _record(record) if isinstance(record, dict) else None


def _record(record: dict[str, Any]) -> Record | None:
    approved = record.get("approved")
    names = ("source", "earlier", "when") if approved is None else _TEXTS
    texts = {name: text for name in names if isinstance(text := record.get(name), str)}
    if len(texts) < len(names):
        return None
    if approved is None:
        return Succession(**texts)
    return Revision(**texts, approved=approved) if isinstance(approved, bool) else None
