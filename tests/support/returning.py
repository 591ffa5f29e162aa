"""Files that come back from other programs: exported, changed by a hand, imported again."""

from __future__ import annotations

from pathlib import Path

from translate.pipeline.build import build
from translate.pipeline.review_table import import_file
from translate.project import Project
from translate.workspace.report import Report


def given_away(project: Project, name: str) -> Path:
    """Build an edition for programs, such as ``mua.xliff``, and return a copy to work on."""
    build(project, formats=(name.rpartition(".")[2],))
    path = project.root / name
    path.write_bytes((project.output / name).read_bytes())
    return path


def come_back(project: Project, path: Path, *changes: tuple[str, str], **options: bool) -> Report:
    """Replace texts, which must occur once, in a file and import it."""
    text = path.read_text("utf-8")
    for old, new in changes:
        assert text.count(old) == 1, (old, text)
        text = text.replace(old, new)
    path.write_text(text, "utf-8")
    return import_file(project, path, **options)
