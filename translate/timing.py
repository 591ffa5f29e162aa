"""Where time goes: steps of the work, with their seconds, through the standard ``logging``."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager

from translate.message import Message

_log = logging.getLogger(__name__)


@contextmanager
def timed(step: str) -> Iterator[None]:
    """Log how long the block took, or the function that this decorates; failed ones too.

    Args:
        step: What is done, in a few words: ``draft``, ``load the model``.
    """
    begun = time.perf_counter()
    _log.debug(Message("{step}: begun", step=step))
    try:
        yield
    finally:
        seconds = f"{time.perf_counter() - begun:.2f}"
        _log.info(Message("{step}: {seconds} s", step=step, seconds=seconds))
