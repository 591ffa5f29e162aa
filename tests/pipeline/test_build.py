"""Built twice, in different surroundings, every file has the same bytes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from support.echo import EchoEngine
from support.projects import files_under

from translate.pipeline.run import run
from translate.project import Project
from translate.writers import INTERCHANGE, WRITERS

SURROUNDINGS = (
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8"},
)


def _build(folder: Path, surroundings: dict[str, str]) -> dict[str, bytes]:
    """Update and build in a process of its own; return all that the project holds then."""
    env = {**os.environ, "SOURCE_DATE_EPOCH": "1762300800", **surroundings}
    formats = ",".join((*WRITERS, *INTERCHANGE))
    for words in (
        ["update"],
        ["build", "--formats", formats],
        ["build", "--book", "Sách"],
    ):
        command = [sys.executable, "-m", "translate", *words]
        done = subprocess.run(command, cwd=folder, env=env, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode()
    return files_under(folder)


def test_every_format_is_the_same_twice(project: Project, echo: EchoEngine, tmp_path: Path) -> None:
    """Neither the hash seed, nor the time zone, the locale or the folder changes a byte."""
    run(project)
    shutil.rmtree(project.output)
    # a second article whose catalog is not made yet, in a script that Typst's fonts have not
    (project.seeds / "hai.txt").write_text("Chợ nổi 水上\n\nTrời mưa. Dân “chạy” lũ.\n", "utf-8")
    built = []
    for number, surroundings in enumerate(SURROUNDINGS):
        folder = tmp_path / f"copy {number}"
        for name in ("seeds", "locales"):
            shutil.copytree(project.root / name, folder / name)
        built.append(_build(folder, surroundings))
    one, other = built
    made = {name.rpartition(".")[2] for name in one if name.startswith("output/")}
    assert made >= {*WRITERS, *INTERCHANGE, "xml"}
    assert sorted(one) == sorted(other)
    assert [name for name in one if one[name] != other[name]] == []
