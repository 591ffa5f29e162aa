"""Write a file that a user names, unless it would replace a file of somebody else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from translate.errors import ConflictError, UsageError
from translate.io import read_if_there, resolved, save
from translate.message import Message
from translate.project import Project

_ELSEWHERE = "name a file in another folder"


def export(project: Project, path: Path, data: bytes, is_own: Callable[[bytes], bool]) -> None:
    """Write ``data`` to ``path``, unless a file of somebody else is there already.

    Args:
        project: The project; nothing is exported into its folders of articles and catalogs.
        path: The file.
        data: All that shall be in it.
        is_own: Whether bytes are a file that this program exported before, to be replaced.

    Raises:
        UsageError: The place is among the articles or the catalogs.
        ConflictError: There is a file already that is none of ours.
        StorageError: The file cannot be written.
    """
    refuse_place(project, path)
    before = read_if_there(path)
    if before and not is_own(before):
        message = "is there already, and was not exported by this program"
        place = project.relative(resolved(path))
        raise ConflictError(message, place, "move it away, or name another file")
    save(path, data)


def refuse_place(project: Project, path: Path) -> None:
    """Refuse a file in the folder of the articles or of the catalogs.

    Raises:
        UsageError: The place is among the articles or the catalogs.
    """
    target = resolved(path)
    for folder in (project.seeds, project.locale()):
        if target.is_relative_to(resolved(folder)):
            name = project.relative(folder)
            raise UsageError(
                Message("is no place for it: {name} is for what people write", name=name),
                project.relative(target),
                _ELSEWHERE,
            )
