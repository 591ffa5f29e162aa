"""The translation memory of a project, from its catalogs and from imported files."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from translate.catalogs.parsed import read_catalog
from translate.catalogs.po import Catalog
from translate.catalogs.units import memory_units
from translate.interchange.tmx import parse_tmx
from translate.interchange.units import TranslationUnit
from translate.io import read_bytes
from translate.memory import Memory, loading
from translate.project import Project


def load_memory(project: Project) -> Memory:
    """Return the reviewed sentences of every catalog, removed ones too, and all that was imported.

    Raises:
        InputError: A catalog or an imported file is damaged.
    """
    with loading():
        imported = [
            unit
            for path in sorted(project.memory().glob("*.tmx"))
            for unit in read_memory(project, path, project.relative(path))
        ]
        return Memory([*reviewed_units(project), *imported])


def reviewed_units(project: Project) -> list[TranslationUnit]:
    """Return the reviewed sentences of every catalog, removed ones too.

    Raises:
        InputError: A catalog is damaged.
    """
    stats = ((path, path.stat()) for path in project.catalogs())
    return [
        unit
        for path, stat in stats
        for unit in _units_in(path, project.relative(path), (stat.st_mtime_ns, stat.st_ino))
    ]


def read_memory(project: Project, path: Path, origin: str) -> list[TranslationUnit]:
    """Return what a TMX file has in both of the project's languages.

    Args:
        project: The project.
        path: The file.
        origin: What the units' origin calls it.

    Raises:
        InputError: The file is no TMX, or cannot be read.
    """
    return parse_tmx(read_bytes(path), origin, project.pair.source, project.pair.target)


@lru_cache(maxsize=4096)
def _units_in(path: Path, name: str, _version: tuple[int, int]) -> list[TranslationUnit]:
    """The reviewed sentences of one catalog; the review page asks for them again and again."""
    return memory_units(read_catalog(path) or Catalog(), name)
