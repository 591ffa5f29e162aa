"""Drafting on a cluster: a scheduler and two workers on this machine, one of which dies."""

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
"""Sentences that the model gets at once, here as there."""
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
    """Run Python with ``arguments`` in a process of its own."""
    quiet = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "text": True}
    return subprocess.Popen([sys.executable, *arguments], **quiet)


@pytest.fixture(name="dask")
def _dask(tmp_path):
    """A scheduler's address, and the processes of two workers that it knows."""
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
    """Give a busy machine its time."""
    monkeypatch.setattr(cluster, "_PATIENCE", 60.0)


def kill_at_work(address, process, name):
    """Kill a worker when it has tasks. It is asleep meanwhile, so none of them is done."""
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
    """Draft the project anew; its catalogs and drafts files, byte by byte."""
    shutil.rmtree(project.locale(), ignore_errors=True)
    update(project)
    assert not draft(project, **options).problems
    return {path.name: path.read_bytes() for path in project.locale().rglob("*.*")}


@pytest.fixture(name="newsroom")
def _newsroom(project: Project):
    """A project with two more articles, of 12 sentences each."""
    for start_year in (1950, 1970):
        years = range(start_year, start_year + 12)
        text = " ".join(f"Năm {year}, giá gạo tăng {year % 9 + 1},5%." for year in years)
        (project.seeds / f"gao-{start_year}.txt").write_text(text, "utf-8")
    return project


@pytest.mark.slow
def test_a_worker_dies_and_the_catalogs_are_those_of_one_machine(dask, newsroom, monkeypatch):
    """Killed with work in hand, it costs time and nothing else: complete, in order, the same.

    All that needs real processes is in this one test, since they are slow to start: a worker
    with other weights is refused, and progress is told task by task.
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
    """What is run there: one engine, its model compared, a task drafted."""
    sentences = ["Trời mưa.", "Nước lên."]
    assert draft_task(engine.model, WANTED, sentences) == list(engine.draft(sentences))
    with pytest.raises(ModelError, match="a worker has the model"):
        draft_task(ModelInfo("x", "1", "0" * 64), WANTED, sentences)


class Fake:
    """A task of a cluster and the client that is asked for its workers: ends as a test says."""

    KilledWorker = type("KilledWorker", (Exception,), {})

    def __init__(self, *outcomes, workers=True):
        self.outcomes, self.workers = list(outcomes), workers

    def result(self, timeout):
        """The next outcome."""
        outcome = self.outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def wait_for_workers(self, number, timeout):
        """There is one, or none in time."""
        if not self.workers:
            raise TimeoutError


@pytest.fixture(name="wait")
def _wait():
    """Waits for a `Fake` as for a task, with it as the client."""
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
    """What no other worker can mend ends the run; what was drafted is on the disk by then."""
    with pytest.raises(ModelError, match=message):
        wait(Fake(error))


def test_a_task_is_waited_for_while_there_are_workers(wait):
    """Patience is for the question whether anybody is left, not for the work."""
    assert wait(Fake(TimeoutError(), TimeoutError(), ["done"])) == ["done"]
    with pytest.raises(UsageError, match="dask worker"):
        wait(Fake(TimeoutError(), workers=False))


def test_every_window_fits_a_task():
    """Else a sentence would be drafted in other company than on one machine."""
    assert cluster.TASK % drafting.WINDOW == 0
    assert cluster.TASK % pivot._WINDOW == 0


@pytest.mark.parametrize("error", [OSError("timed out"), ValueError("missing port number")])
def test_nobody_answers(error, monkeypatch):
    """The error says how a cluster is started."""

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
