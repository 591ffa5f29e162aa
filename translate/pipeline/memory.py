"""``memory``: search the translation memory, take in another program's, and give it away."""

from __future__ import annotations

from pathlib import Path

from translate.errors import InputError
from translate.interchange.tmx import render_tmx
from translate.interchange.units import FileHeader, TranslationUnit
from translate.io import save
from translate.memory import Match
from translate.project import Project
from translate.workspace.memory import load_memory, read_memory, reviewed_units


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
    units = read_memory(project, path, path.name)
    if not units:
        pair = project.pair
        raise InputError(f"has no units in both {pair.source} and {pair.target}", str(path))
    kept = project.memory() / f"{path.stem}.tmx"
    save(kept, _render(project, units))
    return len(units), project.relative(kept)


def export_memory(project: Project, path: Path | None = None) -> bytes:
    """The reviewed sentences of every catalog, as a TMX file; written to ``path`` if there is one.

    Raises:
        InputError: A catalog is damaged.
        StorageError: The file cannot be written.
    """
    data = _render(project, reviewed_units(project))
    if path:
        save(path, data)
    return data


def _render(project: Project, units: list[TranslationUnit]) -> bytes:
    return render_tmx(FileHeader(project.pair.source, project.pair.target), units)
