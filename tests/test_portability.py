"""Windows and macOS: what only POSIX has stays in its place, and runs on a simulated system.

`support.other_system` says what is simulated. Nothing here has run on those systems themselves.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.other_system import MODULES, NAMES, environment

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "translate"
ALLOWED = {"io/system.py", "workspace/lock.py"}
"""The modules that may look for what only some systems have."""
SUBSET = (
    "io workspace test_project.py catalogs pipeline/add pipeline/build pipeline/update"
    " pipeline/test_build.py pipeline/test_check.py pipeline/test_draft.py pipeline/test_edit.py"
    " pipeline/test_init.py pipeline/test_memory.py pipeline/test_run.py pipeline/test_status.py"
    " cli/test_check.py cli/test_edit.py cli/test_init.py cli/test_run.py cli/test_status.py"
    " upgrade/test_states.py"
)
OTHERWISE = {
    "test_names_with_spaces": "gettext's programs are on Linux",
    "test_system": "simulates parts itself",
    "test_names_of_one_file": "simulates a part itself",
    "test_a_file_is_found_in_either": "both forms are one name",
    "test_names_that_the_system_takes_for_one": "both names are one file",
    "test_a_new_name_in_other_capitals": "both names are one file",
    "test_many_articles_are_made_on_all_cores": "patches sched_getaffinity",
    "test_together": "counts flushes of folders, and permissions",
    "test_saving_keeps_permissions": "there are none of this kind",
    "test_saving_keeps_the_group": "there are no groups",
    "test_a_save_by_another_program": "two files cannot be exchanged",
    "test_a_project_in_a_folder_of_the_repository": "git itself is on Linux",
    "test_two_source_files_of_one_name": "both names are one file",
    "test_a_folder_that_cannot_be_locked": "patches flock",
    "test_a_second_run_waits": "no flock; test_a_killed_run_leaves_no_lock is its pair",
    "test_a_catalog_with_a_decomposed_name": "both forms are one name",
}
"""Tests of the subset that the simulated system cannot pass, and why."""


def _posix_names(path: Path) -> Iterator[str]:
    """What of `MODULES` and `NAMES` a module uses, with the line."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        used: list[str] = []
        match node:
            case ast.Import(names=names):
                used = [one.name for one in names if one.name.partition(".")[0] in MODULES]
            case ast.ImportFrom(module=str(module), names=names):
                if module in MODULES:
                    used = [module]
                used += [one.name for one in names if one.name in NAMES.get(module, ())]
            case ast.Attribute(value=ast.Name(id=module), attr=attr):
                used = [f"{module}.{attr}"] if attr in NAMES.get(module, ()) else []
        yield from (f"{path.relative_to(PACKAGE).as_posix()}:{node.lineno}: {one}" for one in used)


def test_posix_names_stay_in_their_place() -> None:
    """Elsewhere they would end in a traceback on Windows."""
    found = {name for path in PACKAGE.rglob("*.py") for name in _posix_names(path)}
    assert {name for name in found if name.partition(":")[0] not in ALLOWED} == set()
    assert any(name.startswith("io/system.py") for name in found)


def on_other_system(folder: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[bytes]:
    """Run Python on the simulated system, with files in ``folder``."""
    place = folder / "start"
    place.mkdir(exist_ok=True)
    variables = environment(place, TMPDIR=str(folder), HOME=str(folder))
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=cwd, env=variables, capture_output=True, check=False)


@pytest.mark.slow
def test_the_core_runs_on_another_system(tmp_path: Path) -> None:
    """Tests of files, catalogs and commands, without what POSIX alone has, in cp1252."""
    chosen = [str(ROOT / "tests" / name) for name in SUBSET.split()]
    left_out = [f"not {name}" for name in OTHERWISE]
    options = f"-q -p no:cacheprovider -p no:xdist --basetemp={tmp_path / 'at'}".split()
    choice = ["-m", "not external and not slow", "-k", " and ".join(left_out)]
    done = on_other_system(tmp_path, "-m", "pytest", *options, *choice, *chosen, cwd=ROOT)
    assert done.returncode == 0, done.stdout.decode(errors="replace")[-4000:]


def test_the_main_job_on_another_system(tmp_path: Path) -> None:
    """The real model, in cp1252: what goes into a file is UTF-8; names are one in any case."""
    folder = tmp_path / "project"
    translate = ("-m", "translate")
    assert on_other_system(tmp_path, *translate, "init", str(folder), cwd=tmp_path).returncode == 0
    name = "Lũ ở miền Trung.txt"
    (folder / "seeds" / name).write_text("Nước lên\n\nDân chạy lũ. Trời tạnh.\n", "utf-8")
    done = on_other_system(tmp_path, *translate, "run", cwd=folder)
    assert done.returncode == 0
    assert done.stderr.startswith(b"Note: the small starter model drafted;")
    assert "Drafted: 3 sentences" in done.stdout.decode()
    shown = on_other_system(tmp_path, *translate, "show", "lũ ở MIỀN trung", cwd=folder)
    assert shown.returncode == 0
    assert "Dân chạy lũ." in shown.stdout.decode()
    (folder / "seeds" / "LŨ ở miền trung.txt").write_text("Khác hẳn.\n", "utf-8")
    again = on_other_system(tmp_path, *translate, "run", cwd=folder)
    assert again.returncode == 2
    assert b"has the same name as seeds/" in again.stderr
    catalogs = list((folder / "locales/en/LC_MESSAGES").iterdir())
    assert len(catalogs) == 1
    assert "Dân chạy lũ." in catalogs[0].read_text("utf-8")


HOLD = """
import sys
from pathlib import Path
from translate.project import Project
from translate.workspace.lock import locked
with locked(Project(Path(sys.argv[1]))):
    print(1, flush=True)
    sys.stdin.read()
"""
TAKE = """
import sys
from pathlib import Path
from translate.errors import ConflictError
from translate.project import Project
from translate.workspace.lock import locked
try:
    with locked(Project(Path(sys.argv[1])), patience=2):
        print("held")
except ConflictError as error:
    print(error)
"""


def test_a_killed_run_leaves_no_lock(tmp_path: Path) -> None:
    """Where a system has no locks, a file with the process's number is one."""
    for name in ("start", "seeds"):
        (tmp_path / name).mkdir()
    variables = environment(tmp_path / "start", TMPDIR=str(tmp_path))
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(
        command, env=variables, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout
        holder.stdout.readline()
        waiting = on_other_system(tmp_path, "-c", TAKE, str(tmp_path), cwd=ROOT)
        assert b"another run works on this project" in waiting.stdout
        holder.kill()
    after = on_other_system(tmp_path, "-c", TAKE, str(tmp_path), cwd=ROOT)
    assert after.stdout.strip() == b"held"
    assert after.stderr == b""
