"""Drafting on many machines: the same engine, one on each worker of a Dask cluster.

Dask (the optional extra ``songngu[cluster]``) does the scheduling: a worker that dies has its
windows done again elsewhere. Each worker loads the model once and must have the very weights that
this machine has, so that drafts do not depend on where they were made.
"""

from __future__ import annotations

from collections import deque
from functools import lru_cache
from importlib import import_module
from threading import Lock
from typing import TYPE_CHECKING, Any

from translate.engines import Engine, ModelInfo, find_model, open_engine
from translate.engines.drafting import WINDOW
from translate.errors import ModelError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from translate.model import Draft

_AHEAD = 4
"""Windows in flight for each core of the cluster: enough that none waits, few enough to hold."""


_RETRIES = 3
"""How often a window is tried again whose worker died."""
_PATIENCE = 10.0
"""Seconds to wait for the scheduler."""
_loading = Lock()


Wanted = tuple[str, str, str, tuple[tuple[str, tuple[str, ...]], ...]]
"""What a worker calls ``open_engine`` with, hashable: the glossary as pairs."""


def open_cluster(
    address: str,
    setting: str = "",
    source: str = "vi",
    target: str = "en",
    terms: Mapping[str, Sequence[str]] | None = None,
) -> Engine:
    """Connect to a cluster whose workers have the model that ``open_engine`` would load here.

    Raises:
        ModelError: There is no such model here.
    """
    model = find_model(setting, source, target)
    pairs = tuple((term, tuple(renderings)) for term, renderings in (terms or {}).items())
    return ClusterEngine(address, model, (setting, source, target, pairs))


class ClusterEngine:
    """Hands windows of sentences to a cluster's workers; an ``Engine``.

    Args:
        address: The scheduler, ``tcp://host:8786``.
        model: The model that every worker has to have.
        wanted: What ``open_engine`` is to be called with there.
    """

    def __init__(self, address: str, model: ModelInfo, wanted: Wanted) -> None:
        self.model = model
        self._address, self._wanted = address, wanted

    def draft(
        self, sentences: Sequence[str], on_progress: Callable[[int], None] | None = None
    ) -> Iterator[Draft]:
        """Yield one draft for each of ``sentences``, in their order; see ``Engine.draft``.

        Raises:
            UsageError: Dask is not installed, or nobody answers at the address.
            ModelError: A worker has another model.
        """
        starts = range(0, len(sentences), WINDOW)
        windows = (sentences[start : start + WINDOW] for start in starts)
        with (
            _connect(self._address) as client,
            client.get_executor(pure=False, retries=_RETRIES) as executor,
        ):
            room = _AHEAD * max(1, sum(client.ncores().values()))
            flying: deque[Any] = deque()
            for window in windows:
                flying.append(executor.submit(draft_window, self.model, self._wanted, window))
                if len(flying) >= room:
                    yield from _landed(flying.popleft(), on_progress)
            while flying:
                yield from _landed(flying.popleft(), on_progress)


def draft_window(model: ModelInfo, wanted: Wanted, window: Sequence[str]) -> list[Draft]:
    """Draft ``window`` on a worker; called there.

    Raises:
        ModelError: The worker has another model than ``model``.
    """
    engine = _loaded(wanted)
    if engine.model != model:
        message = f"a worker has the model {engine.model.label}, checksum {engine.model.checksum}"
        hint = f"install {model.label}, checksum {model.checksum}, on every worker"
        raise ModelError(message, hint=hint)
    return list(engine.draft(window))


def _loaded(wanted: Wanted) -> Engine:
    """The worker's engine: one, however many of its threads ask at once."""
    with _loading:
        return _load(wanted)


@lru_cache(maxsize=1)
def _load(wanted: Wanted) -> Engine:
    setting, source, target, terms = wanted
    return open_engine(setting, source, target, dict(terms))


def _landed(future: Any, on_progress: Callable[[int], None] | None) -> Iterator[Draft]:
    drafts = future.result()
    yield from drafts
    if on_progress:
        on_progress(len(drafts))


def _connect(address: str) -> Any:
    try:
        distributed = import_module("distributed")
    except ImportError as error:
        hint = "pip install 'songngu[cluster]'"
        raise UsageError("a cluster needs Dask, which is not installed", hint=hint) from error
    try:
        return distributed.Client(address, timeout=_PATIENCE)
    except (OSError, ValueError) as error:
        hint = "start one with `dask scheduler`, and workers with `dask worker ADDRESS`"
        raise UsageError(f"no scheduler answers: {error}", address, hint) from error
