"""Exports write over nothing that this program did not export."""

from __future__ import annotations

from pathlib import Path

import pytest

from translate.errors import ConflictError, UsageError
from translate.pipeline.export import export
from translate.pipeline.glossary import export_tbx
from translate.pipeline.memory import export_memory
from translate.pipeline.review_table import export_table
from translate.pipeline.update import update
from translate.project import Project

EXPORTS = {"x.tmx": export_memory, "x.tbx": export_tbx}
REVIEW = {"mua.csv": export_table}


def test_a_new_file_and_one_of_ours_are_written(project: Project, tmp_path: Path) -> None:
    """An empty file holds nothing of anybody."""
    path = tmp_path / "deep/a"
    export(project, path, b"ours 1", lambda data: data.startswith(b"ours"))
    export(project, path, b"ours 2", lambda data: data.startswith(b"ours"))
    assert path.read_bytes() == b"ours 2"
    path.write_bytes(b"")
    export(project, path, b"ours 3", lambda _: False)
    assert path.read_bytes() == b"ours 3"


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_replaces_its_like_alone(project: Project, tmp_path: Path, name: str) -> None:
    """Twice the same, but not over another program's file of that kind."""
    update(project)
    path = tmp_path / "elsewhere" / name
    EXPORTS[name](project, path)
    EXPORTS[name](project, path)
    path.write_bytes(b'<?xml version="1.0"?><tmx><header creationtool="OmegaT"/></tmx>')
    with pytest.raises(ConflictError, match="was not exported by this program"):
        EXPORTS[name](project, path)
    assert b"OmegaT" in path.read_bytes()


@pytest.mark.parametrize("name", EXPORTS | REVIEW)
def test_nothing_is_exported_among_what_people_write(project: Project, name: str) -> None:
    """Neither over an article or a catalog nor beside them, by whatever path."""
    update(project)
    link = project.root / "link"
    link.symlink_to(project.seeds)
    before = {path: path.read_bytes() for path in project.root.rglob("*") if path.is_file()}
    places = [project.seeds / name, link / name, project.catalog(name), project.memory() / name]
    if name in EXPORTS:
        places += [project.seeds / "mua.txt", link / "mua.txt", project.catalog("mua")]
    else:
        places.remove(project.catalog(name))
    for path in places:
        with pytest.raises(UsageError, match="is no place for it"):
            (EXPORTS | REVIEW)[name](project, path)
    assert before == {path: path.read_bytes() for path in before}
