"""The translation memory of a project, from its catalogs and from imported files."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from translate.catalogs.parsed import read_catalog
from translate.catalogs.po import Catalog
from translate.catalogs.units import memory_units
from translate.errors import TranslateError
from translate.interchange.tmx import parse_tmx
from translate.interchange.units import TranslationUnit
from translate.io import files_in, is_folder, read_bytes
from translate.memory import Memory, loading
from translate.project import Project
from translate.workspace.report import noting

Problems = list[TranslateError] | None
"""Gets what is wrong with single files, so that the others are read; without it, that is raised."""


def load_memory(project: Project, problems: Problems = None) -> Memory:
    """Return the reviewed sentences of every catalog, removed ones too, and all that was imported.

    Args:
        project: The project.
        problems: Gets what is wrong with single catalogs and imported files.
    """
    with loading():
        units = reviewed_units(project, problems)
        for _, imported in imported_units(project, problems):
            units += imported
        return Memory(units)


def imported_units(
    project: Project, problems: Problems = None
) -> Iterator[tuple[Path, list[TranslationUnit]]]:
    """Yield each imported memory with its units.

    Args:
        project: The project.
        problems: Gets what is wrong with single files.

    Raises:
        InputError: The folder of memories may not be read.
    """
    for path in _imported(project):
        with noting(problems):
            yield path, read_memory(project, path, project.relative(path))


def missing_memories(project: Project) -> list[str]:
    """Return the memories that the settings trust and that are not there.

    Raises:
        InputError: The folder of memories may not be read.
    """
    trusted = set(project.settings.trusted_memories)
    there = _imported(project) if trusted else []
    return sorted(trusted - {name for path in there for name in (path.name, path.stem)})


def memory_version(project: Project) -> tuple[bytes, ...]:
    """Return what changes whenever a memory is imported; nothing where there is none."""
    versions = [(path.name, *_version(path)) for path in _imported(project)]
    return (repr(versions).encode(),) if versions else ()


def _imported(project: Project) -> list[Path]:
    folder = project.memory()
    files = files_in(folder) if is_folder(folder) else []
    return [path for path in files if path.suffix == ".tmx"]


def reviewed_units(project: Project, problems: Problems = None) -> list[TranslationUnit]:
    """Return the reviewed sentences of every catalog, removed ones too.

    Args:
        project: The project.
        problems: Gets what is wrong with single catalogs.
    """
    units: list[TranslationUnit] = []
    for path in project.catalogs():
        with noting(problems):
            units += _units_in(path, project.relative(path), _version(path))
    return units


def _version(path: Path) -> tuple[int, int]:
    """What changes whenever a file is written; a file that is gone is reported when it is read."""
    try:
        found = path.stat()
    except OSError:
        return (0, 0)
    return (found.st_mtime_ns, found.st_ino)


def read_memory(
    project: Project, path: Path, origin: str, *, pipe: bool = False
) -> list[TranslationUnit]:
    """Return what a TMX file has in both of the project's languages.

    Args:
        project: The project.
        path: The file.
        origin: What the units' origin calls it.
        pipe: Whether a pipe will do too.

    Raises:
        InputError: The file is no TMX, or cannot be read.
    """
    data = read_bytes(path, pipe=pipe)
    return parse_tmx(data, origin, project.pair.source, project.pair.target)


@lru_cache(maxsize=4096)
def _units_in(path: Path, name: str, _version: tuple[int, int]) -> list[TranslationUnit]:
    """The reviewed sentences of one catalog; the review page asks for them again and again."""
    return memory_units(read_catalog(path) or Catalog(), name)
