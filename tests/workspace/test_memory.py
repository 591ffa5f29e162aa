"""Tests of the folder of imported memories."""

import os
from pathlib import Path

import pytest

from translate.errors import InputError
from translate.project import Project
from translate.workspace.memory import load_memory, memory_version


def test_a_folder_that_may_not_be_read_is_no_empty_memory(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a team has in it would be drafted again without a word."""
    folder = project.memory()
    folder.mkdir(parents=True)
    scan = os.scandir

    def refuse(path: Path):
        if Path(path) == folder:
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr("translate.io.reading.os.scandir", refuse)
    for read in (memory_version, load_memory):
        with pytest.raises(InputError, match="cannot read the folder: permission denied"):
            read(project)


def test_without_a_folder_there_is_no_memory(project: Project) -> None:
    """It is made by the first import."""
    assert memory_version(project) == ()
