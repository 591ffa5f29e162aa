"""Tests of drafting on a cluster: a scheduler and two local workers, one of which dies."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import CancelledError

import pytest
from distributed import Client

from translate.engines import STARTER, cluster, drafting, pivot
from translate.engines.base import ModelInfo
from translate.engines.cluster import ClusterEngine, draft_task, open_cluster
from translate.errors import ModelError, UsageError
from translate.pipeline.draft import draft
from translate.pipeline.update import update
from translate.project import Project

WINDOW = 3
"""Sentences per batch of the model, on the cluster and locally."""
WANTED = (STARTER, "vi", "en", ())
SCHEDULER = """
import asyncio
from distributed import Scheduler

async def main():
    async with Scheduler(host="127.0.0.1", port=0, dashboard=False) as scheduler:
        print(scheduler.address, flush=True)
        await scheduler.finished()

asyncio.run(main())
"""
WORKER = ["-m", "distributed.cli.dask_worker", "--nthreads=1", "--no-nanny", "--no-dashboard"]


def start(*arguments):
    """Run Python with ``arguments`` in a new process."""
    quiet = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "text": True}
    return subprocess.Popen([sys.executable, *arguments], **quiet)


@pytest.fixture(name="dask")
def _dask(tmp_path):
    """Return a scheduler's address, and the processes of its two workers."""
    scheduler = start("-c", SCHEDULER)
    address = scheduler.stdout.readline().strip()
    place = [address, "--host=127.0.0.1", f"--local-directory={tmp_path / 'dask'}"]
    workers = [start(*WORKER, *place, f"--name={name}") for name in ("one", "two")]
    with Client(address, timeout=60) as client:
        client.wait_for_workers(2, timeout=60)
    yield address, workers
    for process in (*workers, scheduler):
        process.kill()
        process.wait()
        process.stdout.close()


@pytest.fixture(autouse=True)
def _patience(monkeypatch):
    """Allow for a busy machine."""
    monkeypatch.setattr(cluster, "_PATIENCE", 60.0)


def kill_at_work(address, process, name):
    """Kill a worker when it has tasks. It is suspended until then, so that none of them is done."""
    os.kill(process.pid, signal.SIGSTOP)
    with Client(address, timeout=60) as client:
        (worker,) = (
            key
            for key, info in client.scheduler_info(-1)["workers"].items()
            if info["name"] == name
        )
        while not client.processing()[worker]:
            time.sleep(0.02)
        os.kill(process.pid, signal.SIGKILL)


def catalogs(project, **options):
    """Draft the project again; return its catalogs and drafts files, byte by byte."""
    shutil.rmtree(project.locale(), ignore_errors=True)
    update(project)
    assert not draft(project, **options).problems
    return {path.name: path.read_bytes() for path in project.locale().rglob("*.*")}


@pytest.fixture(name="newsroom")
def _newsroom(project: Project):
    """Return a project with two more articles, of 12 sentences each."""
    for start_year in (1950, 1970):
        years = range(start_year, start_year + 12)
        text = " ".join(f"Năm {year}, giá gạo tăng {year % 9 + 1},5%." for year in years)
        (project.seeds / f"gao-{start_year}.txt").write_text(text, "utf-8")
    return project


@pytest.mark.slow
def test_a_worker_dies_and_the_catalogs_are_those_of_one_machine(dask, newsroom, monkeypatch):
    """Killing a worker costs only time: the result is complete, in order and the same.

    Everything that needs real processes is in this one test, because they are slow to start: a
    worker with other weights is refused, and progress is reported task by task.
    """
    monkeypatch.setattr(drafting, "WINDOW", WINDOW)
    monkeypatch.setattr(cluster, "TASK", WINDOW)
    address, workers = dask
    other = ModelInfo("translate-vi_en-starter", "0.1", "f" * 64)
    with pytest.raises(ModelError, match="a worker has the model") as caught:
        list(ClusterEngine(address, other, WANTED).draft(["Trời mưa."]))
    assert "on every worker" in caught.value.hint
    progress = []
    assert len(list(open_cluster(address).draft(["Trời mưa."] * 8, progress.append))) == 8
    assert progress == [3, 3, 2]
    here = catalogs(newsroom)
    killer = threading.Thread(target=kill_at_work, args=(address, workers[0], "one"))
    killer.start()
    there = catalogs(newsroom, cluster=address)
    killer.join()
    assert workers[0].wait() == -signal.SIGKILL
    assert len(there) == 6
    assert there == here


def test_the_work_of_a_worker(engine):
    """It creates one engine, compares its model, and drafts a task."""
    sentences = ["Trời mưa.", "Nước lên."]
    assert draft_task(engine.model, WANTED, sentences) == list(engine.draft(sentences))
    with pytest.raises(ModelError, match="a worker has the model"):
        draft_task(ModelInfo("x", "1", "0" * 64), WANTED, sentences)


class Fake:
    """A task of a cluster and the client that is asked for its workers, with given outcomes."""

    KilledWorker = type("KilledWorker", (Exception,), {})

    def __init__(self, *outcomes, workers=True):
        self.outcomes, self.workers = list(outcomes), workers

    def result(self, timeout):
        """Return or raise the next outcome."""
        outcome = self.outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def wait_for_workers(self, number, timeout):
        """Return if there is a worker, else raise a time-out."""
        if not self.workers:
            raise TimeoutError


@pytest.fixture(name="wait")
def _wait():
    """Return a function that waits for a `Fake` as for a task, with it as the client."""
    engine = ClusterEngine("tcp://127.0.0.1:9", ModelInfo("x", "1", "0" * 64), WANTED)
    engine._dask = Fake
    return lambda fake: engine._result(fake, fake)


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (CancelledError(), "the scheduler went away"),
        (OSError(), "the scheduler went away"),
        (Fake.KilledWorker(), "workers die one after the other"),
    ],
)
def test_a_lost_cluster_is_an_error_that_says_so(error, message, wait):
    """A problem that no other worker can solve ends the run; the drafts so far are on disk."""
    with pytest.raises(ModelError, match=message):
        wait(Fake(error))


def test_a_task_is_waited_for_while_there_are_workers(wait):
    """The time limit applies to an absence of workers, not to the work."""
    assert wait(Fake(TimeoutError(), TimeoutError(), ["done"])) == ["done"]
    with pytest.raises(UsageError, match="dask worker"):
        wait(Fake(TimeoutError(), workers=False))


def test_every_window_fits_a_task():
    """Otherwise a sentence would be drafted in another batch than on one machine."""
    assert cluster.TASK % drafting.WINDOW == 0
    assert cluster.TASK % pivot._WINDOW == 0


@pytest.mark.parametrize("error", [OSError("timed out"), ValueError("missing port number")])
def test_nobody_answers(error, monkeypatch):
    """The error says how to start a cluster."""

    def client(address, timeout):
        raise error

    monkeypatch.setattr("distributed.Client", client)
    with pytest.raises(UsageError, match=f"{error}.*dask scheduler") as caught:
        list(open_cluster("tcp://127.0.0.1:9", STARTER).draft(["Trời mưa."]))
    assert caught.value.place == "tcp://127.0.0.1:9"


def test_without_dask_the_extra_is_named(monkeypatch):
    """Dask is optional."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageError, match=r"songngu\[cluster\]"):
        open_cluster("tcp://127.0.0.1:9", STARTER)
