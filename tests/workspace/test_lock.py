"""Tests of the project's lock: one run at a time, with nested calls of one run allowed."""

from __future__ import annotations

import errno
import fcntl
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from translate.errors import ConflictError, StorageError
from translate.project import Project
from translate.workspace.lock import locked

HOLD = """
import sys
from pathlib import Path
from translate.workspace.lock import locked
from translate.project import Project
with locked(Project(Path(sys.argv[1]))):
    print(1, flush=True)
    sys.stdin.read()
"""
"""A program that holds a project's lock until it is killed."""


def test_threads_of_one_process_take_turns(tmp_path: Path) -> None:
    """A second thread waits like another process; the thread with the lock continues."""
    project = Project(tmp_path)
    project.seeds.mkdir()
    seen: list[Exception] = []

    def other() -> None:
        try:
            with locked(project, patience=0.01):
                pass
        except ConflictError as error:
            seen.append(error)

    with locked(project), locked(project):
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()
    assert [str(error.args[0]) for error in seen] == ["another run works on this project"]
    thread = threading.Thread(target=other)
    thread.start()
    thread.join()
    assert len(seen) == 1


def test_a_folder_that_cannot_be_locked_is_a_clear_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is a missing folder, or a file system without locks; the turn is given back."""
    with pytest.raises(StorageError, match="cannot lock the project: no such file"):
        locked(Project(tmp_path / "gone")).__enter__()

    (tmp_path / "seeds").mkdir()

    def refuse(*_: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    with monkeypatch.context() as patch:
        patch.setattr(fcntl, "flock", refuse)
        with pytest.raises(StorageError, match="no locks available"):
            locked(Project(tmp_path)).__enter__()
    with locked(Project(tmp_path), patience=0):
        pass


def test_a_second_run_waits_for_the_first(project: Project) -> None:
    """All processes share the lock, and it ends with a process that is killed."""
    command = [sys.executable, "-c", HOLD, project.root]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout
        other.stdout.readline()
        with (
            pytest.raises(ConflictError, match="another run works on this project"),
            locked(project, patience=0.2),
        ):
            pass
        other.kill()
    with locked(project, patience=0), locked(project, patience=0):
        pass


def test_a_folder_that_is_no_project_gets_no_file(tmp_path: Path) -> None:
    """Whatever was typed there."""
    with locked(Project(tmp_path)):
        pass
    assert list(tmp_path.iterdir()) == []
