"""``memory``: search the translation memory, take in another program's, and give it away."""

from __future__ import annotations

from contextlib import suppress
from itertools import count
from pathlib import Path

from translate.errors import InputError, TranslateError
from translate.interchange.tmx import render_tmx
from translate.interchange.units import FileHeader, TranslationUnit
from translate.io import save
from translate.memory import Match
from translate.message import Message
from translate.pipeline.export import export
from translate.project import Project
from translate.workspace.memory import Problems, load_memory, read_memory, reviewed_units

_HEAD = 2000
"""Bytes at the beginning of a TMX file that name the program that wrote it."""


def search_memory(
    project: Project, text: str, least: float, limit: int, problems: Problems = None
) -> list[Match]:
    """The units most like ``text``, best first.

    Args:
        project: The project.
        text: A source sentence.
        least: How alike they must be, 0 to 1.
        limit: How many at most.
        problems: Gets what is wrong with single catalogs and imported files.
    """
    return load_memory(project, problems).search(text, least, limit)


def import_memory(project: Project, path: Path) -> tuple[int, str]:
    """Take a TMX file of another program into the project's memory.

    What is kept is the text of the project's two languages, under the file's name. A file that has
    every sentence of an earlier one of its name replaces it; another memory that happens to have
    the name gets a number.

    Returns:
        How many units it has, and the file that holds them, relative to the project.

    Raises:
        InputError: The file is no TMX, or has nothing in the project's languages.
    """
    units = read_memory(project, path, path.name, pipe=True)
    if not units:
        pair = project.pair
        raise InputError(
            Message(
                "has no units in both {source} and {target}", source=pair.source, target=pair.target
            ),
            str(path),
        )
    kept = _place(project, path.stem, {unit.source for unit in units})
    save(kept, _render(project, units))
    return len(units), project.relative(kept)


def export_memory(project: Project, path: Path | None = None, problems: Problems = None) -> bytes:
    """The reviewed sentences of every catalog, as a TMX file; written to ``path`` if there is one.

    Raises:
        ConflictError: There is a file already that this program did not export.
        StorageError: The file cannot be written.
    """
    data = _render(project, reviewed_units(project, problems))
    if path:
        export(project, path, data, _is_own)
    return data


def _is_own(data: bytes) -> bool:
    return b"<tmx" in data[:_HEAD] and b'creationtool="songngu"' in data[:_HEAD]


def _place(project: Project, stem: str, sources: set[str]) -> Path:
    """The file to keep a memory in: a new one, or one that has no sentence but those."""
    for number in count(1):
        name = stem if number == 1 else f"{stem}-{number}"
        path = project.memory() / f"{name}.tmx"
        if not path.exists():
            return path
        with suppress(TranslateError):  # what is damaged is another's, and left as it is
            if {unit.source for unit in read_memory(project, path, "")} <= sources:
                return path
    raise AssertionError


def _render(project: Project, units: list[TranslationUnit]) -> bytes:
    return render_tmx(FileHeader(project.pair.source, project.pair.target), units)
