"""The merge driver: what git calls for a catalog or drafts file that both sides changed.

Git hands over three files, of which the second is to hold the result, and the path that they stand
for; see "Defining a custom merge driver" in gitattributes(5).
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from translate.catalogs import parse_drafts
from translate.catalogs.drafts import by_source, history
from translate.catalogs.merge import MergeConflict, merge_catalogs, union_of_lines
from translate.catalogs.po import Catalog, parse, render
from translate.errors import TranslateError
from translate.io import read_bytes, read_if_there, resolved, save
from translate.message import Message
from translate.model import Draft
from translate.project import find_project
from translate.workspace.git import open_repository
from translate.workspace.report import Report

_THEIR_COMMIT = re.compile(r"GITHEAD_([0-9a-f]{40,64})")
"""The variables in which git names the commits that it merges."""
_START = 60


def merge_files(base: Path, ours: Path, theirs: Path, name: str = "") -> Report:
    """Merge three versions of a catalog or a drafts file, and write the result into ``ours``.

    Args:
        base: The file before both sides changed it; empty where there was none.
        ours: Our version, which is replaced.
        theirs: Their version.
        name: The path that they stand for, for messages and for the drafts beside it.

    Raises:
        InputError: One of them cannot be read, or is malformed; ``ours`` is as it was.
        StorageError: The result cannot be written.
    """
    name = name or str(ours)
    report = Report(articles=1)
    if name.endswith(".jsonl"):
        data = union_of_lines(read_bytes(ours), read_bytes(theirs))
    else:
        data, report.notes = _merged_catalog(base, ours, theirs, name)
    if save(ours, data):
        report.wrote(name)
    return report


def conflict_notes(conflicts: Iterable[MergeConflict], name: str) -> list[str]:
    """Return what a user is to know of each sentence that both sides changed."""
    return [
        Message(
            "{place}: both sides changed this; ours stays, to be reviewed, with theirs"
            " in a comment: {source}",
            place=name,
            source=one.source if len(one.source) <= _START else f"{one.source[:_START]}…",
        )
        for one in conflicts
    ]


def _merged_catalog(base: Path, ours: Path, theirs: Path, name: str) -> tuple[bytes, list[str]]:
    # git has no base for what both sides added; a side that lost all that was in it is no side
    added = not read_bytes(base).strip()
    old = read_bytes(ours)
    here = Catalog() if added and not old.strip() else parse(old, f"{name} (ours)")
    before = read_alike(base, here.newline, f"{name} (base)", empty=True)
    there = read_alike(theirs, here.newline, f"{name} (theirs)", empty=added)
    done = merge_catalogs(before, here, there, _drafts(name))
    notes = conflict_notes(done.conflicts, name)
    return (old if done.catalog is here else render(done.catalog)), notes


def read_alike(path: Path, newline: str, place: str, *, empty: bool = False) -> Catalog:
    r"""Read a catalog as if it had the line ends ``newline``.

    Entries are written back as they were read, so both sides of a merge need the same line ends.

    Args:
        path: The file.
        newline: ``\n`` or ``\r\n``.
        place: What it is called, for errors.
        empty: Whether an empty file is an empty catalog.

    Raises:
        InputError: It cannot be read, is malformed or empty; ``place`` names it.
    """
    data = read_bytes(path).replace(b"\r\n", b"\n")
    if newline != "\n":
        data = data.replace(b"\n", newline.encode())
    return Catalog() if empty and not data.strip() else parse(data, place)


def _drafts(name: str) -> Mapping[str, Draft]:
    """Return the drafts of both sides, as far as they can be known: ours on disk, theirs in git."""
    path = resolved(Path(name))
    with suppress(TranslateError):
        project = find_project(path.parent)
        if not path.is_relative_to(project.catalog("any").parent):
            return {}
        drafts = project.drafts(project.slug_of(path))
        found = [read_if_there(drafts) or b""]
        if repository := open_repository(project.root):
            inside = repository.prefix + project.relative(drafts)
            commits = [one[1] for key in os.environ if (one := _THEIR_COMMIT.fullmatch(key))]
            theirs = repository.contents([f"{commit}:{inside}" for commit in commits])
            found = [*found, *(data for data in theirs if data)]
        known = [parse_drafts(data, name) for data in found]
        return by_source(
            one
            for drafts_of in known
            for source, draft in drafts_of.items()
            for one in history(draft, source)
        )
    return {}
