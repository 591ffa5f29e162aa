"""Drafting on a cluster: a scheduler and two workers on this machine, one of which dies."""

import os
import signal
import subprocess
import sys

import pytest

from translate.engines import STARTER, drafting, open_engine
from translate.engines.base import ModelInfo
from translate.engines.cluster import ClusterEngine, draft_window, open_cluster
from translate.errors import ModelError, UsageError

SENTENCES = [
    f"Năm {year}, giá gạo tăng {year % 9 + 1},5% so với năm trước." for year in range(1950, 2010)
]
WORKER = """
import sys
from distributed import Worker

import asyncio
from translate.engines import drafting

drafting.WINDOW = 6

async def main():
    async with Worker(sys.argv[1], nthreads=1, host="127.0.0.1") as worker:
        await worker.finished()

asyncio.run(main())
"""
SCHEDULER = """
import asyncio
from distributed import Scheduler

async def main():
    async with Scheduler(host="127.0.0.1", port=0, dashboard=False) as scheduler:
        print(scheduler.address, flush=True)
        await scheduler.finished()

asyncio.run(main())
"""


def start(code, *arguments):
    """Run ``code`` in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, text=True
    )


@pytest.fixture(name="cluster", scope="module")
def _cluster():
    """The scheduler's address, and the two workers' processes."""
    scheduler = start(SCHEDULER)
    address = scheduler.stdout.readline().strip()
    workers = [start(WORKER, address) for _ in range(2)]
    yield address, workers
    for process in (*workers, scheduler):
        process.kill()
        process.wait()
        process.stdout.close()


def test_a_worker_dies_and_the_drafts_are_the_same(cluster, monkeypatch):
    """Killed in the middle, it costs time and nothing else: the drafts are those of one machine."""
    monkeypatch.setattr(drafting, "WINDOW", 6)
    monkeypatch.setattr("translate.engines.cluster.WINDOW", 6)
    address, workers = cluster
    progress = []
    drafts = open_cluster(address, STARTER).draft(SENTENCES, progress.append)
    found = [next(drafts)]
    os.kill(workers[0].pid, signal.SIGKILL)
    found += drafts
    assert found == list(open_engine(STARTER).draft(SENTENCES))
    assert sum(progress) == len(SENTENCES)


def test_a_worker_with_another_model_is_refused(cluster):
    """The checksum decides, whatever the name says."""
    address, _ = cluster
    other = ModelInfo("translate-vi_en-starter", "0.1", "f" * 64)
    engine = ClusterEngine(address, other, (STARTER, "vi", "en", ()))
    with pytest.raises(ModelError, match="on every worker"):
        list(engine.draft(SENTENCES[:2]))


def test_the_work_of_a_worker(engine):
    """What is run there: one engine, its model compared, a window drafted."""
    wanted = (STARTER, "vi", "en", ())
    drafts = draft_window(engine.model, wanted, SENTENCES[:3])
    assert drafts == list(engine.draft(SENTENCES[:3]))
    with pytest.raises(ModelError, match="a worker has the model"):
        draft_window(ModelInfo("x", "1", "0" * 64), wanted, SENTENCES[:1])


def test_nobody_answers(monkeypatch):
    """The error says how a cluster is started."""
    monkeypatch.setattr("translate.engines.cluster._PATIENCE", 0.2)
    with pytest.raises(UsageError, match="dask scheduler"):
        list(open_cluster("tcp://127.0.0.1:9", STARTER).draft(SENTENCES))


def test_without_dask_the_extra_is_named(monkeypatch):
    """Dask is optional."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageError, match=r"songngu\[cluster\]"):
        list(open_cluster("tcp://127.0.0.1:9", STARTER).draft(SENTENCES))
