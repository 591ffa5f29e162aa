"""``memory``: search the translation memory, take in another program's, and give it away."""

from __future__ import annotations

from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import NamedTuple

from translate.errors import InputError, TranslateError
from translate.interchange.tmx import render_tmx
from translate.interchange.units import FileHeader, TranslationUnit
from translate.io import exists, save
from translate.memory import Match
from translate.message import Message
from translate.pipeline.export import export
from translate.project import Project
from translate.timing import timed
from translate.workspace.memory import Problems, load_memory, read_memory, reviewed_units

_HEAD = 2000
"""Bytes at the beginning of a TMX file that name the program that wrote it."""


@timed("search the memory")
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


class ImportedMemory(NamedTuple):
    """What an import did."""

    new: int
    """How many units the memory did not have yet."""
    total: int
    """How many units the file in the memory has now."""
    path: str
    """That file, relative to the project."""


@timed("import the memory")
def import_memory(project: Project, path: Path) -> ImportedMemory:
    """Add a TMX file of another program to the project's memory.

    What is kept is the text of the project's two languages, under the file's name. Units that an
    earlier file of that name brought stay, whether it was another project's or an older export of
    the same one; the newer units are found first.

    Raises:
        InputError: The file is no TMX, or has nothing in the project's languages.
    """
    try:
        units = read_memory(project, path, path.name, pipe=True)
    except InputError as error:
        if path.suffix.lower() == ".tmx" or error.hint:
            raise
        hint = "a memory is imported as TMX, which translation programs export"
        raise InputError(error.message, error.place, hint) from error
    if not units:
        pair = project.pair
        raise InputError(
            Message(
                "has no units in both {source} and {target}", source=pair.source, target=pair.target
            ),
            str(path),
        )
    kept, known = _place(project, path.stem)
    old, new = ({(one.source, one.target): one for one in some} for some in (known, units))
    together = new | {pair: unit for pair, unit in old.items() if pair not in new}
    save(kept, _render(project, list(together.values())))
    return ImportedMemory(len(new.keys() - old.keys()), len(together), project.relative(kept))


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


def _place(project: Project, stem: str) -> tuple[Path, list[TranslationUnit]]:
    """The file to keep a memory in, and the units that it has already."""
    for number in count(1):
        name = stem if number == 1 else f"{stem}-{number}"
        path = project.memory() / f"{name}.tmx"
        if not exists(path):
            return path, []
        with suppress(TranslateError):  # a damaged one is left as it is
            return path, read_memory(project, path, "")
    raise AssertionError


def _render(project: Project, units: list[TranslationUnit]) -> bytes:
    return render_tmx(FileHeader(project.pair.source, project.pair.target), units)
