"""Tests of what is remembered of merges that were looked at."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.clones import make_repository

from translate.project import Project
from translate.workspace.git import repository_of
from translate.workspace.git.clean_merges import CleanMerges


@pytest.fixture(name="folder")
def _folder(project: Project) -> Path:
    make_repository(project.root, "Lan")
    return project.root


def _opened(folder: Path, locales: str = "locales/en") -> CleanMerges:
    return CleanMerges(repository_of(folder), locales)


def test_what_was_clean_is_known_the_next_time(folder: Path) -> None:
    """In git's own folder, so that no commit has it."""
    clean = _opened(folder)
    assert "c1 a.po" not in clean
    clean.add("c1 a.po")
    clean.save()
    assert "c1 a.po" in _opened(folder)
    assert "c2 a.po" not in _opened(folder)
    assert (folder / ".git/songngu-clean-merges").is_file()


def test_another_version_or_folder_looks_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What counts as approved may be another matter there."""
    clean = _opened(folder)
    clean.add("c1 a.po")
    clean.save()
    assert "c1 a.po" not in _opened(folder, "texts/en")
    monkeypatch.setattr("translate.__version__", "99")
    assert "c1 a.po" not in _opened(folder)


def test_a_damaged_or_lost_file_is_no_harm(folder: Path) -> None:
    """Then everything is looked at again; a file that cannot be written is left out."""
    path = folder / ".git/songngu-clean-merges"
    path.write_bytes(b"\xff\x00")
    assert "c1 a.po" not in _opened(folder)
    path.unlink()
    path.mkdir()
    clean = _opened(folder)
    clean.add("c1 a.po")
    clean.save()
    assert path.is_dir()
