"""Case files: text that a translator can edit, in sections that start with ``=== name``.

A file without sections, or with an empty one, is an error: a test must not pass without cases.
"""

from __future__ import annotations

from pathlib import Path

_MARK = "=== "


def read_sections(path: Path, *names: str) -> list[str]:
    """Return the sections of ``path``, which must be exactly ``names``, in this order."""
    sections: dict[str, list[str]] = {}
    current: list[str] | None = None
    for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
        if line.startswith(_MARK):
            current = sections.setdefault(line.removeprefix(_MARK).strip(), [])
        elif current is not None:
            current.append(line)
        elif line.strip() and not line.startswith("#"):
            raise ValueError(f"{path}:{number}: text before the first section")
    if tuple(sections) != names:
        raise ValueError(f"{path}: has the sections {tuple(sections)}, not {names}")
    texts = ["\n".join(lines) for lines in sections.values()]
    if not all(text.strip() for text in texts):
        raise ValueError(f"{path}: a section is empty")
    return texts


def case_files(folder: Path) -> list[Path]:
    """Return the case files in ``folder``; there must be at least one."""
    files = sorted(folder.glob("*.txt"))
    if not files:
        raise ValueError(f"{folder}: no case files")
    return files
