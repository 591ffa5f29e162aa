"""The type of number in which a machine multiplies fastest: bfloat16 where it has units for it."""

from __future__ import annotations

import time

import torch

_ROWS, _INNER, _COLUMNS = 1024, 256, 1024
"""A matrix as large as those of training."""
_TIMES = 5


def fastest_type() -> torch.dtype:
    """Return bfloat16 or float32, whichever multiplies matrices faster here.

    Measured, because a processor without units for bfloat16 has it from software: one with AVX2 and
    no more took 30 seconds an update where float32 took under one.
    """
    return min((torch.bfloat16, torch.float32), key=_seconds)


def _seconds(dtype: torch.dtype) -> float:
    """The time of the fastest of a few products."""
    left = torch.ones(_ROWS, _INNER, dtype=dtype)
    right = torch.ones(_INNER, _COLUMNS, dtype=dtype)
    return min(_once(left, right) for _ in range(_TIMES))


def _once(left: torch.Tensor, right: torch.Tensor) -> float:
    begun = time.perf_counter()
    torch.mm(left, right)
    return time.perf_counter() - begun
