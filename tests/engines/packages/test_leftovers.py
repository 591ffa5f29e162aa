"""Folders of killed processes are removed, those of others are not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from translate.engines.packages.leftovers import sweep, temporary_folder


def test_a_folder_is_gone_at_the_end_of_its_block(tmp_path: Path) -> None:
    """Its name says which process it belongs to."""
    with temporary_folder(tmp_path, ".x-") as folder:
        assert folder.parent == tmp_path
        assert folder.name.startswith(f".x-{os.getpid()}-")
        sweep(tmp_path, ".x-")
        assert folder.is_dir()
    assert not list(tmp_path.iterdir())


def test_what_a_killed_process_left_is_swept(tmp_path: Path) -> None:
    """With all that is in it; the next folder sweeps first."""
    code = (
        "import os, pathlib, sys\n"
        "from translate.engines.packages.leftovers import temporary_folder\n"
        "with temporary_folder(pathlib.Path(sys.argv[1]), '.x-') as folder:\n"
        "    (folder / 'a').write_text('x')\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    assert list(tmp_path.glob(".x-*/a"))
    with temporary_folder(tmp_path, ".x-") as folder:
        assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.parametrize("name", [".y-1-abc", "x-1-abc", ".x-", ".x-a b", ".x-99999999999-a-b"])
def test_other_folders_stay(tmp_path: Path, name: str) -> None:
    """Whoever made them, however old."""
    (tmp_path / name).mkdir()
    os.utime(tmp_path / name, (0, 0))
    sweep(tmp_path, ".x-")
    assert (tmp_path / name).is_dir()


def test_a_folder_that_is_not_there_is_no_problem(tmp_path: Path) -> None:
    """There is nothing to sweep in it."""
    sweep(tmp_path / "none", ".x-")
