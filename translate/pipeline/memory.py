"""``memory``: the translation memory of a project, from its catalogs and from imported files."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from translate.catalogs.po import load
from translate.catalogs.units import memory_units
from translate.errors import InputError
from translate.interchange.tmx import parse_tmx, render_tmx
from translate.interchange.units import FileHeader, TranslationUnit
from translate.io import read_bytes, save
from translate.memory import Match, Memory, loading
from translate.project import Project


def load_memory(project: Project) -> Memory:
    """The reviewed sentences of every catalog, removed ones too, and all that was imported.

    Raises:
        InputError: A catalog or an imported file is damaged.
    """
    with loading():
        imported = [
            unit
            for path in sorted(project.memory().glob("*.tmx"))
            for unit in _parse(project, path, project.relative(path))
        ]
        return Memory([*_reviewed(project), *imported])


def search_memory(project: Project, text: str, least: float, limit: int) -> list[Match]:
    """The units most like ``text``, best first.

    Args:
        project: The project.
        text: A source sentence.
        least: How alike they must be, 0 to 1.
        limit: How many at most.

    Raises:
        InputError: A catalog or an imported file is damaged.
    """
    return load_memory(project).search(text, least, limit)


def import_memory(project: Project, path: Path) -> tuple[int, str]:
    """Take a TMX file of another program into the project's memory.

    What is kept is the text of the project's two languages, under the file's name: importing a
    newer export replaces the older.

    Returns:
        How many units it has, and the file that holds them, relative to the project.

    Raises:
        InputError: The file is no TMX, or has nothing in the project's languages.
    """
    units = _parse(project, path, path.name)
    if not units:
        source, target = project.settings.source_language, project.language
        raise InputError(f"has no units in both {source} and {target}", str(path))
    kept = project.memory() / f"{path.stem}.tmx"
    save(kept, _render(project, units))
    return len(units), project.relative(kept)


def export_memory(project: Project, path: Path | None = None) -> bytes:
    """The reviewed sentences of every catalog, as a TMX file; written to ``path`` if there is one.

    Raises:
        InputError: A catalog is damaged.
        StorageError: The file cannot be written.
    """
    data = _render(project, _reviewed(project))
    if path:
        save(path, data)
    return data


def _reviewed(project: Project) -> list[TranslationUnit]:
    stats = ((path, path.stat()) for path in project.catalogs())
    return [
        unit
        for path, stat in stats
        for unit in _units_in(path, project.relative(path), (stat.st_mtime_ns, stat.st_ino))
    ]


@lru_cache(maxsize=4096)
def _units_in(path: Path, name: str, _version: tuple[int, int]) -> list[TranslationUnit]:
    """The reviewed sentences of one catalog; the review page asks for them again and again."""
    return memory_units(load(path), name)


def _parse(project: Project, path: Path, origin: str) -> list[TranslationUnit]:
    source, target = project.settings.source_language, project.language
    return parse_tmx(read_bytes(path), origin, source, target)


def _render(project: Project, units: list[TranslationUnit]) -> bytes:
    return render_tmx(FileHeader(project.settings.source_language, project.language), units)
