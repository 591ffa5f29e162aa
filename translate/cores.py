"""The cores that this process may use: how many, and work on all of them."""

from __future__ import annotations

import gc
import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from multiprocessing.context import SpawnContext, SpawnProcess
from types import ModuleType, TracebackType
from typing import TypeVar

from translate.io import cores_allowed, has_one_thread, rehearsal

TRIAL = 4
"""Tasks to do here before the time that the rest will take is estimated from them."""
WORTH = 2.0
"""CPU seconds of work left that are worth more processes: each takes half a second to start."""
MANY = 200
"""Tasks that will surely be worth more processes."""

Task = TypeVar("Task")
Result = TypeVar("Result")


def usable_cores() -> int:
    """Return the cores that this process may use; in a container, fewer than the machine has.

    Systems without CPU affinity, such as macOS, report all cores.
    """
    return cores_allowed() or os.cpu_count() or 1


class Workers:
    """Processes that several steps share; they are started when work first takes long.

    Used in a ``with`` statement, at whose end they stop.

    Args:
        copies: Whether they may begin as copies of this process, with all that it has loaded, where
            that is safe; for tasks that only read. A copy holds on to whatever file is locked here.
    """

    def __init__(self, *, copies: bool = False) -> None:
        self._copies = copies
        self._pool: ProcessPoolExecutor | None = None
        self._stopping: threading.Thread | None = None

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.dismiss()
        if self._stopping:
            self._stopping.join()
            self._stopping = None

    def start(self, tasks: int, *functions: Callable[..., object]) -> None:
        """Start the processes now if many tasks are coming, so that they load beside other work.

        Args:
            tasks: How many are coming; a few are not worth it.
            functions: What will work on them; the processes import their modules.
        """
        cores = 1 if rehearsal() else usable_cores()
        if tasks >= MANY and cores > 1 and self._pool is None:
            self._pool = _new_pool(cores, self._copies)
            for _ in range(cores):
                self._pool.submit(_loaded, functions)

    def dismiss(self) -> None:
        """Let the processes stop beside other work: no more tasks come."""
        if self._pool:
            stop = partial(self._pool.shutdown, cancel_futures=True)
            self._stopping = threading.Thread(target=stop)
            self._stopping.start()
            self._pool = None

    def begin(
        self, function: Callable[[Task], Result], tasks: Sequence[Task]
    ) -> Future[list[Result]] | None:
        """Begin with tasks in another process, beside other work; None if none has been started.

        Args:
            function: A function of a module, so that other processes can import it.
            tasks: What it is to work on. Some together cost less than each alone: they, and what
                comes back, are pickled at once.
        """
        return self._pool.submit(_each, function, tasks) if self._pool else None

    def map(self, function: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[Result]:
        """Yield what ``function`` makes of each task, in their order.

        Where no process has been started yet, the first tasks are done here; when the others will
        take long, all cores share them.

        Args:
            function: A function of a module, so that other processes can import it.
            tasks: What it is to work on; what other processes get, and return, is pickled.
        """
        cores = 1 if rehearsal() else usable_cores()  # a dry run's files are in this process
        if self._pool and len(tasks) > 1:  # this process need not load what the tasks take
            yield from self._shared(cores, function, tasks)
            return
        begun = time.process_time()
        for done, task in enumerate(tasks, 1):
            yield function(task)
            if done == 1:
                begun = time.process_time()  # the first one's time is that of loading libraries
            left = (time.process_time() - begun) / max(done - 1, 1) * (len(tasks) - done)
            if cores > 1 and done >= TRIAL and left > WORTH:
                yield from self._shared(cores, function, tasks[done:])
                return

    def _shared(
        self, cores: int, function: Callable[[Task], Result], tasks: Sequence[Task]
    ) -> Iterator[Result]:
        self._pool = self._pool or _new_pool(cores, self._copies)
        share = max(1, min(8, len(tasks) // (4 * cores)))
        yield from self._pool.map(function, tasks, chunksize=share)


class _Process(SpawnProcess):
    """A process that does not import the main module, as others do before anything else.

    No task needs it, and a script that uses this package would run once more in each process unless
    it guards against that.
    """

    def start(self) -> None:
        main = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            super().start()
        finally:
            sys.modules["__main__"] = main


class _Context(SpawnContext):
    """A fresh start for each process: a fork would carry over the threads of the live page.

    It takes a second to load what the tasks need.
    """

    Process = _Process


def _new_pool(cores: int, copies: bool) -> ProcessPoolExecutor:
    if copies and has_one_thread():
        return ProcessPoolExecutor(cores, get_context("fork"), _begin_copy)
    return ProcessPoolExecutor(cores, _Context(), _silence_log)


def _each(function: Callable[[Task], Result], tasks: Sequence[Task]) -> list[Result]:
    return [function(task) for task in tasks]


def _loaded(functions: tuple[Callable[..., object], ...]) -> int:
    """Load the modules of functions, as each argument does that comes from another process."""
    return len(functions)


def _begin_copy() -> None:
    """Take signals as a fresh process does: this one's answers to them are not the copy's."""
    gc.freeze()  # what is there stays, and need not be looked through for what is used no more
    for number, usual in (
        (signal.SIGINT, signal.default_int_handler),
        (signal.SIGTERM, signal.SIG_DFL),
    ):
        if signal.getsignal(number) is not signal.SIG_IGN:  # as the shell of a script may ask
            signal.signal(number, usual)
    _silence_log()


def _silence_log() -> None:
    """Keep warnings from being repeated by each process: the first one has them."""
    logging.getLogger("translate").addHandler(logging.NullHandler())
