"""Read the case files of the checks: pairs that must be reported and pairs that must not.

A file has two sections, ``## fires`` and ``## silent``. A pair is two lines, the Vietnamese and its
English; blank lines part the pairs. Blanks at the ends of the English count where a check minds
them. A file without cases of both kinds, or with a line too many, is refused.
"""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parents[1] / "checks" / "cases"
SECTIONS = ("fires", "silent")

Pair = tuple[str, str]


def read_cases(path: Path) -> dict[str, list[Pair]]:
    """Return the pairs of both sections.

    Raises:
        ValueError: The file is malformed, or a section is empty.
    """
    found: dict[str, list[Pair]] = {}
    section: list[Pair] = []
    lines: list[str] = []
    for number, line in enumerate([*path.read_text("utf-8").split("\n"), ""], 1):
        if line.startswith("## "):
            section = found.setdefault(line[3:].strip(), [])
        elif line:
            lines.append(line)
        elif lines:
            if len(lines) != 2:
                raise ValueError(f"{path}:{number}: a case is two lines, not {len(lines)}")
            section.append((lines[0], lines[1]))
            lines = []
    if tuple(found) != SECTIONS or not all(found.values()):
        raise ValueError(f"{path}: needs cases under '## fires' and '## silent', in this order")
    return found
