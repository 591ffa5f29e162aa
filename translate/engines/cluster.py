"""Drafting on many machines: the same engine, one on each worker of a Dask cluster.

Dask (the optional extra ``songngu[cluster]``) does the scheduling, through the interface of
``concurrent.futures``: https://distributed.dask.org/en/stable/api.html#distributed.Client.get_executor.
A worker that dies has its sentences done again elsewhere. Each worker loads the model once and
must have the very weights that this machine has, so that drafts do not depend on where they were
made.
"""

from __future__ import annotations

import logging
from collections import deque
from concurrent.futures import CancelledError
from contextlib import contextmanager
from functools import lru_cache
from importlib import import_module
from threading import Lock
from typing import TYPE_CHECKING, Any

from translate.engines import Engine, ModelInfo, find_model, open_engine
from translate.errors import ModelError, UsageError
from translate.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from translate.model import Draft, GlossaryTerm
    from translate.values.style import Style

TASK = 1024
"""Sentences that a worker gets at once.

A multiple of every engine's window: the model sees each sentence in the company that it has in a
run on one machine, so the drafts are the same.
"""
_AHEAD = 2
"""Tasks in flight for each thread of the cluster: one being done, and one that waits."""
_PATIENCE = 10.0
"""Seconds to wait for the scheduler, and then for a first worker."""
_loading = Lock()


Request = tuple[str, str, str, "tuple[GlossaryTerm, ...]", "Style | None"]
"""What a worker calls ``open_engine`` with, hashable."""


def open_cluster(  # noqa: PLR0913, PLR0917 - those of open_engine, and the address
    address: str,
    setting: str = "",
    source: str = "vi",
    target: str = "en",
    terms: Sequence[GlossaryTerm] = (),
    style: Style | None = None,
) -> Engine:
    """Return an engine that drafts on a cluster, with the model that ``open_engine`` loads here.

    Args:
        address: The scheduler, ``tcp://host:8786``.
        setting: What the project asks for; see ``open_engine``.
        source: Language code of the sentences.
        target: Language code of the drafts.
        terms: The glossary; see ``open_engine``.
        style: House style; see ``open_engine``.

    Raises:
        UsageError: Dask is not installed.
        ModelError: There is no such model here.
    """
    model = find_model(setting, source, target)
    return ClusterEngine(address, model, (setting, source, target, tuple(terms), style))


class ClusterEngine:
    """Hands sentences to a cluster's workers; an ``Engine``.

    Args:
        address: The scheduler, ``tcp://host:8786``.
        model: The model that every worker has to have.
        wanted: What ``open_engine`` is to be called with there.

    Raises:
        UsageError: Dask is not installed.
    """

    def __init__(self, address: str, model: ModelInfo, wanted: Request) -> None:
        self.model = model
        self._address, self._wanted = address, wanted
        try:
            self._dask = import_module("distributed")
        except ImportError as error:
            hint = "pip install 'songngu[cluster]'"
            raise UsageError("a cluster needs Dask, which is not installed", hint=hint) from error
        # its tracebacks are not shown: our own errors report the same problems in one line
        logging.getLogger("distributed.client").setLevel(logging.CRITICAL)

    def draft(
        self, sentences: Sequence[str], on_progress: Callable[[int], None] | None = None
    ) -> Iterator[Draft]:
        """Yield one draft for each of ``sentences``, in their order; see ``Engine.draft``.

        Raises:
            UsageError: No scheduler answers, or it has no worker.
            ModelError: A worker has no model, or another one; or the cluster was lost.
        """
        with self._connected() as client, _abandoning(client.get_executor(pure=False)) as executor:
            flying: deque[Any] = deque()
            for start in range(0, len(sentences), TASK):
                task = list(sentences[start : start + TASK])
                flying.append(executor.submit(draft_task, self.model, self._wanted, task))
                if len(flying) >= _AHEAD * sum(client.ncores().values()):
                    yield from self._landed(client, flying.popleft(), on_progress)
            while flying:
                yield from self._landed(client, flying.popleft(), on_progress)

    @contextmanager
    def _connected(self) -> Iterator[Any]:
        """Give a client of a scheduler that has a worker."""
        try:
            client = self._dask.Client(self._address, timeout=_PATIENCE)
        except (OSError, ValueError) as error:
            hint = "start one with `dask scheduler`"
            raise UsageError(
                Message("no scheduler answers: {error}", error=error), self._address, hint
            ) from error
        with client:
            self._need_worker(client)
            yield client

    def _need_worker(self, client: Any) -> None:
        try:
            client.wait_for_workers(1, timeout=_PATIENCE)
        except TimeoutError as error:
            hint = Message(
                "start some with `dask worker {address}`, songngu installed beside it",
                address=self._address,
            )
            raise UsageError("the scheduler has no workers", self._address, hint) from error

    def _landed(
        self, client: Any, future: Any, on_progress: Callable[[int], None] | None
    ) -> Iterator[Draft]:
        drafts = self._result(client, future)
        yield from drafts
        if on_progress:
            on_progress(len(drafts))

    def _result(self, client: Any, future: Any) -> list[Draft]:
        """Wait for a task, but not for ever where nobody is left to do it."""
        try:
            while True:
                try:
                    drafts: list[Draft] = future.result(timeout=_PATIENCE)
                except TimeoutError:
                    self._need_worker(client)
                else:
                    return drafts
        except (CancelledError, OSError) as error:
            hint = "start it again; the next run goes on from here"
            raise ModelError("the scheduler went away", self._address, hint) from error
        except self._dask.KilledWorker as error:
            hint = "look at the workers' logs; perhaps they lack memory"
            raise ModelError("workers die one after the other", self._address, hint) from error


def draft_task(model: ModelInfo, wanted: Request, task: Sequence[str]) -> list[Draft]:
    """Draft the sentences of ``task`` on a worker; called there.

    Raises:
        ModelError: The worker has another model than ``model``.
    """
    engine = _loaded(wanted)
    if engine.model != model:
        message = Message(
            "a worker has the model {label}, checksum {checksum}",
            label=engine.model.label,
            checksum=engine.model.checksum,
        )
        hint = Message(
            "install {label}, checksum {checksum}, on every worker",
            label=model.label,
            checksum=model.checksum,
        )
        raise ModelError(message, hint=hint)
    return list(engine.draft(task))


def _loaded(wanted: Request) -> Engine:
    """The worker's engine: one, however many of its threads ask at once."""
    with _loading:
        return _load(wanted)


@lru_cache(maxsize=1)
def _load(wanted: Request) -> Engine:
    return open_engine(*wanted)


@contextmanager
def _abandoning(executor: Any) -> Iterator[Any]:
    """Give ``executor``; what is still in flight at the end is called off, not waited for."""
    try:
        yield executor
    finally:
        executor.shutdown(wait=False)
