"""Tests of counting cores, also on systems without CPU affinity, and of work on all of them."""

import os
import subprocess
import sys
from multiprocessing import active_children
from pathlib import Path

import pytest

from translate import cores
from translate.cores import Workers, usable_cores
from translate.io import rehearsing


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="macOS pins no process")
def test_a_process_that_may_use_one_core_counts_one() -> None:
    """This is like a container with a part of the machine."""
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(allowed)})
    try:
        assert usable_cores() == 1
    finally:
        os.sched_setaffinity(0, allowed)


def test_without_an_affinity_all_cores_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """This is the case on macOS."""
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    assert usable_cores() == os.cpu_count()


def _place(number: int) -> tuple[int, int]:
    """A task: what it was, and the process that did it."""
    return number, os.getpid()


def test_little_work_is_done_here() -> None:
    """No process is started for it."""
    with Workers() as all_cores:
        done = list(all_cores.map(_place, range(50)))
    assert done == [(number, os.getpid()) for number in range(50)]


def test_much_work_is_shared_by_processes_that_stay_for_the_next_step(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The results are in the order of the tasks; the second step starts none."""
    monkeypatch.setattr(cores, "TRIAL", 1)
    monkeypatch.setattr(cores, "usable_cores", lambda: 2)
    with Workers() as all_cores:
        monkeypatch.setattr(cores, "WORTH", -1)
        first = list(all_cores.map(_place, range(40)))
        monkeypatch.setattr(cores, "WORTH", 1000)
        second = list(all_cores.map(_place, range(40)))
    assert [number for number, _ in first] == [number for number, _ in second] == list(range(40))
    others = {process for _, process in (*first, *second)} - {os.getpid()}
    assert 1 <= len(others) <= 2
    assert first[0][1] == os.getpid() not in {process for _, process in second}


_SCRIPT = """
import os
from translate import cores
cores.usable_cores, cores.WORTH = lambda: 2, -1
with cores.Workers() as workers:
    print("done", sum(workers.map(abs, range(-40, 0))), workers._pool is not None)
"""


def test_a_script_that_does_not_guard_its_main_part(tmp_path: Path) -> None:
    """It runs once, not once more in each process."""
    (tmp_path / "script.py").write_text(_SCRIPT)
    command = [sys.executable, "script.py"]
    told = subprocess.check_output(command, cwd=tmp_path, stderr=subprocess.STDOUT, text=True)
    assert told == "done 820 True\n"


_COPIES = """
import os, sys
from translate import cores
cores.usable_cores, cores.WORTH = lambda: 2, -1
def task(number):
    return os.getpid(), sys.modules["loaded here"]
sys.modules["loaded here"] = True
with cores.Workers(copies=True) as workers:
    done = list(workers.map(task, range(40)))
print(len(done), all(loaded for _, loaded in done), len({process for process, _ in done}) > 1)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="no other system tells how many threads")
def test_copies_have_what_is_loaded_here() -> None:
    """They need not load a dictionary again; a fresh process does not even have the main module."""
    told = subprocess.check_output([sys.executable, "-c", _COPIES], text=True)
    assert told == "40 True True\n"


_IGNORING = """
import os, signal
from translate import cores
cores.usable_cores, cores.WORTH = lambda: 2, -1
signal.signal(signal.SIGINT, signal.SIG_IGN)
def task(number):
    return os.getpid(), signal.getsignal(signal.SIGINT) is signal.SIG_IGN
with cores.Workers(copies=True) as workers:
    done = set(workers.map(task, range(40)))
print(len(done) > 1, all(ignored for _, ignored in done))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="no other system tells how many threads")
def test_copies_ignore_what_the_run_ignores() -> None:
    """A script that starts a command in the background has it go on after Ctrl-C."""
    told = subprocess.check_output([sys.executable, "-c", _IGNORING], text=True)
    assert told == "True True\n"


def test_processes_started_early_do_the_work_that_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few tasks start none; after an early start, the work need not seem long to be shared."""
    monkeypatch.setattr(cores, "usable_cores", lambda: 2)
    with Workers() as all_cores:
        all_cores.start(cores.MANY - 1, _place)
        few = list(all_cores.map(_place, range(20)))
        all_cores.start(cores.MANY, _place)
        many = list(all_cores.map(_place, range(20)))
    assert {process for _, process in few} == {os.getpid()}
    assert os.getpid() not in {process for _, process in many}
    assert [number for number, _ in many] == list(range(20))


def test_dismissed_processes_are_gone_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """They stop beside other work; what comes after all is done here."""
    monkeypatch.setattr(cores, "usable_cores", lambda: 2)
    with Workers() as all_cores:
        all_cores.start(cores.MANY, _place)
        before = list(all_cores.map(_place, range(20)))
        all_cores.dismiss()
        after = list(all_cores.map(_place, range(20)))
    assert {process for _, process in after} == {os.getpid()}
    assert not {process for _, process in before} & _living()


def _living() -> set[int | None]:
    return {child.pid for child in active_children()}


def test_a_dry_run_stays_in_its_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Others know nothing of it, and would write."""
    monkeypatch.setattr(cores, "TRIAL", 1)
    monkeypatch.setattr(cores, "WORTH", -1)
    monkeypatch.setattr(cores, "usable_cores", lambda: 2)
    with rehearsing(), Workers() as all_cores:
        assert {process for _, process in all_cores.map(_place, range(20))} == {os.getpid()}
