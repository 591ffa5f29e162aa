"""The lines of ``.gitignore`` and ``.gitattributes``: what git leaves out, and how it merges.

``.gitattributes`` names the merge driver of catalogs; each clone has it configured by
`translate.workspace.git.configure_merge_driver`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from translate.io import read_if_there, save
from translate.project import Project

_LINES = ("drafts", "history")
"""Folders of JSON lines; a merge keeps the lines of both sides."""


def write_git_files(project: Project) -> list[Path]:
    """Add to ``.gitignore`` and ``.gitattributes`` the lines that they lack; no other changes.

    Both are of use only in a git repository, and do no harm elsewhere.

    Returns:
        The files that changed.

    Raises:
        InputError: One of them cannot be read.
        StorageError: One of them cannot be written.
    """
    lines = {".gitignore": [*_ignored(project)], ".gitattributes": [*_attributes(project)]}
    paths = {project.root / name: wanted for name, wanted in lines.items()}
    return [path for path, wanted in paths.items() if _complete(path, wanted)]


def _ignored(project: Project) -> Iterator[str]:
    """What can be made again at any time, and what programs leave beside catalogs."""
    if folder := _pattern(project.settings.output):
        yield f"/{folder}/"
    yield from ("*.mo", "*.po~", ".translate.lock", ".*.tmp")


def _attributes(project: Project) -> Iterator[str]:
    """Catalogs have a merge driver of their own; of drafts and history, both sides' lines stay.

    While nobody has configured the driver, git merges catalogs as any text.
    """
    if folder := _pattern(project.settings.locales):
        ours = (("*.po", "songngu"), *((f"{one}/**/*.jsonl", "union") for one in _LINES))
        for files, merge in ours:
            yield f"{_quoted(f'{folder}/**/{files}')} merge={merge} text eol=lf"


def _pattern(folder: str) -> str:
    """A folder of the settings as git's pattern; empty for one outside of the project."""
    path = PurePosixPath(folder)
    if path.is_absolute() or ".." in path.parts or not path.parts:
        return ""
    return re.sub(r"([\\*?\[])", r"\\\1", str(path))


def _quoted(pattern: str) -> str:
    """A pattern as ``.gitattributes`` takes it: in quotes where it holds a space."""
    if " " not in pattern:
        return pattern
    escaped = pattern.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _complete(path: Path, wanted: Sequence[str]) -> bool:
    """Add the lines that ``path`` lacks at its end; whether there were any."""
    data = read_if_there(path) or b""
    known = {_bare(line) for line in data.splitlines()}
    lacking = [line for line in wanted if _bare(line.encode()) not in known]
    if not lacking:
        return False
    end = b"" if data.endswith(b"\n") or not data else b"\n"
    return save(path, data + end + "".join(f"{line}\n" for line in lacking).encode())


def _bare(line: bytes) -> bytes:
    """A line without what makes no difference here: ``/output/*`` does what ``output`` does."""
    return line.strip().strip(b"/").removesuffix(b"/*")
